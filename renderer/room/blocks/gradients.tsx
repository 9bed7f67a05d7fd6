import { Plural, Trans } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import { Bars } from "./bars.tsx"
import styles from "./blocks.module.css"

/** Where the room stands: a bar for each word with its count beside it. All bars look alike; none is better. */
export function GradientsOnWall({ block }: { readonly block: RoomBlockOf<"gradients"> }) {
  const { title, revealed, round, answered, bars, offScale, base } = block
  return (
    <div className={styles["gradients"]}>
      <p className={styles["small"]}>
        {title}
        {round > 1 && (
          <>
            {" · "}
            <Trans>round {round}</Trans>
          </>
        )}
        {base !== "" && ` · ${base}`}
      </p>
      {revealed ? (
        <Bars bars={[...bars, ...offScale.map((bar) => ({ ...bar, off: true }))]} />
      ) : (
        answered > 0 && (
          <p className={styles["count"]}>
            <Plural value={answered} one="# answer is in" other="# answers are in" />
          </p>
        )
      )}
    </div>
  )
}

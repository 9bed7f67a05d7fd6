import { Plural, Trans } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import { Bars } from "./bars.tsx"
import styles from "./blocks.module.css"

/** Hands counted in the open. */
export function CountOnWall({ block }: { readonly block: RoomBlockOf<"count"> }) {
  const { title, revealed, round, answered, bars, base } = block
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
        <Bars bars={bars} />
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

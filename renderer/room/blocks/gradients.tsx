import { Plural, Trans } from "@lingui/react/macro"
import { Fragment } from "react"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

/** Where the room stands: a bar for each word with its count beside it. All bars look alike; none is better. */
export function GradientsOnWall({ block }: { readonly block: RoomBlockOf<"gradients"> }) {
  const { title, revealed, round, answered, bars, offScale, base } = block
  const most = Math.max(1, ...[...bars, ...offScale].map(({ count }) => count))
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
        <dl className={styles["bars"]}>
          {[...bars, ...offScale].map(({ label, count }, index) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd data-off={index >= bars.length}>
                <span className={styles["track"]} aria-hidden="true">
                  <span
                    className={styles["bar"]}
                    style={{ width: `${(100 * count) / most}%` }}
                    data-none={count === 0}
                  />
                </span>
                <strong>{count}</strong>
              </dd>
            </Fragment>
          ))}
        </dl>
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

import { Plural, Trans } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import blocks from "./blocks.module.css"
import styles from "./rows.module.css"

/** Functions with the number of groups on each, and in the round after that their names. */
export function MatrixOnWall({ block }: { readonly block: RoomBlockOf<"matrix"> }) {
  const { revealed, count, named, rows } = block
  return (
    <div className={styles["place"]}>
      <dl className={styles["matrix"]} data-named={named}>
        {rows.map(({ label, count: of, names }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {!revealed ? null : named ? (
                names.length > 0 ? (
                  names.join(", ")
                ) : (
                  <em>
                    <Trans>nobody yet</Trans>
                  </em>
                )
              ) : (
                <strong>{of}</strong>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {!revealed && count > 0 ? (
        <p className={blocks["small"]}>
          <Plural value={count} one="# chip is in" other="# chips are in" />
        </p>
      ) : null}
    </div>
  )
}

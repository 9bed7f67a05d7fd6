import { Plural } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import blocks from "./blocks.module.css"
import styles from "./rows.module.css"

/** Things in columns. No column is larger or first for what it means; things stand in the order of the alphabet. */
export function PlaceOnWall({ block }: { readonly block: RoomBlockOf<"place"> }) {
  const { revealed, count, columns, waiting } = block
  return (
    <div className={styles["place"]}>
      {columns.length <= 3 ? (
        <div className={styles["columns"]} data-beside="true">
          {columns.map(({ title, count: of, items }) => (
            <section key={title}>
              <h2>
                {title} {revealed ? <small>{of}</small> : null}
              </h2>
              {items.map((item) => (
                <p key={item}>{item}</p>
              ))}
            </section>
          ))}
        </div>
      ) : (
        <dl className={styles["stacked"]}>
          {columns.map(({ title, count: of, items }) => (
            <div key={title}>
              <dt>
                <span>{title}</span> {revealed ? <small>{of}</small> : null}
              </dt>
              <dd>{items.join(" · ")}</dd>
            </div>
          ))}
        </dl>
      )}
      {waiting.length > 0 ? <p className={styles["waiting"]}>{waiting.join(" · ")}</p> : null}
      {!revealed && count > 0 ? (
        <p className={blocks["small"]}>
          <Plural value={count} one="# is placed" other="# are placed" />
        </p>
      ) : null}
    </div>
  )
}

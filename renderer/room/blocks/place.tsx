import { Plural } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import blocks from "./blocks.module.css"
import styles from "./rows.module.css"

/** Things in columns. No column is larger or first for what it means; things stand in the order of the alphabet. */
export function PlaceOnWall({ block }: { readonly block: RoomBlockOf<"place"> }) {
  const { revealed, count, columns, waiting } = block
  return (
    <div className={styles["place"]}>
      <div className={styles["columns"]} data-beside={columns.length <= 3}>
        {columns.map(({ title, count: of, items }) => (
          <section key={title}>
            <h2>
              {title} {revealed ? <small>{of}</small> : null}
            </h2>
            <p>{items.join(" · ")}</p>
          </section>
        ))}
      </div>
      {waiting.length > 0 ? (
        <ul className={styles["waiting"]}>
          {waiting.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
      {!revealed && count > 0 ? (
        <p className={blocks["small"]}>
          <Plural value={count} one="# is placed" other="# are placed" />
        </p>
      ) : null}
    </div>
  )
}

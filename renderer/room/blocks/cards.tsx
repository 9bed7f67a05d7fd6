import { Plural } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"
import { CardLine } from "./card-line.tsx"

export function CardsOnWall({ block }: { readonly block: RoomBlockOf<"cards"> }) {
  const { cards, columns, count, revealed, rungs } = block
  return (
    <div className={styles["cards"]}>
      {revealed ? (
        <ul className={styles["list"]} data-columns={columns}>
          {cards.map((card, index) => (
            <li key={`${index} ${card.text}`} className={card.heading === true ? styles["heading"] : styles["card"]}>
              <CardLine card={card} />
            </li>
          ))}
        </ul>
      ) : (
        count > 0 && (
          <p className={styles["count"]}>
            <Plural value={count} one="# card is in" other="# cards are in" />
          </p>
        )
      )}
      {rungs.length > 0 && (
        <ol className={styles["steps"]} aria-hidden="true">
          {rungs.map((rung) => (
            <li key={rung.title} data-current={rung.current} data-revealed={rung.revealed} />
          ))}
        </ol>
      )}
    </div>
  )
}

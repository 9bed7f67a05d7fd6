import { Plural } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"
import { CardLine } from "./card-line.tsx"

/** Rungs from the bottom up. */
export function LadderOnWall({ block }: { readonly block: RoomBlockOf<"ladder"> }) {
  return (
    <ol className={styles["ladder"]}>
      {block.rungs.map((rung) => (
        <li key={rung.title} data-revealed={rung.revealed}>
          <strong>{rung.title}</strong>
          <ul>
            {rung.cards.map((card, index) => (
              <li key={`${index} ${card.text}`} className={card.heading === true ? styles["heading"] : undefined}>
                <CardLine card={card} />
              </li>
            ))}
            {!rung.revealed && rung.count > 0 && (
              <li className={styles["quiet"]}>
                <Plural value={rung.count} one="# card is in" other="# cards are in" />
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  )
}

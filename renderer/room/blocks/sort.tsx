import { Trans } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./sort.module.css"

/** Two groups, what both list, and five words for what it may be. The word that the room gave stands out. */
export function SortOnWall({ block }: { readonly block: RoomBlockOf<"sort"> }) {
  const { card, bins, notice, at, of } = block
  if (card === undefined) return null
  return (
    <div className={styles["sort"]}>
      <p className={styles["pair"]}>
        <strong>{card.about}</strong>
        <span>
          <Trans>
            {card.one} and {card.other}
          </Trans>
          {" · "}
          <Trans>
            card {at} of {of}
          </Trans>
        </span>
      </p>
      <ul className={styles["bins"]}>
        {bins.map((bin) => (
          <li key={bin} data-said={bin === card.bin}>
            {bin}
            {bin === card.bin && (
              <em>
                <Trans>we say</Trans>
              </em>
            )}
            {card.votes?.one === bin && <em>{card.one}</em>}
            {card.votes?.other === bin && <em>{card.other}</em>}
          </li>
        ))}
      </ul>
      <p className={styles["notice"]}>
        {notice} {card.note === undefined ? null : <strong>{card.note}</strong>}
      </p>
    </div>
  )
}

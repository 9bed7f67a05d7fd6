import type { PaperSlip } from "../../../../shared/method/paper-slips.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import styles from "./cut.module.css"
import type { CutCard } from "./use-cut.ts"

/** A card with the number by which it is sorted; without words it is written on by hand. */
export function CardPiece({
  card: { number, text, times },
  prompt,
}: {
  readonly card: CutCard
  readonly prompt: string
}) {
  return (
    <div className={styles["card"]}>
      <span className={styles["number"]}>{number}</span>
      <span className={styles["words"]}>
        {text}
        {times > 1 ? <b> ×{times}</b> : null}
      </span>
      <small>{prompt}</small>
    </div>
  )
}

/** A slip for one person: words to tick, or lines for numbers of the list on the wall. */
export function SlipPiece({ slip: { prompt, rows, lines } }: { readonly slip: PaperSlip }) {
  return (
    <div className={styles["slip"]} data-many={rows.length > 4 || undefined}>
      <strong>{prompt}</strong>
      {rows.map(({ label, ticks }) => (
        <div key={label} className={styles["row"]} data-one={rows.length === 1 || undefined}>
          {label === "" ? null : <span>{label}</span>}
          <span className={styles["ticks"]}>
            {ticks.map((tick) => (
              <span key={tick}>
                <i className={styles["box"]} /> {tick}
              </span>
            ))}
          </span>
        </div>
      ))}
      {lines === 0 ? null : (
        <div className={styles["lines"]}>
          {Array.from({ length: lines }, (_, line) => (
            // a line is its place on the slip
            // oxlint-disable-next-line react/no-array-index-key
            <span key={line}>{line + 1}.</span>
          ))}
        </div>
      )}
      <small>{WORDS.en.temperatureCheck}</small>
    </div>
  )
}

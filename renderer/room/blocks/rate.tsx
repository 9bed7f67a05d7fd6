import { Plural } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import blocks from "./blocks.module.css"
import styles from "./rows.module.css"

/** What is answered on slips, with the words to answer by; after Reveal what may be said of each. */
export function RateOnWall({ block }: { readonly block: RoomBlockOf<"rate"> }) {
  const { revealed, answered, scale, part, items, refused, base } = block
  return (
    <div className={blocks["pulse"]}>
      <p className={revealed ? blocks["small"] : styles["scale"]}>
        {revealed ? base : scale.map((word) => <span key={word}>{word}</span>)}
      </p>
      {part === undefined ? null : <h2 className={styles["part"]}>{part}</h2>}
      <ul className={styles["lines"]}>
        {items.map(({ label, steps }) => (
          <li key={label}>
            <strong>{label}</strong>
            {steps.length === 0 ? null : (
              <span className={styles["steps"]}>
                {steps.map((step) => (
                  <span key={step.label}>
                    {step.label}: <em>{step.words ?? step.count}</em>
                  </span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {refused === undefined ? null : <p>{refused}</p>}
      {!revealed && answered > 0 ? (
        <p className={blocks["small"]}>
          <Plural value={answered} one="# slip is in" other="# slips are in" />
        </p>
      ) : null}
    </div>
  )
}

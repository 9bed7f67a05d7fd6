import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

/** How it was, for each question: words and shares. */
export function PulseOnWall({ block }: { readonly block: RoomBlockOf<"pulse"> }) {
  const { questions, refused, base } = block
  return (
    <div className={styles["pulse"]}>
      {base !== "" && <p className={styles["small"]}>{base}</p>}
      <dl className={styles["questions"]}>
        {questions.map(({ label, steps }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {steps.map((step) => (
                <span key={step.label}>
                  {step.label}: <strong>{step.words ?? step.count}</strong>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {refused !== undefined && <p>{refused}</p>}
    </div>
  )
}

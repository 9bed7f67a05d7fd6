import { CONTENT } from "../../../shared/method/contents.ts"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import type { PartProps } from "./part-props.ts"

/** Notes for the facilitator alone. They explain, and stop nothing. */
export function WarningList({ query }: PartProps) {
  return (
    <div className={styles["cards"]}>
      <Found
        of={CONTENT.en.warnings}
        query={query}
        textsOf={({ title, when, says, checks }) => [title, when, says, ...checks.map(({ text }) => text)]}
      >
        {({ id, title, when, says, checks }) => (
          <article key={id} className={styles["card"]}>
            <h2>
              {title} <AudienceMark of="console" />
            </h2>
            <p className={styles["quiet"]}>{when}</p>
            <p>{says}</p>
            <ul>
              {checks.map((check) => (
                <li key={check.id}>{check.text}</li>
              ))}
            </ul>
          </article>
        )}
      </Found>
    </div>
  )
}

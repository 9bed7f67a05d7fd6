import { useState } from "react"
import type { Warning } from "../../../shared/method/content/content.ts"
import { wordKey } from "../../../shared/method/contents.ts"
import { useWording } from "../../stores/use-wording.ts"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import { OwnWordsForm, SayOtherwise } from "./own-words-form.tsx"
import type { PartProps } from "./part-props.ts"

/** Notes for the facilitator alone. They explain, and stop nothing. */
export function WarningList({ query, ours }: PartProps) {
  const { warnings } = useWording().content
  return (
    <div className={styles["cards"]}>
      <Found
        of={warnings.filter(({ id }) => ours?.has(wordKey("warnings", id)) !== false)}
        query={query}
        textsOf={({ title, when, says, checks }) => [title, when, says, ...checks.map(({ text }) => text)]}
      >
        {(warning) => <OneWarning key={warning.id} warning={warning} />}
      </Found>
    </div>
  )
}

/** Its words can be changed; when it shows follows from records and cannot. */
function OneWarning({ warning: { id, title, when, says, checks } }: { readonly warning: Warning }) {
  const [editing, setEditing] = useState(false)
  return (
    <article className={styles["card"]}>
      <h2>
        {title} <AudienceMark of="console" />{" "}
        {editing ? null : <SayOtherwise title={title} edit={() => setEditing(true)} />}
      </h2>
      {editing ? (
        <OwnWordsForm of={wordKey("warnings", id)} done={() => setEditing(false)} />
      ) : (
        <>
          <p className={styles["quiet"]}>{when}</p>
          <p>{says}</p>
          <ul>
            {checks.map((check) => (
              <li key={check.id}>{check.text}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}

import { Trans } from "@lingui/react/macro"
import { useState } from "react"
import type { LevelCard, RelationCard } from "../../../shared/method/content/content.ts"
import { CONTENT, wordKey } from "../../../shared/method/contents.ts"
import { useWording } from "../../stores/use-wording.ts"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import { OwnWordsForm, SayOtherwise } from "./own-words-form.tsx"
import type { PartProps } from "./part-props.ts"

const METHOD_LEVELS = new Map(CONTENT.en.levels.map(({ level, label }) => [level, label]))
const METHOD_RELATIONS = new Map(CONTENT.en.relations.map(({ id, label }) => [id, label]))

/** How closely groups work together, beside what published scales call it, and the kinds of ties. */
export function ScaleList({ query, ours }: PartProps) {
  const { levels, levelNote, relations, scales } = useWording().content
  return (
    <>
      <p className={styles["quiet"]}>{levelNote}</p>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th>
              <Trans>Level</Trans>
            </th>
            <th>
              <Trans>Plain meaning</Trans>
            </th>
            {scales.map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Found
            of={levels.filter(({ level }) => ours?.has(wordKey("levels", level)) !== false)}
            query={query}
            textsOf={({ level, label, meaning, elsewhere }) => [
              label,
              METHOD_LEVELS.get(level) ?? "",
              meaning,
              ...elsewhere,
            ]}
          >
            {(card) => <Level key={card.level} card={card} />}
          </Found>
        </tbody>
      </table>
      <h2 className={styles["heading"]}>
        <Trans>Kinds of ties</Trans>
      </h2>
      <dl className={styles["terms"]}>
        <Found
          of={relations.filter(({ id }) => ours?.has(wordKey("relations", id)) !== false)}
          query={query}
          textsOf={({ id, label, ends }) => [label, METHOD_RELATIONS.get(id) ?? "", ends]}
        >
          {(relation) => <Relation key={relation.id} relation={relation} />}
        </Found>
      </dl>
    </>
  )
}

/** A level keeps its number, whatever it is called. */
function Level({ card: { level, label, meaning, elsewhere } }: { readonly card: LevelCard }) {
  const [editing, setEditing] = useState(false)
  const method = METHOD_LEVELS.get(level)
  return (
    <tr>
      <th scope="row">
        {level} {label}
        {label === method ? null : <small>{method}</small>}
      </th>
      {editing ? (
        <td colSpan={1 + elsewhere.length}>
          <OwnWordsForm of={wordKey("levels", level)} done={() => setEditing(false)} />
        </td>
      ) : (
        <>
          <td>
            {meaning} <SayOtherwise title={label} edit={() => setEditing(true)} />
          </td>
          {CONTENT.en.scales.map((name, at) => (
            <td key={name}>{elsewhere[at] || "–"}</td>
          ))}
        </>
      )}
    </tr>
  )
}

function Relation({ relation: { id, label, ends, directed, consoleOnly } }: { readonly relation: RelationCard }) {
  const [editing, setEditing] = useState(false)
  const method = METHOD_RELATIONS.get(id)
  return (
    <div>
      <dt>
        {label}
        {label === method ? null : <small>{method}</small>}
      </dt>
      <dd>
        {editing ? (
          <OwnWordsForm of={wordKey("relations", id)} done={() => setEditing(false)} />
        ) : (
          <>
            <span>
              {ends}
              {directed ? (
                <>
                  {" · "}
                  <Trans>has a direction</Trans>
                </>
              ) : null}{" "}
              {consoleOnly ? <AudienceMark of="console" /> : null}
            </span>
            <SayOtherwise title={label} edit={() => setEditing(true)} />
          </>
        )}
      </dd>
    </div>
  )
}

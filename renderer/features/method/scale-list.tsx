import { Trans } from "@lingui/react/macro"
import { CONTENT } from "../../../shared/method/contents.ts"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import type { PartProps } from "./part-props.ts"

/** How closely groups work together, beside what published scales call it, and the kinds of ties. */
export function ScaleList({ query }: PartProps) {
  const { levels, levelNote, relations, scales } = CONTENT.en
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
          <Found of={levels} query={query} textsOf={({ label, meaning, elsewhere }) => [label, meaning, ...elsewhere]}>
            {({ level, label, meaning, elsewhere }) => (
              <tr key={level}>
                <th scope="row">
                  {level} {label}
                </th>
                <td>{meaning}</td>
                {scales.map((name, at) => (
                  <td key={name}>{elsewhere[at] || "–"}</td>
                ))}
              </tr>
            )}
          </Found>
        </tbody>
      </table>
      <h2 className={styles["heading"]}>
        <Trans>Kinds of ties</Trans>
      </h2>
      <dl className={styles["terms"]}>
        <Found of={relations} query={query} textsOf={({ label, ends }) => [label, ends]}>
          {({ id, label, ends, directed, consoleOnly }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                {ends}
                {directed ? (
                  <>
                    {" · "}
                    <Trans>has a direction</Trans>
                  </>
                ) : null}{" "}
                {consoleOnly ? <AudienceMark of="console" /> : null}
              </dd>
            </div>
          )}
        </Found>
      </dl>
    </>
  )
}

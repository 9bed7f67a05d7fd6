import { Trans } from "@lingui/react/macro"
import { useWording } from "../../stores/use-wording.ts"
import { CaseText } from "./case-text.tsx"
import styles from "./method-page.module.css"

/** The examples where a room reads them: folded, each to open, and the way to print them. */
export function Examples() {
  const { cases } = useWording().content
  return (
    <div className={styles["examples"]}>
      {cases.map((card) => (
        <details key={card.id}>
          <summary>{card.place}</summary>
          <CaseText card={card} />
        </details>
      ))}
      <a href="#/method/cases/print">
        <Trans>Print them as cards</Trans>
      </a>
    </div>
  )
}

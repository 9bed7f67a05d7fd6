import { Trans } from "@lingui/react/macro"
import type { CaseCard } from "../../../shared/method/content/content.ts"
import { isOwnCase } from "../../../shared/method/wording.ts"
import styles from "./method-page.module.css"

/** What an example tells, below its name. */
export function CaseText({ card }: { readonly card: CaseCard }) {
  const { lesson, story, leftAlone, outside } = card
  return (
    <>
      {lesson === "" ? null : <p className={styles["lesson"]}>{lesson}</p>}
      {story.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {leftAlone === "" ? null : (
        <p>
          <strong>
            <Trans>Left alone:</Trans>
          </strong>{" "}
          {leftAlone}
        </p>
      )}
      <p className={styles["quiet"]}>
        {isOwnCase(card) ? <Trans>Our own example.</Trans> : <Trans>Published example.</Trans>}{" "}
        {outside.length === 0 ? null : <Trans>From other sources, and not part of it: {outside.join(" ")}</Trans>}
      </p>
    </>
  )
}

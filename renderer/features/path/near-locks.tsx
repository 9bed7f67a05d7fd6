import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { dayText } from "../../../shared/domain/dates.ts"
import { pauseBefore } from "../../../shared/domain/road.ts"
import { dayOf } from "../../../shared/domain/typed-date.ts"
import { exerciseOf } from "../../../shared/method/exercises.ts"
import { WORDS } from "../../../shared/method/words.ts"
import { useRecords } from "../../stores/stores.tsx"
import styles from "./path-page.module.css"

/** What is about to be locked in, while there is time to ask for a pause. */
export function NearLocks() {
  const { t } = useLingui()
  const [today] = useState(() => dayOf(new Date()))
  const commitments = useRecords("commitment")
  const pauses = useRecords("pause")
  const near = pauseBefore([...commitments.values()], [...pauses.values()], today)
  const { locale } = WORDS.en
  if (near.length === 0) return null
  return (
    <section className={styles["cautions"]} aria-label={t`Pause before?`}>
      <h2>
        <Trans>Pause before?</Trans>
      </h2>
      <p>
        <Trans>
          These lock within 90 days, and nothing holds them off. “{exerciseOf("E1.5").title}” asks what could wait.
        </Trans>
      </p>
      <ul>
        {near.map(({ text, by, lockDate }) => (
          <li key={`${lockDate}/${text}`}>
            {text}
            {by === undefined ? "" : ` (${by})`}: {dayText(lockDate, locale)}
          </li>
        ))}
      </ul>
    </section>
  )
}

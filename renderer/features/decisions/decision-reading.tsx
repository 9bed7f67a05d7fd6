import { Trans } from "@lingui/react/macro"
import type { DecisionBody } from "../../../shared/contract/session.ts"
import { answeredOf } from "../../../shared/domain/reading.ts"
import { baseSentence } from "../../../shared/method/base-sentence.ts"
import { findExercise, speaker } from "../../../shared/method/exercises.ts"
import { WORDS } from "../../../shared/method/words.ts"
import { useRecord, useRecords } from "../../stores/stores.tsx"
import { numberWords } from "../../ui/format.ts"
import styles from "./decisions-page.module.css"

/** The last reading of the very words that were decided, with its base. It is never called a vote. */
export function DecisionReading({ decision }: { readonly decision: DecisionBody }) {
  const { session: id, step, version } = decision
  const session = useRecord("session", id)
  const reading = [...useRecords("reading").values()]
    .filter((one) => id !== undefined && one.session === id && one.step === step && one.version === version)
    .filter((one) => answeredOf(one) > 0)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1)
  const planned = step === undefined ? undefined : session?.plan[step]
  const exercise = planned === undefined ? undefined : findExercise(planned)
  if (reading === undefined || planned === undefined || exercise === undefined) return null
  const say = speaker(exercise, planned.prompts)
  const base = baseSentence(
    { answered: answeredOf(reading), present: reading.present, at: reading.at, arrivedLater: [] },
    WORDS.en,
  )
  const counts: readonly (readonly [string, number])[] = [
    ...reading.counts.map((count, at) => [say(`${reading.block}.scale-${at}`), count] as const),
    [WORDS.en.abstain, reading.abstain],
    [WORDS.en.talk, reading.talk],
  ]
  return (
    <>
      <dt>
        <Trans>Reading before</Trans>
      </dt>
      <dd>
        {WORDS.en.temperatureCheck}: {base}
        <ul className={styles["said"]}>
          {counts
            .filter(([, count]) => count > 0)
            .map(([label, count]) => (
              <li key={label}>
                {label}: {numberWords(count)}
              </li>
            ))}
        </ul>
      </dd>
    </>
  )
}

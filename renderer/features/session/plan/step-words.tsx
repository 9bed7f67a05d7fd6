import { Trans, useLingui } from "@lingui/react/macro"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { findExercise, speaker, wallWords } from "../../../../shared/method/exercises.ts"
import { PromptField } from "../prompt-field.tsx"
import styles from "./plan.module.css"

interface WordsProps {
  readonly session: string
  readonly step: PlanStep
  readonly index: number
}

/** Every sentence of an exercise that the wall shows. */
export function StepWords({ session, step, index }: WordsProps) {
  const { t } = useLingui()
  const exercise = findExercise(step.exercise)
  if (exercise === undefined) return null
  const say = speaker(exercise, step.prompts)
  const changed = Object.keys(step.prompts ?? {}).length
  const kinds = (key: string, text: string): string => {
    if (key === "title") return t`Title`
    if (key.endsWith(".rung")) return t`Name of the rung`
    return key.includes(".scale-") ? t`Instead of “${text}”` : t`Question`
  }
  return (
    <details className={styles["wording"]}>
      <summary>
        <span className={styles["code"]}>{exercise.code}</span> {say("title")}{" "}
        {changed === 0 ? null : (
          <small>
            <Trans>{changed} in your own words</Trans>
          </small>
        )}
      </summary>
      <div className={styles["sentences"]}>
        {wallWords(exercise).map(({ key, text }) => (
          <PromptField
            key={key}
            session={session}
            step={index}
            prompt={key}
            own={text}
            said={say(key)}
            label={kinds(key, text)}
          />
        ))}
      </div>
    </details>
  )
}

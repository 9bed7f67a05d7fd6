import { Trans } from "@lingui/react/macro"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { findExercise, speaker, wallWords } from "../../../../shared/method/exercises.ts"
import { exerciseIn } from "../../../../shared/method/wording.ts"
import { useWording } from "../../../stores/use-wording.ts"
import { hasCode } from "../own-exercises.ts"
import { PromptField } from "../prompt-field.tsx"
import { useWordKinds } from "../word-kinds.ts"
import styles from "./plan.module.css"

interface WordsProps {
  readonly session: string
  readonly step: PlanStep
  readonly index: number
}

/** Every sentence of an exercise that the wall shows. */
export function StepWords({ session, step, index }: WordsProps) {
  const kinds = useWordKinds()
  const wording = useWording()
  const found = findExercise(step)
  if (found === undefined) return null
  const exercise = exerciseIn(found, wording)
  const say = speaker(exercise, step.prompts)
  const changed = Object.keys(step.prompts ?? {}).length
  return (
    <details className={styles["wording"]}>
      <summary>
        {hasCode(exercise) ? <span className={styles["code"]}>{exercise.code}</span> : null} {say("title")}{" "}
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

import { Trans, useLingui } from "@lingui/react/macro"
import { Checkbox, UnstyledButton } from "@mantine/core"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { STEPS_OF_MODE } from "../../../../shared/domain/work-mode.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import type { OptionalStep, SessionTemplate } from "../../../../shared/method/template.ts"
import { TEMPLATES, withOptional } from "../../../../shared/method/templates.ts"
import { numberWords } from "../../../ui/format.ts"
import { useMode } from "../../path/index.ts"
import styles from "./plan.module.css"

interface ListProps {
  readonly chosen: SessionTemplate | undefined
  readonly choose: (template: SessionTemplate) => void
}

/** Kinds of session to begin with. */
export function TemplateList({ chosen, choose }: ListProps) {
  const { t } = useLingui()
  const now = STEPS_OF_MODE[useMode().mode]
  return (
    <ul className={styles["templates"]} aria-label={t`Kinds of session`}>
      {fitsFirst(TEMPLATES.en, now).map((template) => (
        <li key={template.id}>
          <UnstyledButton
            type="button"
            className={styles["template"] ?? ""}
            aria-pressed={template.id === chosen?.id}
            onClick={() => choose(template)}
          >
            <span>
              <strong>{template.title}</strong> <Length minutes={template.minutes} />
            </span>
            <span className={styles["facts"]}>{template.lead}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

/** Kinds of session for what the work is about now come first; the others keep their order behind them. */
function fitsFirst(templates: readonly SessionTemplate[], now: readonly number[]): readonly SessionTemplate[] {
  const fits = ({ plan }: SessionTemplate) =>
    plan.some(({ exercise }) => {
      const found = findExercise(exercise)
      return found !== undefined && found.frame !== true && now.includes(found.step)
    })
  return [...templates.filter(fits), ...templates.filter((one) => !fits(one))]
}

/** 90 as "1 h 30". */
function Length({ minutes }: { readonly minutes: number }) {
  const hours = numberWords(Math.floor(minutes / 60))
  const rest = minutes % 60
  return (
    <span className={styles["sum"]}>
      {rest === 0 ? (
        <Trans>{hours} h</Trans>
      ) : (
        <Trans>
          {hours} h {rest}
        </Trans>
      )}
    </span>
  )
}

interface OptionalProps {
  readonly template: SessionTemplate
  readonly plan: readonly PlanStep[]
  readonly save: (plan: PlanStep[]) => void
}

/** What a kind of session may also have, ticked into the plan where it belongs. */
export function OptionalSteps({ template, plan, save }: OptionalProps) {
  const { t } = useLingui()
  if (template.optional.length === 0) return null
  const has = ({ step }: OptionalStep) => plan.some(({ exercise }) => exercise === step.exercise)
  return (
    <fieldset className={styles["optional"]}>
      <legend>
        <Trans>Where there is time and need</Trans>
      </legend>
      {template.optional.map((one) => {
        const { exercise, minutes } = one.step
        const title = findExercise(exercise)?.title ?? exercise
        return (
          <Checkbox
            key={exercise}
            label={t`${title}, ${minutes} min`}
            description={one.why}
            checked={has(one)}
            onChange={() =>
              save(has(one) ? plan.filter((step) => step.exercise !== exercise) : withOptional(plan, one))
            }
          />
        )
      })}
    </fieldset>
  )
}

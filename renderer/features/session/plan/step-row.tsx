import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Slider, TextInput } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import type { ExerciseDefinition } from "../../../../shared/method/definition.ts"
import { findExercise, speaker } from "../../../../shared/method/exercises.ts"
import { useDraft } from "../../../ui/fields/use-draft.ts"
import { hasCode, useOwnExercises } from "../own-exercises.ts"
import styles from "./plan.module.css"
import type { Reorder } from "./use-reorder.ts"

interface RowProps {
  readonly step: PlanStep
  readonly index: number
  readonly count: number
  /** When it begins: a time of day, or minutes into the session. */
  readonly at: string
  readonly reorder: Reorder
  readonly save: (step: PlanStep) => void
  readonly remove: () => void
}

/** A step of the plan: dragged or moved by key, its minutes typed or slid. */
export function StepRow({ step, index, count, at, reorder, save, remove }: RowProps) {
  const { t } = useLingui()
  const own = useOwnExercises()
  const exercise = own.get(step.exercise) ?? findExercise(step)
  const title = exercise === undefined ? step.exercise : speaker(exercise, step.prompts)("title")
  const setMinutes = (minutes: number) => save({ ...step, minutes })
  return (
    <li {...reorder.place(index)}>
      <ActionIcon
        variant="subtle"
        className={styles["grip"] ?? ""}
        aria-label={t`Move ${title}: drag, or arrow keys`}
        title={t`Drag, or arrow keys`}
        {...reorder.handle(index)}
      >
        <IconGripVertical size={18} />
      </ActionIcon>
      <span className={styles["at"]}>{at}</span>
      <div className={styles["exercise"]}>
        <span>
          {hasCode(exercise) ? <span className={styles["code"]}>{step.exercise}</span> : null} <strong>{title}</strong>
        </span>
        {exercise === undefined ? null : <ExerciseFacts exercise={exercise} />}
      </div>
      <Minutes title={title} minutes={step.minutes} save={setMinutes} />
      <ActionIcon
        variant="subtle"
        aria-label={t`Earlier: ${title}`}
        disabled={index === 0}
        onClick={() => reorder.move(index, index - 1)}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t`Later: ${title}`}
        disabled={index === count - 1}
        onClick={() => reorder.move(index, index + 1)}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t`Take out: ${title}`} disabled={count === 1} onClick={remove}>
        <IconTrash size={18} />
      </ActionIcon>
    </li>
  )
}

/** Slid in steps of five. A longer exercise stretches its own scale. */
const SCALE = 120
const SLIDE = 5

interface MinutesProps {
  readonly title: string
  readonly minutes: number
  readonly save: (minutes: number) => void
}

function Minutes({ title, minutes, save }: MinutesProps) {
  const { t } = useLingui()
  const [slid, setSlid] = useState(minutes)
  useEffect(() => setSlid(minutes), [minutes])
  const typed = useDraft(String(slid), (text) => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < 1 || number > 600) return String(minutes)
    if (number !== minutes) save(number)
    return undefined
  })
  return (
    <div className={styles["minutes"]}>
      <TextInput
        size="xs"
        aria-label={t`Minutes for ${title}`}
        inputMode="numeric"
        rightSection={t`min`}
        rightSectionWidth={40}
        value={typed.text}
        onChange={(event) => typed.setText(event.currentTarget.value)}
        onBlur={typed.keep}
        onKeyDown={typed.onKeyDown}
      />
      <Slider
        size="xs"
        min={SLIDE}
        max={Math.max(SCALE, minutes)}
        step={SLIDE}
        label={null}
        thumbLabel={t`Length of ${title}, in fives`}
        value={slid}
        onChange={setSlid}
        onChangeEnd={(next) => {
          if (next !== minutes) save(next)
        }}
      />
    </div>
  )
}

/** For whom, how long, and how much one reveals about oneself. */
function ExerciseFacts({ exercise }: { readonly exercise: ExerciseDefinition }) {
  const { t } = useLingui()
  const { from, to, who } = exercise.people
  const exposure = {
    low: t`reveals little about oneself`,
    medium: t`reveals something about oneself`,
    high: t`reveals much about oneself`,
  }
  return (
    <span className={styles["facts"]}>
      {exercise.purpose}{" "}
      {exercise.frame === true ? (
        <Trans>Usually {exercise.minutes} min.</Trans>
      ) : (
        <>
          <Trans>
            {from} to {to} people, {who}; usually {exercise.minutes} min;
          </Trans>{" "}
          {exposure[exercise.exposure]}.{" "}
          {exercise.withoutFunder === undefined ? null : <Trans>Without a funder in the room.</Trans>}
        </>
      )}
    </span>
  )
}

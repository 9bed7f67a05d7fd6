import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Menu, TextInput } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import type { ExerciseDefinition } from "../../../../shared/method/definition.ts"
import { EXERCISES, FRAMES, findExercise } from "../../../../shared/method/exercises.ts"
import { mustBegin } from "../../../../shared/method/plan-time.ts"
import { useDraft } from "../../../ui/fields/use-draft.ts"
import { numberWords } from "../../../ui/format.ts"
import { hasCode, plannedAs, useOwnExercises } from "../own-exercises.ts"
import styles from "./plan.module.css"

interface StepsProps {
  readonly plan: readonly PlanStep[]
  readonly save: (plan: PlanStep[]) => void
  /** The time of day at which it ends. */
  readonly endsAt?: string | undefined
}

/** The exercises of a plan, in their order, with their minutes. */
export function PlanSteps({ plan, save, endsAt }: StepsProps) {
  const { t } = useLingui()
  const begin = mustBegin({ plan: [...plan], endsAt })
  const sum = plan.reduce((all, { minutes }) => all + minutes, 0)
  const replace = (index: number, step: PlanStep) => save(plan.map((other, at) => (at === index ? step : other)))
  const swap = (index: number, by: -1 | 1) => {
    const next = [...plan]
    const [moved] = next.splice(index, 1)
    if (moved !== undefined) next.splice(index + by, 0, moved)
    save(next)
  }
  return (
    <div className={styles["steps"]}>
      <ol aria-label={t`Exercises, in their order`}>
        {plan.map((step, index) => (
          <StepRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the plan
            key={index}
            step={step}
            first={index === 0}
            last={index === plan.length - 1}
            save={(next) => replace(index, next)}
            move={(by) => swap(index, by)}
            remove={() => save(plan.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <div className={styles["below"]}>
        <AddExercise add={(exercise) => save([...plan, plannedAs(exercise)])} first={plan.length === 0} />
        <span className={styles["sum"]}>
          <Trans>{numberWords(sum)} minutes in all</Trans>
          {begin === undefined ? null : (
            <>
              {" · "}
              <Trans>begins at {timeOfDay(begin)} to end on time</Trans>
            </>
          )}
        </span>
      </div>
    </div>
  )
}

interface RowProps {
  readonly step: PlanStep
  readonly first: boolean
  readonly last: boolean
  readonly save: (step: PlanStep) => void
  readonly move: (by: -1 | 1) => void
  readonly remove: () => void
}

function StepRow({ step, first, last, save, move, remove }: RowProps) {
  const { t } = useLingui()
  const own = useOwnExercises()
  const exercise = own.get(step.exercise) ?? findExercise(step)
  const title = exercise?.title ?? step.exercise
  const minutes = useDraft(String(step.minutes), (text) => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < 1 || number > 600) return String(step.minutes)
    save({ ...step, minutes: number })
    return undefined
  })
  return (
    <li>
      <div className={styles["exercise"]}>
        <span>
          {hasCode(exercise) ? <span className={styles["code"]}>{step.exercise}</span> : null} <strong>{title}</strong>
        </span>
        {exercise === undefined ? null : <ExerciseFacts exercise={exercise} />}
      </div>
      <TextInput
        className={styles["minutes"] ?? ""}
        aria-label={t`Minutes for ${title}`}
        inputMode="numeric"
        rightSection={<Trans>min</Trans>}
        rightSectionWidth={40}
        value={minutes.text}
        onChange={(event) => minutes.setText(event.currentTarget.value)}
        onBlur={minutes.keep}
        onKeyDown={minutes.onKeyDown}
      />
      <ActionIcon variant="subtle" aria-label={t`Earlier: ${title}`} disabled={first} onClick={() => move(-1)}>
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t`Later: ${title}`} disabled={last} onClick={() => move(1)}>
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t`Take out: ${title}`} disabled={first && last} onClick={remove}>
        <IconTrash size={18} />
      </ActionIcon>
    </li>
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
        <Trans>usually {exercise.minutes} min.</Trans>
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

interface AddProps {
  readonly add: (exercise: ExerciseDefinition) => void
  readonly first: boolean
}

function AddExercise({ add, first }: AddProps) {
  const own = [...useOwnExercises().values()]
  return (
    <Menu position="bottom-start" width={460} shadow="md">
      <Menu.Target>
        <Button variant={first ? "light" : "default"} leftSection={<IconPlus size={16} />}>
          <Trans>Add an exercise</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles["library"] ?? ""}>
        {EXERCISES.en.map((exercise) => (
          <Choice key={exercise.code} exercise={exercise} add={add} />
        ))}
        {own.length === 0 ? null : (
          <>
            <Menu.Divider />
            <Menu.Label>
              <Trans>Your own</Trans>
            </Menu.Label>
          </>
        )}
        {own.map((exercise) => (
          <Choice key={exercise.code} exercise={exercise} add={add} />
        ))}
        <Menu.Divider />
        <Menu.Label>
          <Trans>Between exercises</Trans>
        </Menu.Label>
        {FRAMES.en.map((exercise) => (
          <Choice key={exercise.code} exercise={exercise} add={add} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choice({ exercise, add }: { readonly exercise: ExerciseDefinition } & Pick<AddProps, "add">) {
  return (
    <Menu.Item onClick={() => add(exercise)}>
      {hasCode(exercise) ? <span className={styles["code"]}>{exercise.code}</span> : null}{" "}
      <strong>{exercise.title}</strong> <Trans>{exercise.minutes} min</Trans>
      <span className={styles["facts"]}>{exercise.purpose}</span>
    </Menu.Item>
  )
}

const DAY = 24 * 60

/** Minutes of a day as its time, "09:05". */
function timeOfDay(minutes: number): string {
  const at = ((minutes % DAY) + DAY) % DAY
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`
}

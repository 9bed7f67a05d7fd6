import { Trans, useLingui } from "@lingui/react/macro"
import type { PlanStep, SessionBody } from "../../../../shared/contract/session.ts"
import { timeOfDay } from "../../../../shared/domain/plan-fit.ts"
import { planTimes } from "../../../../shared/method/plan-time.ts"
import { numberWords } from "../../../ui/format.ts"
import { plannedAs } from "../own-exercises.ts"
import { AddExercise } from "./add-exercise.tsx"
import styles from "./plan.module.css"
import { StepRow } from "./step-row.tsx"
import { useReorder } from "./use-reorder.ts"

interface StepsProps extends Pick<SessionBody, "beginsAt" | "endsAt"> {
  readonly plan: readonly PlanStep[]
  readonly save: (plan: PlanStep[]) => void
}

/** The exercises of a plan, in their order, with their minutes and when each begins. */
export function PlanSteps({ plan, save, beginsAt, endsAt }: StepsProps) {
  const { t } = useLingui()
  const { fixed, begins, ends } = planTimes({
    plan: [...plan],
    ...(beginsAt !== undefined && { beginsAt }),
    ...(endsAt !== undefined && { endsAt }),
  })
  const reorder = useReorder(plan, save)
  const [begin = 0] = begins
  // minutes into the session are told as the hand of a watch: 1:35
  const told = (minutes: number) => (fixed ? timeOfDay(minutes) : timeOfDay(minutes).replace(/^0/, ""))
  return (
    <div className={styles["steps"]}>
      <ol aria-label={t`Exercises, in their order`}>
        {plan.map((step, index) => (
          <StepRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the plan
            key={index}
            step={step}
            index={index}
            count={plan.length}
            at={told(begins[index] ?? 0)}
            reorder={reorder}
            save={(next) => save(plan.map((other, at) => (at === index ? next : other)))}
            remove={() => save(plan.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <p role="status" className={styles["moved"]}>
        {reorder.moved === undefined ? null : t`Now place ${reorder.moved + 1} of ${plan.length}.`}
      </p>
      <div className={styles["below"]}>
        <AddExercise add={(exercise) => save([...plan, plannedAs(exercise)])} first={plan.length === 0} />
        <span className={styles["sum"]}>
          <Trans>{numberWords(ends - begin)} minutes in all</Trans>
          {fixed ? (
            <>
              {" · "}
              {beginsAt === undefined ? (
                <Trans>begins at {timeOfDay(begin)} to end on time</Trans>
              ) : (
                <Trans>ends at {timeOfDay(ends)}</Trans>
              )}
            </>
          ) : null}
        </span>
      </div>
    </div>
  )
}

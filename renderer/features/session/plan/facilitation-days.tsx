import { useLingui } from "@lingui/react/macro"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { triageId } from "../../../../shared/contract/triage.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { NumberField } from "../../../ui/fields/text-fields.tsx"
import { useAction } from "../../../ui/use-action.ts"

interface DaysProps {
  readonly session: string
  readonly step: number
  readonly planned: PlanStep
}

/**
 * The days of facilitation that the work is planned with, for a step that asks how delicate it is. They stand with the
 * private notes: beside the help that fits they would read as an offer.
 */
export function FacilitationDays({ session, step, planned }: DaysProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const triage = useRecords("triage")
  const block = findExercise(planned)?.blocks.find(({ kind }) => kind === "facts")?.id
  const set = useAction((at: { session: string; step: number; block: string }, days: number) =>
    call("triage.set", { ...at, days }),
  )
  if (block === undefined) return null
  const at = { session, step, block }
  return (
    <NumberField
      label={t`Days of facilitation that you plan with`}
      audience="console"
      help={t`From the first talk to the decision. May stay empty.`}
      min={0}
      max={400}
      value={triage.get(triageId(at))?.days}
      onSave={(days) => set.run(at, days ?? 0)}
    />
  )
}

import { useMemo } from "react"
import type { OwnExercise } from "../../../shared/contract/own-exercise.ts"
import type { PlanStep } from "../../../shared/contract/session.ts"
import type { ExerciseDefinition } from "../../../shared/method/definition.ts"
import { definitionOf } from "../../../shared/method/own-exercise.ts"
import { ownCode } from "../../../shared/method/own-in-plan.ts"
import { useRecords } from "../../stores/stores.tsx"

/** The exercises of the facilitator's own by their codes, as they are written now, in the order of the alphabet. */
export function useOwnExercises(): ReadonlyMap<string, ExerciseDefinition> {
  const all = useRecords("ownExercise")
  return useMemo(() => {
    const found = [...all].flatMap(([id, body]) => ownDefinition(id, body) ?? [])
    return new Map(found.toSorted((a, b) => a.title.localeCompare(b.title)).map((one) => [one.code, one]))
  }, [all])
}

export function ownDefinition(id: string, { version, ...draft }: OwnExercise): ExerciseDefinition | undefined {
  return definitionOf(ownCode(id), draft, version)
}

/** A step of a plan that runs this exercise, one of one's own in the version that it has now. */
export function plannedAs({ code, minutes, own }: ExerciseDefinition): PlanStep {
  return { exercise: code, minutes, ...(own !== undefined && { own }) }
}

/** True for an exercise whose code says something to the facilitator. */
export function hasCode(exercise: ExerciseDefinition | undefined): boolean {
  return exercise?.frame !== true && exercise?.own === undefined
}

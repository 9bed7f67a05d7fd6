import { useCallback } from "react"
import { AppError } from "../../../../shared/errors.ts"
import { useRun, useTellPart } from "./use-run.ts"

/**
 * Tries what leads to another step. Where that step should not meet the funder who is in the room, it waits until the
 * facilitator has said what to do.
 */
export function useMeeting(): (work: () => Promise<unknown>) => Promise<void> {
  const tell = useTellPart()
  return useCallback(
    async (work) => {
      try {
        await work()
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "funder-here") throw error
        tell({ funder: { step: Number(error.details["step"]), again: work } })
      }
    },
    [tell],
  )
}

/** Why the step at hand should not meet the funder who is in the room; undefined where it may, or goes on all the same. */
export function useFunderReason(): { readonly why: string; readonly goesOn: boolean } | undefined {
  const { session, live, exercise } = useRun()
  const { withoutFunder } = exercise
  if (withoutFunder === undefined || session.funderHere !== true) return undefined
  return { why: withoutFunder, goesOn: live.funderMay?.includes(live.step) === true }
}

import { view } from "../../../../shared/contract/kind.ts"
import { OUTCOMES, type OutcomeBody, type OutcomeKind } from "../../../../shared/contract/outcomes.ts"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import type { Live } from "../../../../shared/domain/session.ts"
import { letGoByBoth } from "../../../../shared/domain/tie-views.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import type { RunRow } from "../../../../shared/method/room-view.ts"
import type { Stored } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"

/** The rows of the step at hand that may go to the wall: fields of class room, and nothing that was pulled or not let go. */
export function runRows(
  records: RecordReader,
  session: string,
  plan: readonly PlanStep[],
  live: Live,
): readonly RunRow[] {
  const step = stepOf(plan, live, live.step)
  const blocks = (step === undefined ? undefined : findExercise(step))?.blocks ?? []
  const kinds = new Set(
    blocks.flatMap((block): readonly OutcomeKind[] => {
      if (block.kind === "form") return block.wall.length === 0 ? [] : [block.of]
      return block.kind === "matrix" ? ["functionCoverage"] : []
    }),
  )
  return [...kinds].flatMap((kind) =>
    ofRoom(records, kind, session).flatMap(({ id, body }): readonly RunRow[] => {
      const made: OutcomeBody = body
      if (made.step !== live.step || made.pulled === true || made.block === undefined) return []
      const seen = view(OUTCOMES[kind], made as never, "room")
      return [{ id, step: live.step, block: made.block, order: made.order ?? 0, values: words(seen) }]
    }),
  )
}

/** The rows of a run; of what two sides say of a tie only what both let go. */
function ofRoom(records: RecordReader, kind: OutcomeKind, session: string): readonly Stored<OutcomeKind>[] {
  if (kind !== "tieView") return records.of(kind, "session", session)
  return letGoByBoth(records.of(kind, "session", session), ({ body }) => body)
}

/** The fields that say something; where and when a row was made is none of the wall's. */
function words(body: object): RunRow["values"] {
  const made = new Set(["session", "step", "block", "order", "afterwards"])
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) => !made.has(name) && (typeof value === "string" || typeof value === "number"),
    ),
  )
}

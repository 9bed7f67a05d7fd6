import type { Change } from "../../../../shared/contract/changes.ts"
import { standing } from "../../../../shared/domain/card.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { blockKey, isRevealed, type Live } from "../../../../shared/domain/session.ts"
import { outputsOf } from "../../../../shared/method/blocks.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import { add, remove, update } from "../../records/edits.ts"
import type { RecordWriter } from "../../records/store.ts"
import { runScope } from "./run.ts"
import { claimsOfViews } from "./tie-views.ts"

/**
 * Makes the records that an exercise leaves behind, or brings them up to date: each has its id from what it comes of.
 * A statement whose card was pulled goes.
 */
export function closeStep(records: RecordWriter, live: Live, step: number): void {
  const { session } = live
  const planned = stepOf(records.find("session", session)?.body.plan ?? [], live, step)
  const exercise = planned === undefined ? undefined : findExercise(planned)
  if (exercise === undefined) return
  const cards = records.of("card", "session", session).filter(({ body }) => body.step === step)
  const outputs = exercise.blocks.flatMap((block) =>
    outputsOf(block, {
      session,
      step,
      cards: standing(cards).filter(
        ({ body }) => body.block === block.id && body.pulled !== true && wasSeen(live, step, block.id),
      ),
    }),
  )
  const made = new Set(outputs.map(({ id }) => id))
  const gone = cards.flatMap(({ id }) =>
    made.has(`why-${id}`) ? [] : (records.find("whyStatement", `why-${id}`) ?? []),
  )
  const changes = outputs.flatMap(({ kind, id, body }): readonly Change[] => {
    const known = records.find(kind, id)
    return known === undefined ? [add(kind, id, body)] : update(known, body)
  })
  records.apply("Close exercise", [...gone.map(remove), ...changes, ...claimsOfViews(records, session, step)], {
    scope: runScope(session, step),
    undoable: false,
  })
}

/** The room saw what the block collected: on the wall, or on its own paper. */
function wasSeen(live: Live, step: number, block: string): boolean {
  return isRevealed(live, step, block) || live.paper?.[blockKey(step, block)] === "typed"
}

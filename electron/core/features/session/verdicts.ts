import { AGREED_CARDS } from "../../../../shared/contract/verdict.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, update } from "../../records/edits.ts"
import type { StepOptions } from "../../records/journal.ts"
import type { RecordReader } from "../../records/store.ts"
import { takeCardOffFrozen, takeVotesOffFrozen } from "../wall/index.ts"
import { blockAt, isRunning, planScope, runningOf, runScope, saveLive } from "./run.ts"

/** Cards that two groups share: agreed beforehand, talked about one at a time, each with the room's verdict. */
export const verdictHandlers: HandlersOf<"verdict"> = {
  "verdict.add": ({ records, ports }, { session, step, block, one, other, about }) => {
    blockAt(records, { session, step, block }, "sort")
    if (one === other) throw new AppError("invalid-input", { field: "other" })
    records.get("coalition", one)
    records.get("coalition", other)
    const cards = records
      .of("verdict", "session", session)
      .filter(({ body }) => body.step === step && body.block === block)
    const pair = new Set([one, other])
    const known = cards.some(({ body }) => body.about === about && pair.has(body.one) && pair.has(body.other))
    if (known || cards.length >= AGREED_CARDS.to) throw new AppError("conflict")
    const id = ports.newId()
    const order = Math.max(0, ...cards.map(({ body }) => body.order)) + 1
    records.apply(
      "Agree on a card",
      [add("verdict", id, { session, step, block, order, one, other, about })],
      optionsOf(records, session, step),
    )
    return { id }
  },

  "verdict.set": ({ records }, { id, bin, note, voteOne, voteOther, showOne, showOther }) => {
    const card = records.get("verdict", id)
    const { session, step } = card.body
    const changes = update(card, {
      ...(bin !== undefined && { bin: bin || null }),
      ...(note !== undefined && { note: note || null }),
      ...(voteOne !== undefined && { voteOne: voteOne || null }),
      ...(voteOther !== undefined && { voteOther: voteOther || null }),
      ...(showOne !== undefined && { showOne: showOne || null }),
      ...(showOther !== undefined && { showOther: showOther || null }),
    })
    records.apply("What the room says of a card", changes, optionsOf(records, session, step))
    if (showOne === false || showOther === false) takeVotesOffFrozen(records)
    return {}
  },

  "verdict.remove": ({ records }, { id }) => {
    const card = records.get("verdict", id)
    const { session, step, about } = card.body
    records.apply("Remove card", [remove(card)], optionsOf(records, session, step))
    takeCardOffFrozen(records, about)
    return {}
  },

  "verdict.show": ({ records }, { id }) => {
    const live = runningOf(records, records.get("verdict", id).body.session)
    saveLive(records, { ...live, card: id })
    return {}
  },
}

/** The room sees a card and its verdict as they are entered, so that a run takes none of it back by undo. */
function optionsOf(records: RecordReader, session: string, step: number): StepOptions {
  return isRunning(records, session)
    ? { scope: runScope(session, step), undoable: false }
    : { scope: planScope(session) }
}

import type { Change } from "../../../../shared/contract/changes.ts"
import { sameValue } from "../../../../shared/domain/changes.ts"
import { missingParts } from "../../../../shared/domain/impact.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, update } from "../../records/edits.ts"
import { wordsSeen } from "./proposals.ts"
import { entryOptions, forgetTyping, runningSession, stepAt } from "./run.ts"

/** Sentences that the room makes: the impact sentence, the proposal, the hold list. */
export const wordHandlers: HandlersOf<"sentence"> & HandlersOf<"proposal"> & HandlersOf<"hold"> = {
  "sentence.set": ({ records }, parts) => {
    const known = records.find("impactSentence", "impact")
    const running = runningSession(records)
    const changes: readonly Change[] =
      known === undefined
        ? [add("impactSentence", "impact", { ...parts, state: "draft" })]
        : sameValue({ ...known.body, ...parts }, known.body)
          ? []
          : update(known, { ...parts, state: "draft", closedIn: null })
    // while a session runs the sentence stands on the wall
    records.apply("Impact sentence", changes, { undoable: running === undefined })
    if (running !== undefined) forgetTyping(records, running, "sentence:*")
    return {}
  },

  "sentence.close": ({ records }, { session, closed }) => {
    const sentence = records.get("impactSentence", "impact")
    if (closed && missingParts(sentence.body).length > 0) throw new AppError("sentence-incomplete")
    records.apply(
      closed ? "Close the sentence" : "Open the sentence again",
      update(sentence, { state: closed ? "closed" : "draft", closedIn: closed ? (session ?? null) : null }),
      { undoable: runningSession(records) === undefined },
    )
    return {}
  },

  "proposal.set": ({ records, ports }, { session, step, text, reviewOn }) => {
    stepAt(records, session, step)
    const { latest, seen } = wordsSeen(records, session, step)
    // an empty date is none
    const review = reviewOn !== undefined && { reviewOn: reviewOn || null }
    const given = reviewOn !== undefined && reviewOn !== "" && { reviewOn }
    const options = entryOptions(session, step, seen)
    if (latest === undefined) {
      records.apply(
        "Proposal",
        [add("proposal", ports.newId(), { session, step, version: 1, text, ...given })],
        options,
      )
    } else if (latest.body.text === text || !seen) {
      records.apply("Proposal", update(latest, { text, ...review }), options)
    } else {
      const { reviewOn: before } = latest.body
      const kept = before !== undefined && reviewOn === undefined && { reviewOn: before }
      const body = { session, step, version: latest.body.version + 1, text, ...kept, ...given }
      records.apply("New version of the proposal", [add("proposal", ports.newId(), body)], options)
    }
    forgetTyping(records, session, `proposal:${step}`)
    return {}
  },

  "hold.add": ({ records, ports }, { text, owner, session, step }) => {
    const id = ports.newId()
    const body = {
      text,
      ...(owner !== undefined && { owner }),
      ...(session !== undefined && { session }),
      ...(step !== undefined && { step }),
    }
    records.apply("Add to the hold list", [add("holdItem", id, body)])
    if (session !== undefined) forgetTyping(records, session, "hold")
    return { id }
  },
}

import type { DecisionBody, Party } from "../../../../shared/contract/session.ts"
import { standing } from "../../../../shared/domain/card.ts"
import { isInRoom } from "../../../../shared/domain/reading.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"
import { latestProposal } from "./proposals.ts"
import { entryOptions, forgetTyping, isShown, stepAt } from "./run.ts"

export const decisionHandlers: HandlersOf<"decision"> = {
  "decision.record": ({ records, ports }, { session: id, step, parties, supersedes, ...given }) => {
    const { session, exercise } = stepAt(records, id, step)
    const decide = exercise.blocks.find(({ kind }) => kind === "decide")
    if (decide === undefined) throw new AppError("invalid-input", { field: "step" })
    const proposal = latestProposal(records, id, step)?.body
    if (proposal === undefined) throw new AppError("proposal-missing")
    if (supersedes !== undefined) records.get("decision", supersedes)
    const { headcount } = session.body
    const reviewOn = given.reviewOn ?? proposal.reviewOn
    const former = supersedes ?? lastDecision(records, id, step)
    const decision = ports.newId()
    const body: DecisionBody = {
      ...given,
      session: id,
      step,
      text: proposal.text,
      version: proposal.version,
      decidedOn: dayOf(ports.now()),
      parties: wordsOfAll(session.body.parties, parties),
      openObjections: openObjections(records, id, step),
      ...(headcount !== undefined && { present: headcount }),
      ...(reviewOn !== undefined && { reviewOn }),
      ...(former !== undefined && { supersedes: former }),
    }
    records.apply(
      "Record decision",
      [add("decision", decision, body)],
      entryOptions(id, step, isShown(records, id, step, decide.id)),
    )
    forgetTyping(records, id, "decision:*")
    return { id: decision }
  },

  "decision.ratify": ({ records }, { id, ratification }) => {
    records.apply("Ratification", update(records.get("decision", id), { ratification }))
    return {}
  },
}

type Word = DecisionBody["parties"][number]

/** A word for every party: one that is not in the room is absent, which is never a yes; one that is must have spoken. */
function wordsOfAll(parties: readonly Party[], given: readonly Word[]): Word[] {
  const words = parties.map((party): Word => {
    const word = given.find((one) => one.party === party.name)
    if (isInRoom(party)) {
      if (word === undefined || word.position === "absent") throw new AppError("party-missing")
      return word
    }
    if (word !== undefined && word.position !== "absent") throw new AppError("party-not-here")
    return { party: party.name, position: "absent" }
  })
  const known = new Set(parties.map(({ name }) => name))
  return [...words, ...given.filter(({ party }) => !known.has(party))]
}

function lastDecision(records: RecordReader, session: string, step: number): string | undefined {
  return records
    .of("decision", "session", session)
    .filter(({ body }) => body.step === step)
    .at(-1)?.id
}

/** Objections of the step that nobody has worked in. */
function openObjections(records: RecordReader, session: string, step: number): number {
  const { exercise } = stepAt(records, session, step)
  const blocks = exercise.blocks.flatMap((block) =>
    block.kind === "cards" && block.objections === true ? [block.id] : [],
  )
  const objections = records
    .of("card", "session", session)
    .filter(({ body }) => body.step === step && blocks.includes(body.block))
  return standing(objections).filter(({ body }) => body.pulled !== true && body.resolved === undefined).length
}

/** The day where the room is. */
function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

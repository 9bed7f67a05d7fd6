import type { Party } from "../../../../shared/contract/session.ts"
import { mustSeat } from "../../../../shared/domain/reading.ts"
import {
  blockKey,
  clockReset,
  clockStarted,
  clockStopped,
  ended,
  goneTo,
  type Live,
  minutesAdded,
  resumed,
  revealed,
  started,
  stepKey,
} from "../../../../shared/domain/session.ts"
import { AppError, unreachable } from "../../../../shared/errors.ts"
import { exerciseOf, wallWords } from "../../../../shared/method/exercises.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, update } from "../../records/edits.ts"
import { closeWith, followRun, openWith } from "../wall/index.ts"
import { closeStep } from "./outputs.ts"
import { isRunning, planScope, present, runningOf, runningSession, runScope, saveLive, stepAt } from "./run.ts"

/** The run itself: planning, who is in the room, where it stands, its clocks, what was revealed. */
export const flowHandlers: HandlersOf<"session"> = {
  "session.plan": ({ records, ports }, { title, date, plan, openingLine }) => {
    for (const { exercise } of plan) exerciseOf(exercise)
    const id = ports.newId()
    const body = { title, plan, parties: [], ...(date !== undefined && { date }), ...(openingLine && { openingLine }) }
    records.apply("Plan session", [add("session", id, body)], { scope: planScope(id) })
    return { id }
  },

  "session.setRoom": ({ records }, { session: id, openingLine, party, withoutParty, ...given }) => {
    const session = records.get("session", id)
    const { headcount = session.body.headcount } = given
    const parties = withParty(given.parties ?? session.body.parties, party, withoutParty)
    mustSeat({ headcount, parties })
    const line = openingLine !== undefined && { openingLine: openingLine || null }
    const fields = { ...present(given), parties, ...line }
    records.apply("Who is in the room", update(session, fields), {
      scope: planScope(id),
      undoable: !isRunning(records, id),
    })
    return {}
  },

  "session.setPrompt": ({ records }, { session: id, step, prompt, text }) => {
    const { session, exercise } = stepAt(records, id, step)
    if (!wallWords(exercise).some(({ key }) => key === prompt)) throw new AppError("not-found", { kind: "prompt" })
    const plan = session.body.plan.map((planned, index) => {
      if (index !== step) return planned
      const { [prompt]: _, ...others } = planned.prompts ?? {}
      return { ...planned, prompts: text === "" ? others : { ...others, [prompt]: text } }
    })
    records.apply("Change wording", update(session, { plan }), {
      scope: planScope(id),
      undoable: !isRunning(records, id),
    })
    return {}
  },

  "session.start": ({ records, ports }, { session: id }) => {
    records.get("session", id)
    const other = runningSession(records)
    if (other !== undefined && other !== id) throw new AppError("already-running")
    const live = records.find("live", id)?.body
    if (live?.state === "running") return {}
    const now = ports.now().toISOString()
    records.journal.close(planScope(id))
    saveLive(records, live === undefined ? started(id, now) : resumed(live, now))
    openWith(records, id)
    return {}
  },

  "session.goTo": ({ records, ports }, { session: id, step, block }) => {
    const live = runningOf(records, id)
    if (stepAt(records, id, step).exercise.blocks[block] === undefined)
      throw new AppError("not-found", { kind: "block" })
    if (step !== live.step) closeStep(records, live, live.step)
    saveLive(records, goneTo(live, { step, block }, ports.now().toISOString()))
    followRun(records, id)
    return {}
  },

  "session.end": ({ records, ports }, { session: id }) => {
    const live = runningOf(records, id)
    closeStep(records, live, live.step)
    saveLive(records, ended(live, ports.now().toISOString()))
    closeWith(records, id)
    return {}
  },

  "session.clock": ({ records, ports }, { session: id, do: act, minutes = 1, of = "step" }) => {
    const live = runningOf(records, id)
    const { session, exercise } = stepAt(records, id, live.step)
    const block = exercise.blocks[live.block]
    const silent = block?.kind === "cards" ? (block.silentMinutes ?? 0) : 0
    const planned = of === "step" ? (session.body.plan[live.step]?.minutes ?? 0) : silent
    const key = of === "step" ? stepKey(live.step) : blockKey(live.step, block?.id ?? "")
    saveLive(records, clocked(live, key, act, minutes, planned, ports.now().toISOString()))
    return {}
  },

  "session.reveal": ({ records, ports }, { session: id }) => {
    const live = runningOf(records, id)
    const block = stepAt(records, id, live.step).exercise.blocks[live.block]
    if (block === undefined) throw new AppError("not-found", { kind: "block" })
    records.journal.close(runScope(id, live.step))
    saveLive(records, revealed(live, live.step, block.id, ports.now().toISOString()))
    return {}
  },

  "session.type": ({ records }, { session: id, field, text }) => {
    records.get("session", id)
    const known = records.find("typing", `${id}:${field}`)
    if (known === undefined) {
      if (text !== "") records.apply("Typing", [add("typing", `${id}:${field}`, { session: id, field, text })])
    } else records.apply("Typing", text === "" ? [remove(known)] : update(known, { text }))
    return {}
  },
}

function clocked(
  live: Live,
  key: string,
  act: "start" | "stop" | "reset" | "add",
  minutes: number,
  planned: number,
  now: string,
): Live {
  switch (act) {
    case "start":
      return clockStarted(live, key, now)
    case "stop":
      return clockStopped(live, key, now)
    case "reset":
      return clockReset(live, key, now)
    case "add":
      return minutesAdded(live, key, minutes, planned)
    default:
      return unreachable(act)
  }
}

/** A list of parties with one put in (in the place of the one of its name) and one taken out. */
function withParty(parties: readonly Party[], party: Party | undefined, without: string | undefined): Party[] {
  const kept = parties.filter(({ name }) => name !== without)
  if (party === undefined) return kept
  return kept.some(({ name }) => name === party.name)
    ? kept.map((other) => (other.name === party.name ? party : other))
    : [...kept, party]
}

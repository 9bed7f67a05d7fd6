import type { Party } from "../../../../shared/contract/session.ts"
import { isInserted, withWords } from "../../../../shared/domain/off-script.ts"
import { mustSeat } from "../../../../shared/domain/reading.ts"
import {
  blockKey,
  clockReset,
  clockStarted,
  clockStopped,
  elapsedOf,
  ended,
  isRevealed,
  type Live,
  minutesAdded,
  resumed,
  revealed,
  started,
  stepKey,
  tablesKey,
} from "../../../../shared/domain/session.ts"
import { ONE_TWO_FOUR_ALL, phaseAt, phaseKey, phasesOf } from "../../../../shared/domain/talk-phases.ts"
import { AppError, unreachable } from "../../../../shared/errors.ts"
import { exerciseOf, scalesClash, speaker, wallWords } from "../../../../shared/method/exercises.ts"
import { blockMinutes } from "../../../../shared/method/room-timer.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, update } from "../../records/edits.ts"
import { closeWith, openWith } from "../wall/index.ts"
import type { asideHandlers } from "./aside.ts"
import { comeBackFromTables } from "./breakouts.ts"
import type { goingHandlers } from "./going.ts"
import { closeStep } from "./outputs.ts"
import { pinOwn, planWithOwn } from "./own.ts"
import {
  forgetTyping,
  isRunning,
  planScope,
  present,
  runningOf,
  runningSession,
  runScope,
  saveLive,
  stepAt,
} from "./run.ts"
import { keepFacts } from "./triage.ts"

/** The run itself: planning, who is in the room, where it stands, its clocks, what was revealed. */
export const flowHandlers: Omit<HandlersOf<"session">, keyof typeof asideHandlers | keyof typeof goingHandlers> = {
  "session.plan": ({ records, ports }, { title, date, plan, openingLine, beginsAt, endsAt }) => {
    const steps = planWithOwn(records, plan)
    for (const step of steps) exerciseOf(step)
    if (scalesClash(steps)) throw new AppError("scales-clash")
    const id = ports.newId()
    const body = { title, plan: steps, parties: [], ...present({ date, openingLine, beginsAt, endsAt }) }
    records.apply("Plan session", [add("session", id, body)], { scope: planScope(id) })
    return { id }
  },

  "session.setRoom": ({ records }, { session: id, party, withoutParty, ...all }) => {
    const { openingLine, restingLine, promise, beginsAt, endsAt, ...given } = all
    const session = records.get("session", id)
    const { headcount = session.body.headcount } = given
    const parties = withParty(given.parties ?? session.body.parties, party, withoutParty)
    mustSeat({ headcount, parties })
    const fields = { ...present(given), parties, ...orNone({ openingLine, restingLine, promise, beginsAt, endsAt }) }
    records.apply("Who is in the room", update(session, fields), {
      scope: planScope(id),
      undoable: !isRunning(records, id),
    })
    return {}
  },

  "session.setPrompt": ({ records }, { session: id, step, prompt, text }) => {
    const { session, exercise } = stepAt(records, id, step)
    if (!wallWords(exercise).some(({ key }) => key === prompt)) throw new AppError("not-found", { kind: "prompt" })
    const reworded = (prompts: Readonly<Record<string, string>>) => {
      const { [prompt]: _, ...others } = prompts
      return text === "" ? others : { ...others, [prompt]: text }
    }
    if (isInserted(step)) {
      const live = records.get("live", id).body
      saveLive(records, withWords(live, step, reworded))
    } else {
      const plan = session.body.plan.map((planned, index) =>
        index === step ? { ...planned, prompts: reworded(planned.prompts ?? {}) } : planned,
      )
      const options = { scope: planScope(id), undoable: !isRunning(records, id) }
      records.apply("Change wording", update(session, { plan }), options)
    }
    forgetTyping(records, id, `prompt:${step}:${prompt}`)
    return {}
  },

  "session.start": ({ records, ports }, { session: id }) => {
    records.get("session", id)
    const other = runningSession(records)
    if (other !== undefined && other !== id) throw new AppError("already-running")
    const live = records.find("live", id)?.body
    if (live?.state === "running") return {}
    const now = ports.now().toISOString()
    if (live === undefined) pinOwn(records, id)
    records.journal.close(planScope(id))
    saveLive(records, live === undefined ? started(id, now) : resumed(live, now))
    openWith(records, id)
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
    const { planned, exercise } = stepAt(records, id, live.step)
    const block = exercise.blocks[live.block]
    const now = ports.now().toISOString()
    if (of === "block" && block?.kind === "cards" && block.talk !== undefined) {
      saveLive(records, talkClocked(live, blockKey(live.step, block.id), block.talk, act, minutes, now))
      return {}
    }
    const silent = block === undefined ? 0 : (blockMinutes(block) ?? 0)
    const key = clockKey(of, live.step, block?.id ?? "")
    const given = {
      step: live.fitted?.[key] ?? planned.minutes,
      block: silent,
      tables: live.breakouts?.[blockKey(live.step, block?.id ?? "")]?.minutes ?? 0,
    }[of]
    saveLive(records, clocked(live, key, act, minutes, given, now))
    return {}
  },

  "session.reveal": ({ records, ports }, { session: id }) => {
    const live = runningOf(records, id)
    const { planned, exercise } = stepAt(records, id, live.step)
    const block = exercise.blocks[live.block]
    if (block === undefined) throw new AppError("not-found", { kind: "block" })
    comeBackFromTables(records, ports, id)
    records.journal.close(runScope(id, live.step))
    const now = ports.now()
    saveLive(records, revealed(runningOf(records, id), live.step, block.id, now.toISOString()))
    if (!isRevealed(live, live.step, block.id)) {
      records.note(`Shown to the room: ${speaker(exercise, planned.prompts)(block.id)}`)
    }
    if (block.kind === "facts") keepFacts(records, { session: id, step: live.step, block: block.id }, block, now)
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

/** Lines that were given; an empty one takes what was there away. */
function orNone(lines: Readonly<Record<string, string | undefined>>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(lines).flatMap(([key, text]) => (text === undefined ? [] : [[key, text || null]])),
  )
}

function clockKey(of: "step" | "block" | "tables", step: number, block: string): string {
  if (of === "step") return stepKey(step)
  return of === "block" ? blockKey(step, block) : tablesKey(step, block)
}

type Act = "start" | "stop" | "reset" | "add" | "skip"

/** The clock of talk in phases: minutes go to the phase at hand, and it can be ended early. */
function talkClocked(live: Live, key: string, stretch: number, act: Act, minutes: number, now: string): Live {
  const lengths = phasesOf(stretch, (phase) => live.added[phaseKey(key, phase)] ?? 0)
  const clock = live.clocks[key] ?? { elapsedMs: 0 }
  const at = phaseAt(lengths, elapsedOf(clock, now))
  const planned = ONE_TWO_FOUR_ALL[at.phase] ?? 0
  if (act === "add") return minutesAdded(live, phaseKey(key, at.phase), minutes, planned * stretch)
  if (act !== "skip") return clocked(live, key, act, minutes, 0, now)
  const moved = { elapsedMs: Math.round(at.endsMs), ...(clock.since !== undefined && { since: now }) }
  return { ...live, clocks: { ...live.clocks, [key]: moved } }
}

function clocked(live: Live, key: string, act: Act, minutes: number, planned: number, now: string): Live {
  switch (act) {
    case "start":
      return clockStarted(live, key, now)
    case "stop":
      return clockStopped(live, key, now)
    case "reset":
      return clockReset(live, key, now)
    case "add":
      return minutesAdded(live, key, minutes, planned)
    case "skip":
      return live
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

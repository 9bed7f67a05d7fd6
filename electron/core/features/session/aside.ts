import { randomInt } from "node:crypto"
import { OFF_SCRIPT, type PlanStep } from "../../../../shared/contract/session.ts"
import { stepOf, wentAside } from "../../../../shared/domain/off-script.ts"
import { drawRound, nextVoice, passed } from "../../../../shared/domain/rounds.ts"
import { blockKey } from "../../../../shared/domain/session.ts"
import { AppError, unreachable } from "../../../../shared/errors.ts"
import { exerciseOf, keepsItsTime, scalesClash } from "../../../../shared/method/exercises.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { setWall, wallOf } from "../wall/index.ts"
import { mustMeet } from "./going.ts"
import { closeStep } from "./outputs.ts"
import { takeScripts } from "./own.ts"
import { forgetTyping, runningOf, saveLive, stepAt } from "./run.ts"

/** From 0 up to 1, from the system's own source of chance. */
const chance = (): number => randomInt(0x1_0000_0000) / 0x1_0000_0000

type Aside = HandlersOf<"session">
type To = Parameters<Aside["session.aside"]>[1]["to"]

/** What is not in the plan: other steps, paper, rounds, a plan that must still end on time. */
export const asideHandlers: Pick<
  Aside,
  "session.aside" | "session.paper" | "session.fit" | "session.typeOnWall" | "session.round"
> = {
  "session.aside": ({ records, ports }, { session: id, to }) => {
    const live = runningOf(records, id)
    const wall = wallOf(records)
    const now = ports.now()
    const target = to.is === "here" ? placeIn(records, id, to) : inserted(records, id, to, now)
    closeStep(records, live, live.step)
    saveLive(records, wentAside(live, target, now.toISOString(), { page: wall.page, source: wall.source }))
    forgetTyping(records, id, "aside")
    // it is on the wall without another key; a wall that is off, blank or frozen stays so
    if (wall.mode !== "off") setWall(records, { ...wall, source: { from: "session", session: id }, page: 0 })
    return {}
  },

  "session.paper": ({ records }, { session: id, step, block, state }) => {
    const live = records.get("live", id).body
    if (!stepAt(records, id, step).exercise.blocks.some((one) => one.id === block)) {
      throw new AppError("not-found", { kind: "block" })
    }
    const key = blockKey(step, block)
    const { [key]: _, ...others } = live.paper ?? {}
    const next = { ...live, paper: state === "screen" ? others : { ...others, [key]: paperState(state) } }
    saveLive(records, next)
    // what was typed up counts as what the room had on its tables
    if (state === "typed") closeStep(records, next, step)
    return {}
  },

  "session.fit": ({ records }, { session: id, steps }) => {
    const live = runningOf(records, id)
    const { plan } = records.get("session", id).body
    for (const { step, minutes } of steps) {
      const planned = plan[step]
      if (planned === undefined) throw new AppError("not-found", { kind: "step" })
      const keeps = keepsItsTime(exerciseOf(planned))
      if (keeps && minutes < planned.minutes) throw new AppError("invalid-input", { field: "steps" })
    }
    const given = Object.fromEntries(steps.map(({ step, minutes }) => [String(step), minutes]))
    saveLive(records, { ...live, fitted: { ...live.fitted, ...given } })
    return {}
  },

  "session.typeOnWall": ({ records }, { session: id, on }) => {
    const { typeOnWall: _, ...live } = runningOf(records, id)
    saveLive(records, on ? { ...live, typeOnWall: true } : live)
    return {}
  },

  "session.round": ({ records, ports }, { session: id, do: act }) => {
    const live = runningOf(records, id)
    const { session, exercise } = stepAt(records, id, live.step)
    const block = exercise.blocks[live.block]
    if (block === undefined) throw new AppError("not-found", { kind: "block" })
    const key = blockKey(live.step, block.id)
    const { [key]: round, ...others } = live.rounds ?? {}
    if (act === "draw") {
      const drawn = drawRound(session.body, ports.random ?? chance)
      if (drawn === undefined) throw new AppError("nobody-here")
      saveLive(records, { ...live, rounds: { ...others, [key]: drawn } })
    } else if (act === "stop" || round === undefined) saveLive(records, { ...live, rounds: others })
    else {
      const next = act === "next" ? nextVoice(round) : passed(round)
      saveLive(records, { ...live, rounds: { ...others, [key]: next } })
    }
    return {}
  },
}

function paperState(state: "paper" | "typed"): "waits" | "typed" {
  return state === "paper" ? "waits" : "typed"
}

/** Another place of the plan. Throws `not-found`. */
function placeIn(
  records: RecordReader,
  id: string,
  { step, block }: { readonly step: number; readonly block: number },
) {
  if (stepAt(records, id, step).exercise.blocks[block] === undefined) throw new AppError("not-found", { kind: "block" })
  mustMeet(records, id, step)
  return { step, block }
}

/** A step that is not in the plan. Throws `not-found`, `scales-clash`. */
function inserted(records: RecordWriter, id: string, to: Exclude<To, { is: "here" }>, now: Date) {
  const made = madeOf(records, to, now)
  const exercise = exerciseOf(made.step)
  if (to.is === "of") takeScripts(records, id, to.session)
  if (exercise.blocks[made.block] === undefined) throw new AppError("not-found", { kind: "block" })
  const { plan } = records.get("session", id).body
  const others = [...plan, ...(records.find("live", id)?.body.inserted ?? [])]
  if (scalesClash([...others, made.step])) throw new AppError("scales-clash")
  mustMeet(records, id, OFF_SCRIPT + (records.find("live", id)?.body.inserted?.length ?? 0), made.step)
  return made
}

function madeOf(records: RecordReader, to: Exclude<To, { is: "here" }>, now: Date) {
  switch (to.is) {
    case "new": {
      const { exercise, prompts, until } = to
      const minutes = until === undefined ? (to.minutes ?? exerciseOf(exercise).minutes) : minutesTo(until, now)
      const step: PlanStep = { exercise, minutes, ...(prompts !== undefined && { prompts }) }
      return { step: { ...step, ...(until !== undefined && { until }) }, block: 0 }
    }
    case "of": {
      const { plan } = records.get("session", to.session).body
      const step = stepOf(plan, records.find("live", to.session)?.body, to.step)
      if (step === undefined) throw new AppError("not-found", { kind: "step" })
      const { exercise, minutes, prompts, own } = step
      return {
        step: { exercise, minutes, ...(prompts !== undefined && { prompts }), ...(own !== undefined && { own }) },
        block: to.block,
      }
    }
    default:
      return unreachable(to)
  }
}

/** Minutes from now to the end of a break; a break that is over already takes the shortest time there is. */
function minutesTo(until: string, now: Date): number {
  return Math.min(600, Math.max(1, Math.round((Date.parse(until) - now.getTime()) / 60_000)))
}

import type { PlanStep } from "../../../../shared/contract/session.ts"
import { cameBack, onScript, stepOf } from "../../../../shared/domain/off-script.ts"
import { goneTo, type Live, type Place, stepKey } from "../../../../shared/domain/session.ts"
import { AppError } from "../../../../shared/errors.ts"
import { placeFrom } from "../../../../shared/method/places.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { followRun, setWall, showsOpening, wallOf } from "../wall/index.ts"
import { closeStep } from "./outputs.ts"
import { withScript } from "./own.ts"
import { runningOf, saveLive, stepAt } from "./run.ts"

type Going = Pick<HandlersOf<"session">, "session.goTo" | "session.step" | "session.back" | "session.funderMay">

/** From place to place of a run. */
export const goingHandlers: Going = {
  "session.goTo": ({ records, ports }, { session: id, step, block }) => {
    goTo(records, id, { step, block }, ports.now())
    return {}
  },

  "session.step": ({ records, ports }, { session: id, by }) => {
    const live = runningOf(records, id)
    // from the opening slide the room first sees the place at hand
    if (by === 1 && showsOpening(records, id)) {
      mustMeet(records, id, live.step)
      followRun(records, id)
      return {}
    }
    const to = placeFrom(records.get("session", id).body.plan, live, by)
    if (to === "script") comeBack(records, id, ports.now())
    else if (to !== undefined) goTo(records, id, to, ports.now())
    return {}
  },

  "session.back": ({ records, ports }, { session: id }) => {
    comeBack(records, id, ports.now())
    return {}
  },

  "session.funderMay": ({ records }, { session: id, step }) => {
    const live = runningOf(records, id)
    saveLive(records, { ...live, funderMay: [...new Set([...(live.funderMay ?? []), step])] })
    return {}
  },
}

/**
 * Throws `funder-here` (details `step`) for a step that should not meet a funder, while one is in the room and the
 * facilitator has not said that it goes on all the same. `planned` stands for a step that is not there yet.
 */
export function mustMeet(records: RecordReader, id: string, step: number, planned?: PlanStep): void {
  const { funderHere, plan } = records.get("session", id).body
  const live = records.find("live", id)?.body
  const meant = planned ?? stepOf(plan, live, step)
  const why = meant === undefined ? undefined : withScript(records, id, meant)?.withoutFunder
  if (funderHere !== true || why === undefined || live?.funderMay?.includes(step) === true) return
  throw new AppError("funder-here", { step })
}

function goTo(records: RecordWriter, id: string, { step, block }: Place, at: Date): void {
  const live = runningOf(records, id)
  const { session, exercise } = stepAt(records, id, step)
  if (exercise.blocks[block] === undefined) throw new AppError("not-found", { kind: "block" })
  if (step !== live.step) {
    mustMeet(records, id, step)
    closeStep(records, live, live.step)
  }
  const now = at.toISOString()
  // back on the script without the way back: nothing waits any more
  const on = live.away !== undefined && step !== live.step ? onScript(live, now) : live
  saveLive(records, broughtBack(goneTo(on, { step, block }, now), session.body.plan, step))
  followRun(records, id)
}

function comeBack(records: RecordWriter, id: string, at: Date): void {
  const live = runningOf(records, id)
  if (live.away === undefined) return
  closeStep(records, live, live.step)
  const { page, source } = live.away
  saveLive(records, cameBack(live, at.toISOString()))
  const wall = wallOf(records)
  if (wall.source.from === "session" && wall.source.session === id) {
    setWall(records, { ...wall, source: source ?? wall.source, page })
  }
}

/** A dropped step to which the run goes after all has its planned time again. */
function broughtBack(live: Live, plan: readonly PlanStep[], step: number): Live {
  if (live.fitted?.[stepKey(step)] !== 0) return live
  return { ...live, fitted: { ...live.fitted, [stepKey(step)]: plan[step]?.minutes ?? 0 } }
}

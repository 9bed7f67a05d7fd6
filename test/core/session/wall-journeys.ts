import { OFF_SCRIPT } from "../../../shared/contract/session.ts"
import type { BlockKind } from "../../../shared/method/blocks.ts"
import { exerciseOf } from "../../../shared/method/exercises.ts"
import type { Act } from "./wall-acts.ts"
import { blocksOf, type Run } from "./wall-model.ts"

const JOURNEYS = [
  "followRun",
  "decideNow",
  "readNow",
  "pullNow",
  "withdrawNow",
  "verdictNow",
  "factsNow",
  "asideNow",
  "enterNow",
  "enterAside",
  "hideNow",
  "tablesNow",
] as const
type Journey = (typeof JOURNEYS)[number]

export function isJourney(act: Act["do"]): act is Journey {
  return (JOURNEYS as readonly string[]).includes(act)
}

/** Acts that only mean something after one another, which lot alone seldom brings. */
export function journeyOf(act: Act & { readonly do: Journey }, run: Run): readonly Act[] {
  const { session, pick } = act
  const inTurn = (acts: readonly Act["do"][], other: Partial<Act> = {}) =>
    acts.map((next): Act => ({ ...act, ...other, do: next }))
  const [ended] = inTurn(["end"], { session: 1 - session })
  const alone = ended === undefined ? [] : [ended]
  switch (act.do) {
    case "followRun":
      return inTurn(["start", "showSession", "goTo"])
    case "decideNow":
      return inTurn(["goTo", "proposal", "decision"], { step: 1, block: 7 })
    case "readNow": {
      const at = { step: 1, block: 2, pick: pick - (pick % 3) }
      return inTurn(["goTo", "standing", "reveal", "again", "standing"], at)
    }
    case "pullNow":
      // cards of this run on the wall, frozen or not, one of them pulled
      return [
        ...alone,
        ...inTurn(["followRun"], { step: 0, block: act.block % 4 }),
        ...inTurn(["cardHere", "cardHere", "reveal", pick % 4 < 2 ? "freeze" : "page", "pull"], { pick: 2 * pick }),
      ]
    case "withdrawNow":
      return [...inTurn(["pullNow"]), ...inTurn(["reword", "backUp", "withdraw"], { pick: 2 * pick })]
    case "verdictNow": {
      const at = { step: 2, block: 0 }
      return [
        ...inTurn(["followRun"], at),
        ...inTurn(["group", "group", "verdict", "verdict", "say", "freeze", "say", "showCard"], {
          ...at,
          pick: 3 * pick + 1,
        }),
      ]
    }
    case "factsNow": {
      const at = { step: 3, block: 2 }
      return [
        ...inTurn(["followRun"], at),
        ...inTurn(["group", "group", "triage", "reveal", "triage"], { ...at, pick: 3 * pick + 1 }),
      ]
    }
    case "asideNow":
      return [
        ...inTurn(["followRun"]),
        ...inTurn(["aside", "cardHere", "reveal", "cardHere", "withdraw", "return"], { pick: 5 * (2 * pick + 1) + 1 }),
      ]
    case "enterNow": {
      const place = placeOf(act, run)
      const rest: readonly Act["do"][] = [pick % 2 ? "page" : "freeze", "row", "row", "row"]
      return [
        ...alone,
        ...inTurn(["group", "followRun"], place),
        // each with a lot of its own, so that something else is done with another row
        ...inTurn(["enter", "enter", "reveal", "row", "row", "enter", "row", ...rest], place).map((one, at) => ({
          ...one,
          pick: pick + 7 * at,
        })),
      ]
    }
    case "hideNow": {
      // answers that the room never comes to see
      const place = placeOf(act, run)
      return [
        ...alone,
        ...inTurn(["group", "followRun"], place),
        ...inTurn(["enter", "enter", "enter", "enter"], place).map((one, at) => ({ ...one, pick: pick + at })),
      ]
    }
    case "tablesNow": {
      const place = placeOf(act, run)
      const acts: readonly Act["do"][] = ["enter", "enter", "enter", "tables", "enter", "tables", "reveal", "tables"]
      return [
        ...alone,
        ...inTurn(["group", "followRun"], place),
        // out first, then what is handed in, put together, everybody back or not, shown, and put together again
        ...inTurn(["tables"], { ...place, pick: 4 * pick }),
        ...inTurn([...acts, pick % 2 ? "freeze" : "enter", "tables", "row", "withdraw"], place).map((one, at) => ({
          ...one,
          pick: pick + 7 * at,
        })),
      ]
    }
    case "enterAside": {
      const inserted = { step: OFF_SCRIPT + run.inserted.length, block: 1 }
      return [
        ...alone,
        ...inTurn(["followRun"]),
        ...inTurn(["aside", "enter", "enter", "reveal"], { pick: 3 * pick + 1 }),
        ...inTurn(["goTo", "enter", "reveal", "enter"], inserted),
      ]
    }
  }
}

/** Anywhere in the plan, or at a block of a kind by lot: most blocks are of a few kinds. */
function placeOf({ step, block, pick }: Act, run: Run): Pick<Act, "step" | "block"> {
  const places = run.plan.flatMap((exercise, at) =>
    exerciseOf(exercise).blocks.map(({ kind }, index) => ({ kind, step: at, block: index })),
  )
  const kinds = [...new Set(places.map(({ kind }): BlockKind => kind))]
  const kind = kinds[Math.floor(pick / 3) % kinds.length]
  const of = places.filter((place) => place.kind === kind)
  const found = pick % 3 === 0 ? undefined : of[(step + 5 * block) % of.length]
  const at = found?.step ?? (7 * pick + step) % run.plan.length
  return { step: at, block: found?.block ?? block % blocksOf(at, run).length }
}

import type { BodyOf } from "../contract/kinds.ts"
import type { WARNING_IDS } from "../method/content/content.ts"
import { mapCoverage } from "./coverage-gaps.ts"

/** The kinds that cautions are read from. */
export const CAUTION_KINDS = [
  "coalition",
  "impetus",
  "publicStatement",
  "functionCoverage",
  "triage",
  "decision",
  "confirmation",
  "disclosure",
  "compactLine",
  "slips",
  "session",
  "live",
] as const
export type CautionRecords = {
  readonly [K in (typeof CAUTION_KINDS)[number]]: readonly { readonly id: string; readonly body: BodyOf<K> }[]
}

export interface Caution {
  readonly id: (typeof WARNING_IDS)[number]
  /** Ids of what is to be looked at and is not on record. */
  readonly open: readonly string[]
}

/** Options that move staff, money, decisions or whole bodies. METHOD.md B5. */
const STRUCTURAL = ["O8", "O9", "O10", "O11"]
/** Of the groups so many must have checked their sheet, and so many sessions must have been about learning. METHOD.md A3, 41. */
const ENOUGH = 0.7
const LEARNING_SESSIONS = 2
const LEARNING = ["E2.1", "E2.2"]
/** Guiding vision and strategy: what the room means by leading. METHOD.md B3.6. */
const LEADING = "1"

const plain = (name: string): string => name.trim().toLowerCase()

/**
 * What the records say should be looked at with care, in the order of the method: for the facilitator alone. It explains
 * and stops nothing. METHOD.md A2, A3, A4.
 */
export function cautions(records: CautionRecords): readonly Caution[] {
  const impetus = records.impetus[0]?.body
  const found: Caution[] = []
  if (impetus?.insider === false) {
    const tests = { a: impetus.testNeed, b: impetus.testPays, c: impetus.testSays }
    const open = Object.entries(tests).flatMap(([id, test]) => (test === "met" ? [] : [id]))
    found.push({ id: "outside-raiser", open })
  }
  if (impetus?.motivesDoubted === true) {
    const asked = records.slips.some(({ body }) => body.answered > 0 && exerciseOfSlips(records, body) === "E1.3")
    const stated = records.publicStatement.some(({ body }) => body.is === "what we decide and what not")
    found.push({ id: "motives-doubted", open: [...(asked ? [] : ["asked"]), ...(stated ? [] : ["statement"])] })
  }
  const early = earlyStructure(records)
  if (early.length > 0) found.push({ id: "early-structure", open: early })
  if (leadsAfterAll(records)) found.push({ id: "disclaimed-lead", open: ["said", "note"] })
  const unsettled = neutrality(records)
  if (unsettled.length > 0) found.push({ id: "neutrality", open: unsettled })
  return found
}

function exerciseOfSlips({ session }: CautionRecords, slips: BodyOf<"slips">): string | undefined {
  return session.find(({ id }) => id === slips.session)?.body.plan[slips.step]?.exercise
}

/** What is not there yet while an option that changes structure is on the table; nothing where none is, or all is there. */
function earlyStructure(records: CautionRecords): readonly string[] {
  const onTable = records.triage.some(({ body }) => (body.onTheTable ?? []).some((one) => STRUCTURAL.includes(one)))
  if (!onTable) return []
  const map = mapCoverage(records.coalition.map(({ body }) => body))
  const known = map.value !== null && map.value >= ENOUGH
  const learned = records.session.filter(({ id, body }) => {
    const run = records.live.find((one) => one.id === id)?.body
    return body.plan.some(
      ({ exercise }, step) => LEARNING.includes(exercise) && run?.clocks[String(step)] !== undefined,
    )
  })
  return [...(known ? [] : ["map"]), ...(learned.length >= LEARNING_SESSIONS ? [] : ["learning"])]
}

/** A party said to all that it would not lead, and stands down for guiding vision and strategy. */
function leadsAfterAll({ publicStatement, functionCoverage, coalition }: CautionRecords): boolean {
  const disclaimed = new Set(
    publicStatement.flatMap(({ body }) => (body.is === "will not lead" ? [plain(body.who)] : [])),
  )
  const leading = new Set(functionCoverage.flatMap(({ body }) => (body.fn === LEADING ? [body.coalition] : [])))
  return coalition.some(({ id, body }) => leading.has(id) && disclaimed.has(plain(body.name)))
}

/** What is open of the facilitator's own standing once something is being decided. */
function neutrality({ confirmation, disclosure, compactLine, decision, triage }: CautionRecords): readonly string[] {
  if (decision.length === 0 && triage.length === 0) return []
  const exit = compactLine.some(({ body }) => body.is === "facilitator")
  if (confirmation.length > 0) return []
  return ["asked", ...(disclosure.length > 0 ? [] : ["declared"]), ...(exit ? [] : ["exit"])]
}

import type { HelpTier } from "../contract/triage.ts"
import { AppError } from "../errors.ts"
import type { Sensitivity } from "./sensitivity.ts"

/** Options under which people, money, decisions or bodies move. METHOD.md D2. */
export const DEEP_OPTIONS = ["O6", "O7", "O8", "O9", "O10", "O11"] as const

/** What the facilitator knows beyond likeness. Much of it is confidential; all of it stays on the console. */
export interface Circumstances {
  /** Ids of the options on the table. */
  readonly options: readonly string[]
  readonly raisedByOutsider: boolean
  readonly motivesDoubted: boolean
  /** The lowest that any party rates the facilitator's neutrality, 1 to 5; null where it was not asked. */
  readonly neutralityMinimum: number | null
  readonly openConflict: boolean
}

export type HelpReason =
  | { readonly because: "sensitivity"; readonly value: number; readonly groups: readonly string[] }
  | { readonly because: "map more first" | "fewer than two groups" }
  | { readonly because: "deep options on the table"; readonly options: readonly string[] }
  | { readonly because: "raised by an outsider" }
  | { readonly because: "motives doubted" }
  | { readonly because: "neutrality doubted"; readonly minimum: number }
  | { readonly because: "open conflict" }
  | { readonly because: "set by the facilitator"; readonly note: string }

/** The tier with its reasons, never without one. For the console alone; a room is asked what it would need help with. */
export interface Help {
  /** Null while too little is known and nothing else decides. */
  readonly tier: HelpTier | null
  /** What likeness alone says, and what follows with the circumstances, before the facilitator sets another. */
  readonly byLikeness: HelpTier | null
  readonly computed: HelpTier | null
  readonly reasons: readonly HelpReason[]
}

const ADVICE_FROM = 25
const FACILITATOR_FROM = 50
const SAME = 1e-9

/**
 * How much help fits: below 25 self-run, below 50 with advice on call, from 50 a skilled neutral facilitator; the last also
 * whenever a circumstance calls for it. The facilitator may set another tier and says why: throws `invalid-input` without
 * a note. METHOD.md D2.
 */
export function helpTier(
  mostDelicate: Sensitivity,
  circumstances: Circumstances,
  set?: { readonly tier: HelpTier; readonly note: string },
): Help {
  const note = set?.note.trim()
  if (note === "") throw new AppError("invalid-input", { field: "note" })
  const calling = callingFor(circumstances)
  const byLikeness = tierFor(mostDelicate)
  const computed = calling.length > 0 ? "skilled neutral facilitator" : byLikeness
  const reasons = [
    ...(set !== undefined && note !== undefined ? [{ because: "set by the facilitator", note } as const] : []),
    ...calling,
    likenessReason(mostDelicate),
  ]
  return { tier: set?.tier ?? computed, byLikeness, computed, reasons }
}

function tierFor({ value }: Sensitivity): HelpTier | null {
  if (value === null) return null
  if (value >= FACILITATOR_FROM - SAME) return "skilled neutral facilitator"
  return value >= ADVICE_FROM - SAME ? "self-run with advice on call" : "self-run"
}

function likenessReason(of: Sensitivity): HelpReason {
  return of.value === null ? { because: of.reason } : { because: "sensitivity", value: of.value, groups: of.groups }
}

function callingFor(circumstances: Circumstances): readonly HelpReason[] {
  const { options, raisedByOutsider, motivesDoubted, neutralityMinimum, openConflict } = circumstances
  const deep = options.filter((option) => DEEP_OPTIONS.some((one) => one === option))
  const reasons: HelpReason[] = []
  if (deep.length > 0) reasons.push({ because: "deep options on the table", options: deep })
  if (raisedByOutsider) reasons.push({ because: "raised by an outsider" })
  if (motivesDoubted) reasons.push({ because: "motives doubted" })
  if (neutralityMinimum !== null && neutralityMinimum < 3) {
    reasons.push({ because: "neutrality doubted", minimum: neutralityMinimum })
  }
  if (openConflict) reasons.push({ because: "open conflict" })
  return reasons
}

import { unreachable } from "../errors.ts"

/** How a decision is closed. The rule is chosen before the parties speak. METHOD.md D5. */
export type ClosingRule =
  | "consent"
  | "unanimity of parties"
  | "supermajority of parties"
  | "majority"
  | "advice to a decider"

/** What a party says in the open. A party that is absent has not said yes. */
export interface PartyWord {
  readonly party: string
  readonly position: "agrees" | "does not agree" | "absent" | "not mine to say"
  /** How many voices the charter gives it; one unless it says otherwise. */
  readonly voices?: number
}

export interface ClosingInput {
  readonly rule: ClosingRule
  readonly words: readonly PartyWord[]
  /** Objections that nobody has worked in yet. */
  readonly openObjections: number
  /** Share that a supermajority needs, above half and up to 1. */
  readonly supermajority?: number
}

/** Why a proposal is not agreed: what would have to be worked on. */
export type NotAgreedReason = "an objection is open" | "not every party agrees" | "too few parties agree"

/** Voices for, and of how many. Parties that call it not theirs to say are in neither. */
export interface ClosingBase {
  readonly agree: number
  readonly of: number
}

/** Agreed means agreed in the room: bodies that must ratify have not done so yet. */
export type Closing =
  | ({ readonly outcome: "nobody has spoken" } & ClosingBase)
  | ({ readonly outcome: "agreed in the room" } & ClosingBase)
  | ({ readonly outcome: "not agreed"; readonly reason: NotAgreedReason } & ClosingBase)
  | ({ readonly outcome: "advice given" } & ClosingBase)

export const DEFAULT_SUPERMAJORITY = 0.75

/** What the parties' words amount to under the rule in force. */
export function close({ rule, words, openObjections, supermajority = DEFAULT_SUPERMAJORITY }: ClosingInput): Closing {
  const base = {
    agree: voicesOf(words, (position) => position === "agrees"),
    of: voicesOf(words, (position) => position !== "not mine to say"),
  }
  const present = words.some(({ position }) => position === "agrees" || position === "does not agree")
  if (!present) return { outcome: "nobody has spoken", ...base }
  const agreedIf = (agreed: boolean, reason: NotAgreedReason): Closing =>
    agreed ? { outcome: "agreed in the room", ...base } : { outcome: "not agreed", reason, ...base }

  switch (rule) {
    case "consent": {
      const objects = openObjections > 0 || words.some(({ position }) => position === "does not agree")
      return agreedIf(!objects, "an objection is open")
    }
    case "unanimity of parties":
      return agreedIf(base.agree === base.of, "not every party agrees")
    case "supermajority of parties":
      // 0.75 of 4 is 3 whatever the rounding of the product
      return agreedIf(base.agree >= supermajority * base.of - 1e-9, "too few parties agree")
    case "majority":
      return agreedIf(base.agree > base.of / 2, "too few parties agree")
    case "advice to a decider":
      return { outcome: "advice given", ...base }
    default:
      return unreachable(rule)
  }
}

function voicesOf(words: readonly PartyWord[], counts: (position: PartyWord["position"]) => boolean): number {
  return words.reduce((sum, { position, voices = 1 }) => (counts(position) ? sum + voices : sum), 0)
}

import type { DecisionBody, Ratification } from "../contract/session.ts"
import { type Closing, close } from "./agreement-closing.ts"

/**
 * Where a decision stands. `in the room` means that bodies must still ratify; `agreed` that none has to; `refused` that
 * one said no.
 */
export interface DecisionState {
  readonly is: "nobody has spoken" | "not agreed" | "in the room" | "agreed" | "ratified" | "refused" | "advice given"
  readonly agree: number
  readonly of: number
  /** Objections that keep it from being agreed by consent; 0 where another thing does. */
  readonly objections: number
  readonly bodies: readonly Ratification[]
}

/** The state of a decision from its parties' words, its rule and what the bodies that must ratify have done. */
export function decisionState(
  decision: Pick<DecisionBody, "rule" | "parties" | "ratification" | "openObjections">,
): DecisionState {
  const { rule, parties, ratification, openObjections = 0 } = decision
  const closing = close({ rule, words: parties, openObjections })
  const is = stateOf(closing, ratification)
  return {
    is,
    objections: is === "not agreed" && rule === "consent" ? openObjections : 0,
    agree: closing.agree,
    of: closing.of,
    bodies: ratification,
  }
}

function stateOf({ outcome }: Closing, bodies: readonly Ratification[]): DecisionState["is"] {
  if (outcome !== "agreed in the room") return outcome
  if (bodies.length === 0) return "agreed"
  if (bodies.some(({ state }) => state === "refused")) return "refused"
  return bodies.every(({ state }) => state === "ratified") ? "ratified" : "in the room"
}

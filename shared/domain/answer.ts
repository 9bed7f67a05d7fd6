import { unreachable } from "../errors.ts"

/** How a set-valued question stands. Only `listed` and `none` enter formulae: unknown is not zero. METHOD.md B2. */
export type AnswerState = "listed" | "none" | "not asked" | "declined" | "unknown"

export interface AnswerSet {
  readonly state: AnswerState
  readonly items: readonly string[]
}

/** Why a figure is a dash. A figure that cannot be computed is never shown as zero. */
export type Measured<Reason extends string> =
  | { readonly value: number }
  | { readonly value: null; readonly reason: Reason }

/**
 * Whether an answer may enter a formula: the group said that it has none, or listed some.
 * A list without items was given in words that nobody has matched to shared ones yet, so it cannot be compared.
 */
export function comparable(set: { readonly state: AnswerState; readonly items: readonly unknown[] }): boolean {
  switch (set.state) {
    case "listed":
      return set.items.length > 0
    case "none":
      return true
    case "not asked":
    case "declined":
    case "unknown":
      return false
    default:
      return unreachable(set.state)
  }
}

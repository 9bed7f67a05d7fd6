import type { OutcomeKind } from "../contract/outcomes.ts"
import { unreachable } from "../errors.ts"
import type { Block } from "./blocks.ts"

/** What tables hand in at a block. */
export type HandIn =
  /** Cards or rows: statements that can be counted as one. */
  | { readonly of: "statements"; readonly kind: "card" | OutcomeKind }
  /** Chips, each with the tables that placed it. */
  | { readonly of: "chips" }
  /** Things put into columns: each table says where, and the room puts them. */
  | { readonly of: "places" }
  /** Figures said in the open: each table has its own, and the sum is shown. */
  | { readonly of: "counts" }
  /** Slips and dots of each in private: they are added up, and no table's own are kept. */
  | { readonly of: "slips" }

/** What tables can hand in at a block; undefined for one that takes no entries of tables. */
export function handInAt(block: Block): HandIn | undefined {
  switch (block.kind) {
    case "cards":
      return { of: "statements", kind: "card" }
    case "form":
      return block.from === undefined ? { of: "statements", kind: block.of } : undefined
    case "matrix":
      return block.from === undefined ? { of: "chips" } : undefined
    case "count":
      return { of: "counts" }
    case "gradients":
      return block.voices === "hands" ? { of: "counts" } : undefined
    case "rate":
    case "choice":
    case "pulse":
      return { of: "slips" }
    case "place":
      return { of: "places" }
    case "sort":
    case "facts":
    case "ladder":
    case "sentence":
    case "proposal":
    case "decide":
    case "picture":
    case "line":
    case "break":
      return undefined
    default:
      return unreachable(block)
  }
}

/** True where statements of a block may be counted as one: what two sides say of a tie stays with each side. */
export function canMerge(block: Block): boolean {
  const found = handInAt(block)
  return found?.of === "statements" && found.kind !== "tieView"
}

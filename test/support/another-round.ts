import type { Block } from "../../shared/method/blocks.ts"
import type { Entry } from "../../shared/method/invented/entries.ts"

/** Asks once more what was counted, where a block can. */
export function anotherRound(block: Block, at: { readonly session: string; readonly step: number }): readonly Entry[] {
  const here = { ...at, block: block.id }
  if (block.kind === "gradients") return [{ name: "reading.again", input: here }]
  return block.kind === "count" ? [{ name: "tally.again", input: here }] : []
}

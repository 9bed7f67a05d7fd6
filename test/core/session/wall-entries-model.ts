import type { Block } from "../../../shared/method/blocks.ts"

export interface Stored {
  readonly kind: string
  readonly id: string
  readonly body: Readonly<Record<string, unknown>>
}

interface Step {
  /** Whether the room has been shown a block of this step. */
  readonly seen: (block: string) => boolean
  /** Records of this step. */
  readonly mine: (kind: string) => readonly Stored[]
  readonly records: readonly Stored[]
}

/**
 * What a live wall may say of rows, of things in columns and of the community: nothing before its block was revealed, and
 * of a row only what its block puts on the wall.
 */
export function wordsOfEntries(block: Block, { seen, mine, records }: Step): unknown {
  if (!seen(block.id)) return []
  const groups = records.filter(({ kind, body }) => kind === "coalition" && body["audience"] !== "console")
  const named = (id: unknown) => groups.filter((group) => group.id === id).map(({ body }) => body["name"])
  const rows = (kind: string, of: string) =>
    mine(kind).filter(({ body }) => body["block"] === of && body["pulled"] !== true)
  if (block.kind === "form") {
    return rows(block.of, block.from ?? block.id).map(({ body }) => block.wall.map((name) => body[name]))
  }
  // numbers alone where the chips are placed
  if (block.kind === "matrix" && block.from !== undefined) {
    return rows("functionCoverage", block.from).map(({ body }) => named(body["coalition"]))
  }
  if (block.kind === "place" && block.items === undefined) {
    return rows("placement", block.id).map(({ body }) => named(body["item"]))
  }
  if (block.kind === "picture") {
    return groups.map(({ body }) => [body["name"], block.of === "profiles" ? body["mission"] : ""])
  }
  return []
}

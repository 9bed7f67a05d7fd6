import type { OwnDraft } from "../contract/own-exercise.ts"
import type { Block } from "./blocks.ts"
import { EXERCISES, FRAMES } from "./exercises.ts"
import { brokenBy } from "./own-exercise.ts"

type RawBlock = OwnDraft["blocks"][number]

/** A block to begin with: one for each kind, and one for each kind of row that there is. */
export interface BlockSample {
  readonly key: string
  readonly kind: Block["kind"]
  readonly block: Block
}

const blank = (kind: "cards" | "line", prompt: string): BlockSample => ({
  key: kind,
  kind,
  block: { kind, id: "new", prompt, say: [prompt] },
})

/** What a new exercise may be made from: blocks of the method's own exercises, and a blank card block and line. */
export function blockSamples(): readonly BlockSample[] {
  const found = new Map<string, BlockSample>()
  for (const sample of [blank("cards", "What do you think?"), blank("line", "A sentence for the room")]) {
    found.set(sample.key, sample)
  }
  for (const block of [...EXERCISES.en, ...FRAMES.en].flatMap(({ blocks }) => blocks)) {
    const shows = (block.kind === "form" || block.kind === "matrix") && block.from !== undefined
    const key = block.kind === "form" ? `form ${block.of}` : block.kind
    if (!shows && !found.has(key)) found.set(key, { key, kind: block.kind, block })
  }
  return [...found.values()]
}

/** An exercise with one block to begin with. */
export function newExercise(title: string): OwnDraft {
  const draft: OwnDraft = {
    title,
    step: 1,
    purpose: "",
    minutes: 20,
    people: { from: 4, to: 40, who: "people" },
    exposure: "low",
    guards: [],
    whatIf: [],
    close: [],
    blocks: [],
  }
  const [first] = blockSamples()
  return first === undefined ? draft : (withBlock(draft, first.block, 0) ?? draft)
}

/** An exercise with a block put in at a place, under an id of its own; undefined where it lacks what it needs before it. */
export function withBlock(draft: OwnDraft, block: Block, at: number): OwnDraft | undefined {
  const before = draft.blocks.slice(0, at)
  const raw = JSON.parse(JSON.stringify({ ...block, id: freeId(draft) })) as RawBlock
  const cards = before.filter(({ kind }) => kind === "cards")
  if (block.kind === "choice") raw["of"] = cards.at(-1)?.id ?? ""
  if (block.kind === "ladder") {
    raw["of"] = cards
      .filter((one) => one["rung"] !== undefined)
      .slice(-4)
      .map(({ id }) => id)
  }
  const next = { ...draft, blocks: [...before, raw, ...draft.blocks.slice(at)] }
  return brokenBy(next) === undefined ? next : undefined
}

/** Ids are letters and dashes: "block-a" to "block-z", then "block-ba". */
function freeId({ blocks }: OwnDraft): string {
  const taken = new Set(blocks.map(({ id }) => id))
  for (let n = 0; ; n++) {
    const letter = (of: number) => String.fromCharCode(97 + of)
    const id = `block-${n < 26 ? letter(n) : `${letter(Math.floor(n / 26) % 26)}${letter(n % 26)}`}`
    if (!taken.has(id)) return id
  }
}

/** Without a block, and without the sentences that were offered in the place of its own. */
export function withoutBlock(draft: OwnDraft, at: number): OwnDraft {
  const gone = draft.blocks[at]?.id
  const own = (key: string) => key === gone || key.startsWith(`${gone}.`)
  const whatIf = draft.whatIf.map(({ wall, ...one }) => (wall === undefined || own(wall.key) ? one : { ...one, wall }))
  return { ...draft, whatIf, blocks: draft.blocks.filter((_, place) => place !== at) }
}

/** A block one place earlier (-1) or later (1); as it was where there is no such place. */
export function withBlockMoved(draft: OwnDraft, at: number, by: -1 | 1): OwnDraft {
  const blocks = [...draft.blocks]
  const [moved] = blocks.splice(at, 1)
  if (moved === undefined || at + by < 0 || at + by > blocks.length) return draft
  blocks.splice(at + by, 0, moved)
  return { ...draft, blocks }
}

interface Named {
  readonly id: string
  readonly label: string
  /** The word of the method that it stands for, as long as it is said as the method says it. */
  readonly word?: string | undefined
}

/**
 * Named things from their lines: one whose line was only reworded keeps its id, so that what was entered for it in a plan
 * still stands there; a new line gets the next free letter.
 */
export function namedFromLines(before: readonly Named[], lines: readonly string[]): Named[] {
  const wordOf = (label: string) => before.find((one) => one.label === label)?.word
  const same = lines.map((line) => before.find(({ label }) => label === line)?.id)
  const taken = new Set(same.filter((id) => id !== undefined))
  return lines.map((label, at) => {
    const beside = before[at]?.id
    const id =
      same[at] ?? (beside !== undefined && lines.length === before.length && !taken.has(beside) ? beside : free())
    taken.add(id)
    const word = wordOf(label)
    return { id, label, ...(word !== undefined && { word }) }
  })
  function free(): string {
    for (let n = 0; ; n++) {
      const id = `own-${String.fromCharCode(97 + (n % 26))}${n < 26 ? "" : String.fromCharCode(97 + Math.floor(n / 26) - 1)}`
      if (!taken.has(id) && !before.some((one) => one.id === id)) return id
    }
  }
}

import { OUTCOMES } from "../contract/outcomes.ts"
import type { OwnDraft } from "../contract/own-exercise.ts"
import type { Block, BlockOf } from "./blocks.ts"
import type { ExerciseDefinition } from "./definition.ts"
import { scalesMeet, wallWords } from "./exercises.ts"
import { ownInPlan, partOwn, readBlock, scripted } from "./own-in-plan.ts"

/** Why an exercise could not run. */
export const BROKEN = [
  "block",
  "same-name",
  "needs-cards",
  "needs-rows",
  "needs-chips",
  "needs-proposal",
  "fields",
  "columns",
  "people",
  "silence",
  "scales",
  "sentence",
] as const
export type Broken = (typeof BROKEN)[number]
export interface BrokenAt {
  readonly why: Broken
  /** The id of the block that is meant. */
  readonly block?: string
}

/** An exercise of one's own, whole: as it would run. Undefined where a block of it is not to be read. */
export function definitionOf(code: string, draft: OwnDraft, version = 1): ExerciseDefinition | undefined {
  const { inPlan, script } = partOwn(draft, version)
  const found = ownInPlan(code, inPlan)
  return found === undefined ? undefined : scripted(found, script)
}

/** The first reason why an exercise could not run; undefined where it can. */
export function brokenBy(draft: OwnDraft): BrokenAt | undefined {
  const blocks: Block[] = []
  for (const raw of draft.blocks) {
    const block = readBlock(raw)
    if (block === undefined) return { why: "block", block: raw.id }
    if (blocks.some(({ id }) => id === block.id)) return { why: "same-name", block: block.id }
    const why = misses(block, blocks)
    if (why !== undefined) return { why, block: block.id }
    blocks.push(block)
  }
  const silent = blocks.reduce((sum, block) => sum + (block.kind === "cards" ? (block.silentMinutes ?? 0) : 0), 0)
  if (silent >= draft.minutes) return { why: "silence" }
  if (draft.people.from > draft.people.to) return { why: "people" }
  if (scalesMeet(blocks)) return { why: "scales" }
  const exercise = definitionOf("own", draft)
  const keys = exercise === undefined ? [] : wallWords(exercise).map(({ key }) => key)
  const strange = draft.whatIf.some(({ wall }) => wall !== undefined && !keys.includes(wall.key))
  return strange || new Set(keys).size < keys.length ? { why: "sentence" } : undefined
}

/** What a block needs of those before it and does not find. */
function misses(block: Block, before: readonly Block[]): Broken | undefined {
  const cardsOf = (id: string) => before.find((one) => one.kind === "cards" && one.id === id)
  if (block.kind === "ladder") {
    const rungs = block.of.map(cardsOf)
    return rungs.every((rung) => rung?.kind === "cards" && rung.rung !== undefined) ? undefined : "needs-cards"
  }
  if (block.kind === "choice") return cardsOf(block.of) === undefined ? "needs-cards" : undefined
  if (block.kind === "matrix") {
    const found = block.from === undefined || before.some(({ kind, id }) => kind === "matrix" && id === block.from)
    return found ? undefined : "needs-chips"
  }
  if (block.kind === "decide") return before.some(({ kind }) => kind === "proposal") ? undefined : "needs-proposal"
  return block.kind === "form" ? formMisses(block, before) : undefined
}

function formMisses(block: BlockOf<"form">, before: readonly Block[]): Broken | undefined {
  const { from, of, fields, given = {}, wall, layout, by } = block
  if (from !== undefined && !before.some((one) => one.kind === "form" && one.id === from && one.of === of)) {
    return "needs-rows"
  }
  const names = fields.map(({ name }) => name)
  const taken = [...names, ...Object.keys(given)].every((name) => Object.hasOwn(OUTCOMES[of].fields, name))
  if (!taken || !wall.every((name) => names.includes(name))) return "fields"
  const column = fields.find(({ name }) => name === by)
  return layout === "columns" && column?.as !== "choice" ? "columns" : undefined
}

/** Any exercise as one's own may begin: a copy with all of it, under its title. */
export function copyOf(exercise: ExerciseDefinition): OwnDraft {
  const { title, step, purpose, minutes, people, exposure, withoutFunder, guards, whatIf, close, blocks } = exercise
  return {
    title,
    step,
    purpose,
    minutes,
    people: { ...people },
    exposure,
    ...(withoutFunder !== undefined && { withoutFunder }),
    guards: [...guards],
    whatIf: whatIf.map((one) => ({ ...one })),
    close: [...close],
    blocks: blocks.map((block) => JSON.parse(JSON.stringify(block)) as OwnDraft["blocks"][number]),
  }
}

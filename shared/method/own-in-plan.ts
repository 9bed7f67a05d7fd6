import type { OwnDraft, OwnInPlan, OwnScript } from "../contract/own-exercise.ts"
import { BLOCKS, type Block, type BlockKind } from "./blocks.ts"
import type { ExerciseDefinition, WhatIf } from "./definition.ts"

/** The code of an exercise of one's own in plans and records; never shown. */
export const ownCode = (id: string): string => `own-${id}`
/** The record that a code stands for; undefined for one of the method. */
export const ownIdOf = (code: string): string | undefined => (code.startsWith("own-") ? code.slice(4) : undefined)

const known = new WeakMap<OwnInPlan, ExerciseDefinition>()

/**
 * The exercise that a plan holds, without what only the facilitator reads. Undefined where a block of it is none that
 * this version knows: then the plan has no such exercise, as with any code that the library does not have.
 */
export function ownInPlan(code: string, own: OwnInPlan): ExerciseDefinition | undefined {
  const before = known.get(own)
  if (before !== undefined) return before
  const { version: _, ...rest } = own
  const blocks = rest.blocks.map((block) => readBlock({ ...block, say: [block.prompt] }))
  if (blocks.some((block) => block === undefined)) return undefined
  const exercise: ExerciseDefinition = {
    ...rest,
    code,
    own,
    guards: [],
    whatIf: [],
    close: [],
    blocks: blocks.filter((block) => block !== undefined),
  }
  known.set(own, exercise)
  return exercise
}

/** A block by its kind's own rules; undefined where they do not take it. */
export function readBlock(raw: OwnInPlan["blocks"][number]): Block | undefined {
  if (!Object.hasOwn(BLOCKS, raw.kind)) return undefined
  const read = BLOCKS[raw.kind as BlockKind].config.safeParse(raw)
  return read.success ? read.data : undefined
}

/** Parts an exercise into what a plan holds of it and what only the facilitator reads. */
export function partOwn(draft: OwnDraft, version: number): { readonly inPlan: OwnInPlan; readonly script: OwnScript } {
  const { withoutFunder, guards, whatIf, close, blocks, ...rest } = draft
  const lines: OwnScript["lines"] = {}
  const bare = blocks.map(({ say, hint, ...block }) => {
    lines[block.id] = {
      say: Array.isArray(say) ? say.map(String) : [],
      ...(typeof hint === "string" && { hint }),
    }
    return block
  })
  return {
    inPlan: { version, ...rest, blocks: bare },
    script: { guards, whatIf, close, lines, ...(withoutFunder !== undefined && { withoutFunder }) },
  }
}

/** An exercise together with what only the facilitator reads of it. */
export function scripted(exercise: ExerciseDefinition, script: OwnScript | undefined): ExerciseDefinition {
  if (script === undefined) return exercise
  const { lines, withoutFunder, guards, whatIf: given, close } = script
  const whatIf = given.map(({ wall, ...one }): WhatIf => ({ ...one, ...(wall !== undefined && { wall }) }))
  const blocks = exercise.blocks.map((block): Block => {
    const { say = [], hint } = lines[block.id] ?? {}
    return { ...block, ...(say.length > 0 && { say }), ...(hint !== undefined && { hint }) }
  })
  return { ...exercise, guards, whatIf, close, blocks, ...(withoutFunder !== undefined && { withoutFunder }) }
}

/** Where the script of a step of a plan stands among those of its session. */
export const scriptKey = (step: { readonly exercise: string; readonly own?: OwnInPlan | undefined }): string =>
  `${step.exercise}.${step.own?.version ?? 0}`

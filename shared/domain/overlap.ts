import type { Measured } from "./answer.ts"
import { compareDimension, type DimensionOverlap, type OverlapReason, type Reference } from "./overlap-dimensions.ts"
import {
  DIMENSIONS,
  type Dimension,
  type GroupFacts,
  MAIN_DIMENSIONS,
  type ReadyGroup,
  readyGroup,
} from "./overlap-facts.ts"

export type Weights = Readonly<Record<Dimension, number>>

/** The four count alike; what stands beside them counts nothing until someone says so. */
export const DEFAULT_WEIGHTS: Weights = {
  goals: 1,
  strategies: 1,
  footprint: 1,
  funders: 1,
  members: 0,
  measures: 0,
  populations: 0,
  ages: 0,
}

export interface CompareOptions extends Reference {
  /** Not negative. Dimensions that are not named keep their default. */
  readonly weights?: Partial<Weights>
  /** Dimensions on which nearly all pairs of this community are the same, from `constantDimensions`. */
  readonly leftOut?: readonly Dimension[]
  /** The version of the shared lists that the tags come from; figures of two versions are not comparable. */
  readonly taxonomyVersion: number
  /** The day that the facts hold for, as it was asked. */
  readonly asOf?: string
}

/** Why there is no composite, whatever the single numbers say. */
export type CompositeReason = "goals not compared" | "too little known" | "same for nearly all"

/**
 * One number out of the four. For the console only: a wall shows the four numbers.
 * It carries all that it was made of, so that it can be read without the settings of its day.
 */
export type Composite = Measured<CompositeReason> & {
  /** Weight of what is known as a share of all weight, 0 to 1. */
  readonly coverage: number
  /** One of the four is missing, or less than three quarters of the weight is known. */
  readonly partial: boolean
  readonly inputsUsed: readonly Dimension[]
  readonly missing: readonly { readonly dimension: Dimension; readonly reason: OverlapReason }[]
  readonly leftOut: readonly Dimension[]
  readonly weights: Weights
}

/** Two groups side by side. */
export interface Comparison {
  readonly a: string
  readonly b: string
  readonly dimensions: Readonly<Record<Dimension, DimensionOverlap>>
  readonly composite: Composite
  readonly taxonomyVersion: number
  readonly asOf: string | null
}

/** The four numbers between two groups, those beside them, and the composite with its coverage. METHOD.md D1. */
export function compareGroups(a: GroupFacts, b: GroupFacts, options: CompareOptions): Comparison {
  const ready = (group: GroupFacts) => readyGroup(group, options.places, options.coder)
  return compareReady(ready(a), ready(b), options)
}

/** `compareGroups` for groups that are compared with many others. */
export function compareReady(a: ReadyGroup, b: ReadyGroup, options: CompareOptions): Comparison {
  const on = (dimension: Dimension) => compareDimension(dimension, a, b, options)
  const dimensions = {
    goals: on("goals"),
    strategies: on("strategies"),
    footprint: on("footprint"),
    funders: on("funders"),
    members: on("members"),
    measures: on("measures"),
    populations: on("populations"),
    ages: on("ages"),
  }
  return {
    a: a.id,
    b: b.id,
    dimensions,
    composite: composite(dimensions, options),
    taxonomyVersion: options.taxonomyVersion,
    asOf: options.asOf ?? null,
  }
}

function composite(dimensions: Comparison["dimensions"], options: CompareOptions): Composite {
  const weights = { ...DEFAULT_WEIGHTS, ...options.weights }
  const leftOut = DIMENSIONS.filter((dimension) => options.leftOut?.includes(dimension))
  const isMain = (dimension: Dimension) => MAIN_DIMENSIONS.some((main) => main === dimension)

  let known = 0
  let all = 0
  let weighted = 0
  const inputsUsed: Dimension[] = []
  const missing: { dimension: Dimension; reason: OverlapReason }[] = []
  for (const dimension of DIMENSIONS) {
    const weight = weights[dimension]
    if (leftOut.includes(dimension) || (weight === 0 && !isMain(dimension))) continue
    const { dice } = dimensions[dimension].likeness
    all += weight
    if (dice.value === null) {
      missing.push({ dimension, reason: dice.reason })
    } else if (weight > 0) {
      known += weight
      weighted += weight * dice.value
      inputsUsed.push(dimension)
    }
  }

  const coverage = all === 0 ? 0 : known / all
  const partial = coverage < 0.75 || missing.some(({ dimension }) => isMain(dimension))
  const facts = { coverage, partial, inputsUsed, missing, leftOut, weights }
  // a likeness without goals says only that two groups work in one county
  if (!goalsOnBothSides(dimensions.goals)) return { value: null, reason: "goals not compared", ...facts }
  if (all === 0) return { value: null, reason: "same for nearly all", ...facts }
  if (coverage < 0.5) return { value: null, reason: "too little known", ...facts }
  return { value: weighted / known, ...facts }
}

/** Each lists a goal in shared words. A group without any has nothing that a likeness could be made of. */
function goalsOnBothSides({ likeness, shared, onlyA, onlyB }: DimensionOverlap): boolean {
  return likeness.dice.value !== null && shared.length + Math.min(onlyA.length, onlyB.length) > 0
}

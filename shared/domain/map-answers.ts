import type { BodyOf } from "../contract/kinds.ts"
import type { Language } from "../method/words.ts"
import { type Coder, createCoder } from "./coding.ts"
import { type CountedPairs, packedPairs } from "./counted-pairs.ts"
import { type MapFigures, mapFigures, type PeopleFigures, peopleFigures } from "./map-figures.ts"
import { groupsOn, seatsInCommon } from "./map-graph.ts"
import { type MapTie, recordedTies } from "./map-ties.ts"
import { groupFacts } from "./overlap-facts.ts"
import { type LikenessOf, likenessTies, type OverlapMatrix, overlapMatrix } from "./overlap-matrix.ts"
import { createPlaces } from "./overlap-places.ts"
import { type QuadrantView, quadrantPairs } from "./quadrant-pairs.ts"
import { type Delicacy, delicacy } from "./sensitivity-clusters.ts"
import type { LikenessMatrix } from "./sensitivity-matrix.ts"
import { holdsOn } from "./shared-seats-dates.ts"

/** The kinds that the map's figures are made of. */
export const ANSWER_KINDS = ["coalition", "organization", "seat", "tie", "placeUnit", "tag", "coding"] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]
export type AnswerRecords = { readonly [K in AnswerKind]: ReadonlyMap<string, BodyOf<K>> }

/** What can be asked that may take longer than a frame, each as of a day. */
export interface Questions {
  /** Who sits at several tables, of communities where counting it takes longer than a frame. */
  readonly counted: { readonly ask: { readonly day: string }; readonly answer: CountedPairs }
  readonly likeness: {
    readonly ask: { readonly day: string; readonly of: LikenessOf; readonly from: number }
    readonly answer: {
      readonly ties: readonly MapTie[]
      readonly from: number
      readonly all: number
      readonly leftOut: OverlapMatrix["leftOut"]
    }
  }
  /** One likeness of all pairs, `row` before `column` as `pairIndex` counts them; NaN where it is not known. */
  readonly pairs: {
    readonly ask: { readonly day: string; readonly of: LikenessOf }
    readonly answer: { readonly ids: readonly string[]; readonly values: Float32Array }
  }
  readonly quadrant: { readonly ask: { readonly day: string }; readonly answer: QuadrantView }
  readonly figures: { readonly ask: { readonly day: string; readonly level: number }; readonly answer: MapFigures }
  /** What is said of single people: asked only where somebody opens it. */
  readonly people: { readonly ask: { readonly day: string }; readonly answer: PeopleFigures }
  /** How delicate it is to bring some groups to one table. */
  readonly delicacy: {
    readonly ask: { readonly day: string; readonly groups: readonly string[] }
    readonly answer: Delicacy
  }
}
export type QuestionName = keyof Questions

export interface AnswerOptions {
  readonly taxonomyVersion: number
  readonly language: Language
  /** Hears which part of the longer answers is done, 0 to 1. */
  readonly onShare?: (done: number) => void
}

/** Answers questions about one state of the records; what several questions need is worked out once. */
export interface Answers {
  readonly answer: <Q extends QuestionName>(question: Q, ask: Questions[Q]["ask"]) => Questions[Q]["answer"]
}

/** Everything that the map's panels ask of the records and that may take longer than a frame. Pure; runs in a worker. */
export function createAnswers(records: AnswerRecords, options: AnswerOptions): Answers {
  const { taxonomyVersion, language, onShare } = options
  let coder: Coder | undefined
  let latest: { readonly day: string; readonly matrix: OverlapMatrix } | undefined

  const matrixOn = (day: string): OverlapMatrix => {
    if (latest?.day === day) return latest.matrix
    coder ??= createCoder(records, taxonomyVersion, language)
    const groups = groupsOn(records.coalition, day)
    const seats = [...records.seat.values()].filter((seat) => groups.has(seat.coalition) && holdsOn(seat, day))
    const facts = groupFacts(
      [...groups].map(([id, body]) => ({ id, body })),
      seats,
    )
    const places = createPlaces([...records.placeUnit].map(([id, body]) => ({ id, ...body })))
    const matrix = overlapMatrix(facts, { places, coder, taxonomyVersion }, (done) => onShare?.(done / facts.length))
    latest = { day, matrix }
    return matrix
  }
  const answers: { readonly [Q in QuestionName]: (ask: Questions[Q]["ask"]) => Questions[Q]["answer"] } = {
    counted: ({ day }) =>
      packedPairs(seatsInCommon(records.seat, groupsOn(records.coalition, day), day, onShare).pairs),
    likeness: ({ day, of, from }) => {
      const matrix = matrixOn(day)
      return { ...likenessTies(matrix, of, from), leftOut: matrix.leftOut }
    },
    pairs: ({ day, of }) => {
      const { ids, values } = matrixOn(day)
      return { ids, values: values[of] }
    },
    quadrant: ({ day }) => quadrantPairs(matrixOn(day), recordedTies(records.tie, day)),
    figures: ({ day, level }) => mapFigures(records, groupsOn(records.coalition, day), { day, level }),
    people: ({ day }) => peopleFigures(records, groupsOn(records.coalition, day), day),
    delicacy: ({ day, groups }) => delicacy(likenessOf(matrixOn(day), day), groups),
  }
  return { answer: (question, ask) => answers[question](ask) }
}

/** The one number of all pairs as a square, which is how sets of groups are looked at. */
function likenessOf({ ids, values }: OverlapMatrix, asOf: string): LikenessMatrix {
  const size = ids.length
  const square = new Float64Array(size * size).fill(Number.NaN)
  let at = 0
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) {
      const value = values.composite[at++] ?? Number.NaN
      square[row * size + column] = value
      square[column * size + row] = value
    }
  }
  return { ids, rowOf: new Map(ids.map((id, row) => [id, row])), values: square, asOf }
}

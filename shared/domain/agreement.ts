import {
  agreement,
  bimodality,
  type Counts,
  consensus,
  deviation,
  dispersion,
  mean,
  median,
  polarisation,
  type SpreadReason,
  total,
} from "./agreement-spread.ts"
import type { Measured } from "./answer.ts"

/** Where people or parties stand: six steps from "Behind it" to "Cannot let it go ahead", and two answers off the scale. */
export interface Answers {
  /** Hands at each of the six steps. */
  readonly counts: Counts
  /** "Not mine to say". */
  readonly abstain: number
  /** "Need more talk first". */
  readonly talk: number
}

/** One voice each for persons, or one for each party. Parties speak in the open. */
export type Voices = "people" | "parties"

/** A share with the count behind it. */
export interface Share {
  readonly count: number
  /** 0 to 1, of the answers on the scale; null without any. */
  readonly share: number | null
}

/** The three blocks of the scale. Not standing in the way is not support, and is never added to it. */
export interface Blocks {
  /** Steps 1 to 3. */
  readonly support: Share
  /** Step 4, "will not stand in the way". */
  readonly notInTheWay: Share
  /** Steps 5 and 6. */
  readonly opposed: Share
}

/** Figures of a distribution, for the console. METHOD.md D5. */
export interface Measures extends Blocks {
  /** The counts stand beside the shares wherever there are fewer than twenty answers. */
  readonly showCounts: boolean
  readonly median: Measured<SpreadReason>
  readonly mean: Measured<SpreadReason>
  readonly deviation: Measured<SpreadReason>
  readonly agreement: Measured<SpreadReason>
  readonly polarisation: Measured<SpreadReason>
  readonly consensus: Measured<SpreadReason>
  readonly dispersion: Measured<SpreadReason>
  readonly bimodality: Measured<SpreadReason>
  readonly spread: Spread
}

/** How far apart the answers lie, in the words that stand on the screen. */
export type Spread = "low" | "mixed" | "two camps"

/** What a reading can say, by how many answered on the scale (`answered`) of all that answered (`all`). */
export type RoomReading =
  | { readonly shows: "nothing"; readonly answered: 0; readonly all: number; readonly flags: Flags }
  /** Fewer than five answers: dots on the scale, no figures. */
  | { readonly shows: "dots"; readonly answered: number; readonly all: number; readonly flags: Flags }
  | {
      readonly shows: "measures"
      readonly answered: number
      readonly all: number
      readonly flags: Flags
      readonly measures: Measures
    }

/** What the facilitator should look at before going on. For the console. */
export interface Flags {
  /** Two sides of some weight. */
  readonly split: boolean
  /** One or two stand against what nearly all support: work on the objection, do not count. */
  readonly loneObjector: boolean
  /** A fifth or more needs more talk first. */
  readonly notReady: boolean
}

const FEWEST_FOR_MEASURES = 5
const FEWEST_FOR_SPLIT_PEOPLE = 8
const TWO_CAMPS = 0.6
const LOW_SPREAD = 0.3

/** Reads a round of answers. `counts` has the six steps in their order. */
export function readRoom(answers: Answers, voices: Voices): RoomReading {
  const answered = total(answers.counts)
  const all = answered + answers.abstain + answers.talk
  const flags = flagsOf(answers, voices)
  if (answered === 0) return { shows: "nothing", answered: 0, all, flags }
  if (answered < FEWEST_FOR_MEASURES) return { shows: "dots", answered, all, flags }
  return { shows: "measures", answered, all, flags, measures: measuresOf(answers.counts) }
}

function measuresOf(counts: Counts): Measures {
  const apart = polarisation(counts)
  return {
    ...blocksOf(counts),
    showCounts: total(counts) < 20,
    median: median(counts),
    mean: mean(counts),
    deviation: deviation(counts),
    agreement: agreement(counts),
    polarisation: apart,
    consensus: consensus(counts),
    dispersion: dispersion(counts),
    bimodality: bimodality(counts),
    spread: spreadOf(apart.value ?? 0),
  }
}

function spreadOf(apart: number): Spread {
  if (apart >= TWO_CAMPS) return "two camps"
  return apart < LOW_SPREAD ? "low" : "mixed"
}

/** Support, not standing in the way, and opposed, as counts and shares of the answers on the scale. */
export function blocksOf(counts: Counts): Blocks {
  const all = total(counts)
  const block = (from: number, until: number): Share => {
    const count = total(counts.slice(from, until))
    return { count, share: all === 0 ? null : count / all }
  }
  return { support: block(0, 3), notInTheWay: block(3, 4), opposed: block(4, 6) }
}

/**
 * Of people, a split needs eight answers, and a lone objector five: below that only dots are said. Parties speak in the
 * open and are few, so two or more on each side are a split at any number.
 */
function flagsOf({ counts, abstain, talk }: Answers, voices: Voices): Flags {
  const answered = total(counts)
  const all = answered + abstain + talk
  const { support, opposed } = blocksOf(counts)
  const supportShare = support.share ?? 0
  const opposedShare = opposed.share ?? 0
  const quarters = supportShare >= 0.25 && opposedShare >= 0.25
  return {
    split:
      voices === "parties"
        ? support.count >= 2 && opposed.count >= 2
        : answered >= FEWEST_FOR_SPLIT_PEOPLE && (quarters || (polarisation(counts).value ?? 0) >= TWO_CAMPS),
    loneObjector:
      (voices === "parties" || answered >= FEWEST_FOR_MEASURES) &&
      opposed.count >= 1 &&
      opposed.count <= 2 &&
      supportShare >= 0.75,
    notReady: all > 0 && talk / all >= 0.2,
  }
}

/** One party's place on the scale: a step 0 to 5, or off it. */
export interface PartyPosition {
  readonly party: string
  readonly position: number | "abstain" | "talk"
}

/** Adds up an open reading by party. A party that spoke for several voices stands in the list once for each. */
export function countParties(positions: readonly PartyPosition[]): Answers {
  const counts = [0, 0, 0, 0, 0, 0]
  let abstain = 0
  let talk = 0
  for (const { position } of positions) {
    if (position === "abstain") abstain++
    else if (position === "talk") talk++
    else counts[position] = (counts[position] ?? 0) + 1
  }
  return { counts, abstain, talk }
}

/** The parties whose every answer on the scale is against: a majority must not pass over them unseen. For the console. */
export function partiesWhollyOpposed(positions: readonly PartyPosition[]): readonly string[] {
  const onScale = positions.filter(({ position }) => typeof position === "number")
  return [...Map.groupBy(onScale, ({ party }) => party)]
    .filter(([, answers]) => answers.every(({ position }) => Number(position) >= 4))
    .map(([party]) => party)
}

/** How a distribution moved between two rounds. Persons are never followed from one to the other. */
export interface Movement {
  /** Change of the share at each step, −1 to 1. */
  readonly steps: readonly number[]
  readonly support: number
  readonly notInTheWay: number
  readonly opposed: number
}

/** Compares two rounds as wholes; null while one of them has no answers on the scale. */
export function movement(before: Counts, after: Counts): Movement | null {
  const [then, now] = [total(before), total(after)]
  if (then === 0 || now === 0) return null
  const steps = before.map((count, step) => (after[step] ?? 0) / now - count / then)
  return {
    steps,
    support: total(steps.slice(0, 3)),
    notInTheWay: total(steps.slice(3, 4)),
    opposed: total(steps.slice(4, 6)),
  }
}

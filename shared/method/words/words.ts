import type { DEPTHS, RoomWord } from "../../domain/sensitivity-depth.ts"
import type { ShareWord } from "../../domain/small-room.ts"

/** Sentences that the method itself puts on the wall and into records, in one language. */
export interface MethodWords {
  /** For dates, times and lists. */
  readonly locale: string
  /** The six steps of the scale and the two answers off it, by words only. METHOD.md C0. */
  readonly scale: readonly string[]
  /** What two groups that list the same thing may find it to be, in the order of their records. METHOD.md E2.3. */
  readonly bins: readonly string[]
  /** What everybody may know of how delicate it is. METHOD.md D2. */
  readonly facts: FactWords
  readonly abstain: string
  readonly talk: string
  readonly temperatureCheck: string
  readonly impact: (parts: { who: string; change: string; year: string; seenIn: string }) => string
  readonly reviewDateUnknown: string
  readonly ofPresent: (counted: number, present: number, time: string) => string
  readonly counted: (counted: number, time: string) => string
  readonly arrivedLater: (parties: string) => string
  /** When a break ends. */
  readonly until: (time: string) => string
  /** Parts of a small room, in words. */
  readonly shares: { readonly [W in ShareWord]: string }
  readonly fromTo: (from: string, to: string) => string
  /** Said aloud where a private result cannot be shown. */
  readonly tooFewToShow: string
  /** Over three things that were said most, three that were said least, and three on which the room differs. */
  readonly threes: { readonly high: string; readonly low: string; readonly apart: string }
  /** Five words from low to high, for the closing pulse. */
  readonly pulse: readonly string[]
  /** Alone, in pairs, in fours, all together. */
  readonly talkPhases: readonly string[]
  /** A chair as a voice of a round. */
  readonly chair: (number: string) => string
  readonly agree: (agree: number, of: number) => string
  readonly openObjections: (count: number) => string
  readonly outcome: {
    readonly agreedInRoom: string
    readonly agreed: string
    readonly ratified: string
    readonly notAgreed: string
    readonly refused: string
    readonly advice: string
    readonly silent: string
  }
  readonly pending: (body: string, due: string | undefined) => string
  readonly ratified: (body: string, on: string | undefined) => string
  readonly refused: (body: string, on: string | undefined) => string
  /** What the records say of the community, before the room says what it means. */
  readonly picture: {
    readonly people: (count: number) => string
    readonly aFewPeople: string
    readonly hours: (count: number) => string
    readonly goals: string
    readonly does: string
    readonly ages: string
    readonly places: string
    readonly nothingYet: string
    readonly toldDifferently: string
    readonly inTouch: string
    readonly changes: (count: number) => string
  }
}

/** Words for what the wall says of pairs of groups. */
export interface FactWords {
  readonly labels: Readonly<
    Record<"goals" | "strategies" | "footprint" | "money" | "people" | "compared" | "together" | "depth", string>
  >
  readonly of: { readonly [W in RoomWord]: string }
  readonly depths: { readonly [D in (typeof DEPTHS)[number] | "not yet named"]: string }
  /** How many pairs, of those that are known, of all. */
  readonly pairs: (count: number, known: number, of: number) => string
  readonly two: (one: string, other: string) => string
  readonly base: (groups: number, day: string) => string
  /** Stands in the place of the facts while fewer than two groups are named. */
  readonly nobodyYet: string
}

import type { OwnInPlan } from "../contract/own-exercise.ts"
import type { Block } from "./blocks.ts"
import type { MethodStep } from "./content/content.ts"

/** How much one reveals about one's own interests. METHOD.md C0. */
export type Exposure = "low" | "medium" | "high"

/** What may happen in the room, and what to do then. */
export interface WhatIf {
  readonly when: string
  readonly act: string
  /** A sentence that may be put on the wall in its place: the key of what it replaces, and the words. */
  readonly wall?: { readonly key: string; readonly text: string }
}

/** An exercise as data: one engine runs them all. The wall shows prompts and titles; all else is for the console. */
export interface ExerciseDefinition {
  /** Names it in plans and records; never shown on the wall. */
  readonly code: string
  /** The step of the method that it belongs to. */
  readonly step: MethodStep
  readonly title: string
  readonly purpose: string
  readonly minutes: number
  readonly people: { readonly from: number; readonly to: number; readonly who: string }
  readonly exposure: Exposure
  /** Why a funder should not be in the room; absent where one may be. Said on the console before the first screen. */
  readonly withoutFunder?: string
  /** What to watch for, whichever block is at hand. */
  readonly guards: readonly string[]
  readonly whatIf: readonly WhatIf[]
  /** Said at the end. */
  readonly close: readonly string[]
  readonly blocks: readonly Block[]
  /** Stands between exercises: a break, a count, the close. Its code is never shown. */
  readonly frame?: boolean
  /** One of the facilitator's own, in the version that a plan holds. */
  readonly own?: OwnInPlan
  /** The opening of a session, while the impact sentence is on the wall. */
  readonly opens?: boolean
  /** The close of a session: it keeps its time when the rest is shortened. */
  readonly closes?: boolean
}

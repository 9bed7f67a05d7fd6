/** The four steps of the method: why, options, process, decide. */
export type MethodStep = 1 | 2 | 3 | 4

/** A term of the method and what it means here. METHOD.md G. */
export interface Term {
  readonly id: string
  readonly term: string
  readonly meaning: string
}

/** A published example: what is known of it, and what a room can take from it. METHOD.md A6. */
export interface CaseCard {
  readonly id: string
  readonly place: string
  readonly story: readonly string[]
  /** What they chose not to do. */
  readonly leftAlone: string
  readonly lesson: string
  /** Known from other sources than the method's own, and marked so wherever it is shown. */
  readonly outside: readonly string[]
}

/** What kind of change an option is. METHOD.md B5. */
export const OPTION_CLASSES = [
  "none",
  "collaboration",
  "collaboration or alliance",
  "alliance",
  "alliance or integration",
  "integration",
] as const

/** A form that alignment may take: one of a menu, not a step of a ladder. METHOD.md B5. */
export interface OptionCard {
  readonly id: OptionId
  readonly title: string
  readonly touches: readonly ("goals" | "measures" | "diagnosis" | "ways of working" | "resources" | "structure")[]
  readonly class: (typeof OPTION_CLASSES)[number]
  /** How long it usually takes to decide. */
  readonly toDecide: string
  /** What to have before choosing it. */
  readonly before: readonly string[]
  /** Changes who staffs, pays or decides. */
  readonly structural: boolean
  readonly note?: string
}
export const OPTION_IDS = ["O0", "O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9", "O10", "O11"] as const
export type OptionId = (typeof OPTION_IDS)[number]

/** A level of working together, with its plain meaning and the words of three published scales. METHOD.md B4. */
export interface LevelCard {
  readonly level: 0 | 1 | 2 | 3 | 4 | 5
  readonly label: string
  readonly meaning: string
  /** The published scales use the same words in other orders; absent where a scale has none. */
  readonly elsewhere: readonly string[]
}

/** A kind of tie between two bodies. METHOD.md B4. */
export interface RelationCard {
  readonly id: string
  readonly label: string
  readonly ends: string
  readonly directed: boolean
  /** Never before a room. */
  readonly consoleOnly: boolean
}

/** When a warning is for the facilitator, what it says, and what to look at. It never blocks anything. */
export interface Warning {
  readonly id: (typeof WARNING_IDS)[number]
  readonly title: string
  readonly when: string
  readonly says: string
  readonly checks: readonly { readonly id: string; readonly text: string }[]
}
export const WARNING_IDS = [
  "outside-raiser",
  "motives-doubted",
  "early-structure",
  "disclaimed-lead",
  "neutrality",
] as const

/** One of the method's own questions, and where it gets its answer. METHOD.md A7. */
export interface MethodQuestion {
  readonly id: string
  readonly text: string
  readonly step: MethodStep
  /** Where the answer is made: exercises by code, or a place of the app in words. */
  readonly exercises: readonly string[]
  readonly answeredBy: string
}

/** One of the four steps, and how long it usually takes. */
export interface StepCard {
  readonly step: MethodStep
  readonly title: string
  readonly question: string
  readonly length: string
}

/** All that the method brings as words, in one language. */
export interface MethodContent {
  readonly steps: readonly StepCard[]
  readonly glossary: readonly Term[]
  readonly cases: readonly CaseCard[]
  readonly options: readonly OptionCard[]
  /** Where a backbone can be housed, and what each way costs. */
  readonly hosting: readonly Term[]
  readonly levels: readonly LevelCard[]
  /** Names of the published scales, in the order of `LevelCard.elsewhere`. */
  readonly scales: readonly string[]
  readonly relations: readonly RelationCard[]
  readonly warnings: readonly Warning[]
  readonly questions: readonly MethodQuestion[]
  /** What the working-together scale does not say. */
  readonly levelNote: string
}

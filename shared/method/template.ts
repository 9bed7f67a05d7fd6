import type { PlanStep } from "../contract/session.ts"

/** An exercise that a kind of session may also have, where there is time and need. */
export interface OptionalStep {
  readonly step: Readonly<PlanStep>
  /** The exercise of the template behind which it comes. */
  readonly after: string
  /** When to take it in. */
  readonly why: string
}

/** A kind of session: a plan to begin with. METHOD.md C9. */
export interface SessionTemplate {
  readonly id: string
  readonly title: string
  readonly lead: string
  /** How long the room is there, in minutes; what the plan leaves of it is slack. */
  readonly minutes: number
  readonly plan: readonly Readonly<PlanStep>[]
  readonly optional: readonly OptionalStep[]
}

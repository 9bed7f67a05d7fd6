import type { PlanStep } from "../contract/session.ts"
import { withBreaks } from "./plan-checks.ts"
import type { OptionalStep, SessionTemplate } from "./template.ts"
import { templates } from "./templates/en.ts"
import type { Language } from "./words.ts"

/** The kinds of session in every language, in the order in which a community comes to them. */
export const TEMPLATES: { readonly [L in Language]: readonly SessionTemplate[] } = { en: templates }

/** A plan with an optional step in its place (before the close where that place is gone), and the breaks this asks for. */
export function withOptional(plan: readonly PlanStep[], { step, after }: OptionalStep): PlanStep[] {
  const behind = plan.findLastIndex(({ exercise }) => exercise === after)
  const close = plan.findIndex(({ exercise }) => exercise === "close")
  const at = behind >= 0 ? behind + 1 : close >= 0 ? close : plan.length
  return withBreaks([...plan.slice(0, at), step, ...plan.slice(at)])
}

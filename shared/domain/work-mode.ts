import type { BodyOf } from "../contract/kinds.ts"
import type { WorkMode } from "../contract/settings.ts"

/**
 * True where options that move staff, money, decisions or whole bodies are offered: always but while exploring, and then
 * once they were asked for. METHOD.md A.
 */
export function offersStructure(workspace: Pick<BodyOf<"workspace">, "mode" | "structureShown"> | undefined): boolean {
  return (workspace?.mode ?? "explore") !== "explore" || workspace?.structureShown === true
}

/** The steps that are offered first while the work is about something. */
export const STEPS_OF_MODE: { readonly [M in WorkMode]: readonly (1 | 2 | 3 | 4)[] } = {
  explore: [1, 2],
  negotiate: [2, 3],
  implement: [4],
  review: [4],
}

/** Weeks from the beginning, as they are elsewhere: prepare, learn, agree in all, then put in place. METHOD.md E3.5. */
export const USUAL_WEEKS = { prepare: 6, learn: 8, agree: 26, inPlace: 52 } as const

/** The days by which a community has usually agreed, and put in place what it agreed, counted from its beginning. */
export function usualRoad(beganOn: string): { readonly agreed: string; readonly inPlace: string } {
  const [year = 0, month = 1, day = 1] = beganOn.split("-").map(Number)
  const after = (weeks: number) =>
    new Date(Date.UTC(year, month - 1, day + 7 * weeks)).toISOString().slice(0, Math.max(7, beganOn.length))
  return { agreed: after(USUAL_WEEKS.agree), inPlace: after(USUAL_WEEKS.agree + USUAL_WEEKS.inPlace) }
}

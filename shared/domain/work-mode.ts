import type { BodyOf } from "../contract/kinds.ts"

/**
 * True where options that move staff, money, decisions or whole bodies are offered: always but while exploring, and then
 * once they were asked for. METHOD.md A.
 */
export function offersStructure(workspace: Pick<BodyOf<"workspace">, "mode" | "structureShown"> | undefined): boolean {
  return (workspace?.mode ?? "explore") !== "explore" || workspace?.structureShown === true
}

import { options } from "./content/en/options.ts"

/** Words that are offered while typing and that no list of a community's own holds. METHOD.md B2, B5. */
export const SYSTEMS: readonly string[] = [
  "families",
  "schools",
  "health care",
  "child welfare",
  "justice",
  "workforce",
  "housing",
  "transport",
  "local government",
]

export const DECISION_RULES: readonly string[] = ["consent", "consensus", "majority", "chair decides", "host decides"]

/** An option that alignment may take. METHOD.md B5. */
export const OPTIONS: readonly { readonly id: string; readonly words: string }[] = options.map(({ id, title }) => ({
  id,
  words: title,
}))

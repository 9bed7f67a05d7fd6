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

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
export const OPTIONS: readonly { readonly id: string; readonly words: string }[] = [
  { id: "O0", words: "Stay separate, stay informed" },
  { id: "O1", words: "Regular exchange" },
  { id: "O2", words: "Align the calendar" },
  { id: "O3", words: "Common goals and diagnosis" },
  { id: "O4", words: "Shared measurement" },
  { id: "O5", words: "Network of like groups with one voice" },
  { id: "O6", words: "Joint programme or action team" },
  { id: "O7", words: "Strengthen one existing partner" },
  { id: "O8", words: "Shift staff, money or decisions to a partner" },
  { id: "O9", words: "Found a new entity" },
  { id: "O10", words: "Restructure into one council" },
  { id: "O11", words: "Merge or retire a group" },
]

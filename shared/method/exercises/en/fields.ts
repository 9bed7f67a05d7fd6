import type { Field } from "../../blocks/form.ts"
import { english } from "../../taxonomies/en.ts"
import { FUNCTION_IDS } from "../../taxonomies/fixed-lists.ts"

/** Options whose words are what records hold. */
export const said = (words: readonly string[]): NonNullable<Field["options"]> =>
  words.map((word) => ({ value: word, label: `${word.charAt(0).toUpperCase()}${word.slice(1)}` }))

/** The six functions, by the words of the shared list. */
export const FUNCTIONS: NonNullable<Field["options"]> = FUNCTION_IDS.map((value) => ({
  value,
  label: `${english.functions[value].charAt(0).toUpperCase()}${english.functions[value].slice(1)}`,
}))

export const FUNCTION_ROWS = FUNCTION_IDS.map((id) => ({
  id,
  label: `${english.functions[id].charAt(0).toUpperCase()}${english.functions[id].slice(1)}`,
}))

/** The words of a rating, 0 to 4. */
export const STEADY: NonNullable<Field["options"]> = [
  { value: 0, label: "Not there" },
  { value: 1, label: "Talked about" },
  { value: 2, label: "Now and then" },
  { value: 3, label: "Steady" },
  { value: 4, label: "Strong and proven" },
]

export const LEARN_DECIDE_PARK = "What did we learn, what did we decide, what did we park?"

import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { AppError } from "../../../../shared/errors.ts"
import type { Broken } from "../../../../shared/method/own-exercise.ts"

/** Why an exercise could not run, in words. */
const WHY: { readonly [B in Broken]: MessageDescriptor } = {
  block: msg`A block lacks something that its kind needs, or has too much of it.`,
  "same-name": msg`Two blocks have the same name.`,
  "needs-cards": msg`A block needs a block of cards before it.`,
  "needs-rows": msg`A block shows the rows of another one, which must stand before it.`,
  "needs-chips": msg`A block shows the functions of another one, which must stand before it.`,
  "needs-proposal": msg`A decision needs the words to decide on before it.`,
  fields: msg`A block of rows asks for something that its rows do not have.`,
  columns: msg`A block of rows in columns needs a choice whose words are the columns.`,
  people: msg`The smaller number of people is the first one.`,
  silence: msg`The silent writing takes all the minutes of the exercise.`,
  scales: msg`The six steps and a fist of five run in opposite directions: use one of them.`,
  sentence: msg`A sentence is offered for the wall that no block shows.`,
}

/** The reason that came with a refusal; undefined for any other failure. `at` names the block or the place in the file. */
export function brokenReason(
  error: unknown,
): { readonly why: MessageDescriptor | undefined; readonly at: string } | undefined {
  if (!(error instanceof AppError) || error.code !== "exercise-broken") return undefined
  const { why = "", block, at } = error.details
  const known = Object.entries(WHY).find(([code]) => code === why)
  return { why: known?.[1], at: String(block ?? at ?? "") }
}

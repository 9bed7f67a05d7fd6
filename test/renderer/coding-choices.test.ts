import { expect, it } from "vitest"
import { choicesFor } from "../../renderer/features/coding/choices.ts"
import type { Coded } from "../../shared/contract/coding.ts"
import { createCoder } from "../../shared/domain/coding.ts"
import { createSuggester } from "../../shared/domain/coding-suggest.ts"

const NAMED = ["Calder Health", "United Way", "Library"]
const coder = createCoder(
  {
    tag: new Map(),
    coding: new Map(),
    placeUnit: new Map([["p1", { name: "Calder County", type: "county" }]]),
    organization: new Map(NAMED.map((name, at) => [`o${at}`, { name }])),
  },
  1,
  "en",
)

/** What Enter alone takes for a wording. */
function taken(dimension: Coded, wording: string): string | undefined {
  const taxonomy = coder.taxonomy(dimension)
  const suggester = createSuggester(dimension, taxonomy)
  const { choices, first } = choicesFor({ dimension, taxonomy, suggester, wording, text: "", said: [] })
  const choice = first === undefined ? undefined : choices[first]
  if (choice === undefined) return undefined
  return choice.type === "tag" ? choice.tag.name : `new ${choice.type}`
}

it.each([
  ["funders", "State Health", "new new"],
  ["funders", "Justice Fund", "new new"],
  ["funders", "United Way of Calder", "United Way"],
  ["footprint", "North", "new new"],
  ["goals", "school readiness", "children are ready for school"],
  ["goals", "xylophone quorum", undefined],
] as const)("in %s, Enter alone takes %j for %j", (dimension, wording, name) => {
  expect(taken(dimension, wording)).toBe(name)
})

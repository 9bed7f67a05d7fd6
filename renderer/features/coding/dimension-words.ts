import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Coded } from "../../../shared/contract/coding.ts"

type Words = { readonly [D in Coded]: MessageDescriptor }

/** What groups say in words, as the name of a list. */
export const LIST_WORDS: Words = {
  goals: msg`Goals`,
  strategies: msg`Strategies`,
  issues: msg`Issues`,
  populations: msg`People served`,
  footprint: msg`Places`,
  funders: msg`Funders`,
  measures: msg`Measures`,
}

/** The same as a word over one wording. */
export const ONE_WORDS: Words = {
  goals: msg`Goal`,
  strategies: msg`Strategy`,
  issues: msg`Issue`,
  populations: msg`People served`,
  footprint: msg`Place`,
  funders: msg`Funder`,
  measures: msg`Measure`,
}

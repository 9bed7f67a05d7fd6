import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type * as community from "../../../shared/contract/community.ts"
import type { Standing } from "../../../shared/domain/group-standing.ts"

type OneOf<L extends readonly string[]> = L[number]
type Words<L extends readonly string[]> = { readonly [W in OneOf<L>]: MessageDescriptor }

/** What the values of a list are called on screen; a value without its word does not compile. */
export const TYPE_WORDS: Words<typeof community.COALITION_KINDS> = {
  coalition: msg`coalition`,
  network: msg`network`,
  initiative: msg`initiative`,
  council: msg`council`,
  collaborative: msg`collaborative`,
  "task force": msg`task force`,
  partnership: msg`partnership`,
}
export const STAGE_WORDS: Words<typeof community.STAGES> = {
  idea: msg`idea`,
  forming: msg`forming`,
  organising: msg`organising`,
  acting: msg`acting`,
  sustaining: msg`sustaining`,
  renewing: msg`renewing`,
  "winding down": msg`winding down`,
}
export const LEGAL_WORDS: Words<typeof community.LEGAL_FORMS> = {
  none: msg`none of its own`,
  "fiscal sponsor": msg`under a fiscal sponsor`,
  nonprofit: msg`nonprofit`,
  "public body": msg`public body`,
  statutory: msg`set up by statute`,
}
export const STAFF_WORDS: Words<typeof community.FTE_BANDS> = {
  none: msg`none`,
  "under 0.5": msg`under half a post`,
  "0.5 to 1": msg`half a post to one`,
  "1 to 3": msg`one to three posts`,
  "over 3": msg`over three posts`,
}
export const BUDGET_WORDS: Words<typeof community.BUDGET_BANDS> = {
  "under 10k": msg`under 10,000`,
  "10k to 50k": msg`10,000 to 50,000`,
  "50k to 250k": msg`50,000 to 250,000`,
  "250k to 1m": msg`250,000 to 1 million`,
  "over 1m": msg`over 1 million`,
}
export const AUTONOMY_WORDS: Words<typeof community.AUTONOMY> = {
  low: msg`low`,
  medium: msg`medium`,
  high: msg`high`,
}
export const CONFIDENCE_WORDS: Words<typeof community.CONFIDENCE> = {
  low: msg`low`,
  medium: msg`medium`,
  high: msg`high`,
}
export const SHARING_WORDS: Words<typeof community.DATA_SHARING> = {
  none: msg`none`,
  aggregate: msg`totals only`,
  "record-level": msg`single records`,
}
export const STANCE_WORDS: Words<readonly ["yes", "maybe", "no"]> = {
  yes: msg`yes`,
  maybe: msg`maybe`,
  no: msg`no`,
}
export const SECTOR_WORDS: Words<typeof community.SECTORS> = {
  "K-12": msg`K-12 schools`,
  "higher education": msg`higher education`,
  "early care": msg`early care`,
  health: msg`health`,
  "public health": msg`public health`,
  "human services": msg`human services`,
  justice: msg`justice`,
  "local government": msg`local government`,
  "state or federal": msg`state or federal government`,
  business: msg`business`,
  philanthropy: msg`philanthropy`,
  "United Way or federated": msg`United Way or federated`,
  faith: msg`faith`,
  "community organisation": msg`community organisation`,
  residents: msg`residents`,
  youth: msg`youth`,
  media: msg`media`,
  labour: msg`labour`,
  "library, parks, culture": msg`library, parks, culture`,
}
export const ROLE_WORDS: Words<typeof community.SEAT_ROLES> = {
  chair: msg`chair`,
  staff: msg`staff`,
  member: msg`member`,
  observer: msg`observer`,
  funder: msg`funder`,
}
export const FUNDING_WORDS: Words<typeof community.FUNDING_KINDS> = {
  cash: msg`cash`,
  "in-kind": msg`in kind`,
  staff: msg`staff time`,
}
export const LOGIC_WORDS: Words<typeof community.SUBGROUP_LOGICS> = {
  age: msg`by age`,
  issue: msg`by issue`,
  place: msg`by place`,
  strategy: msg`by strategy`,
  function: msg`by function`,
}
export const OBJECT_WORDS: Words<typeof community.TIE_OBJECTS> = {
  goals: msg`goals`,
  measures: msg`measures`,
  diagnosis: msg`diagnosis`,
  "ways of working": msg`ways of working`,
}
export const COMPETES_WORDS: Words<typeof community.COMPETES_FOR> = {
  funds: msg`funds`,
  members: msg`members`,
  credit: msg`credit`,
  airtime: msg`airtime`,
}
export const PLACE_TYPES = ["county", "city", "school district", "zip", "neighbourhood", "other"] as const
export const PLACE_WORDS: Words<typeof PLACE_TYPES> = {
  county: msg`county`,
  city: msg`city`,
  "school district": msg`school district`,
  zip: msg`zip code`,
  neighbourhood: msg`neighbourhood`,
  other: msg`other`,
}
export const STANDING_WORDS: { readonly [S in Standing]: MessageDescriptor } = {
  active: msg`at work`,
  ended: msg`ended`,
  merged: msg`merged`,
}

import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { PointId } from "../../../shared/domain/readiness.ts"

/** What each point of the path is called. */
export const POINT_WORDS: { readonly [P in PointId]: MessageDescriptor } = {
  raised: msg`Who raised it, and why now`,
  moment: msg`How we got here`,
  reasons: msg`Reasons on record`,
  impact: msg`The impact sentence, closed`,
  funderTest: msg`Three conditions for one who raised it from outside`,
  pauses: msg`Pauses and visits`,
  expectations: msg`Hopes, fears and guesses`,
  net: msg`How wide the net is`,
  groups: msg`The groups`,
  verified: msg`Profiles that groups have checked`,
  ties: msg`Ties on the map`,
  overlaps: msg`What overlaps mean`,
  options: msg`The whole menu, walked`,
  functions: msg`Who does which piece now`,
  interests: msg`What each gives, needs and guards`,
  facilitator: msg`The facilitator, confirmed`,
  delicate: msg`How delicate it is`,
  confidences: msg`What happens with what people say`,
  words: msg`Words we agreed on`,
  road: msg`A road map with days`,
  formalYes: msg`Whose formal yes is needed`,
  basics: msg`The basics of working together`,
  risks: msg`Early signs, each with a name`,
  decision: msg`A decision`,
  ratified: msg`Every body has said yes or no`,
  gears: msg`One result with its number`,
  teeth: msg`No open tooth`,
  forecast: msg`Forecasts, each with a because`,
  likelier: msg`What becomes likelier`,
  codes: msg`What each kind of entry means`,
  actions: msg`Actions with a name and a day`,
  next: msg`The next questions, in their columns`,
}

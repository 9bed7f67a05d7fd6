import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { CompositeReason } from "../../../shared/domain/overlap.ts"
import type { OverlapReason } from "../../../shared/domain/overlap-dimensions.ts"
import type { Dimension } from "../../../shared/domain/overlap-facts.ts"
import type { Quadrant } from "../../../shared/domain/overlap-quadrant.ts"

export const DIMENSION_WORDS: Readonly<Record<Dimension, MessageDescriptor>> = {
  goals: msg`Goals`,
  strategies: msg`Strategies`,
  footprint: msg`Places`,
  funders: msg`Funders`,
  members: msg`Member organisations`,
  measures: msg`Measures`,
  populations: msg`People served`,
  ages: msg`Ages served`,
}

/** Why there is a dash where a number would stand. */
export const REASON_WORDS: Readonly<Record<OverlapReason, MessageDescriptor>> = {
  "neither lists any": msg`Neither group lists any, so there is nothing to compare.`,
  "one lists none": msg`One of the two lists none, so there is nothing to compare.`,
  "not yet known": msg`At least one of the two was not asked, declined or does not know.`,
  "not yet compared": msg`At least one of the two said it in words that have not been matched to shared ones.`,
  "mixed depth": msg`The places stand at different depths and their parts are not listed.`,
}

export const COMPOSITE_WORDS: Readonly<Record<CompositeReason, MessageDescriptor>> = {
  "goals not compared": msg`No number without goals in shared words on both sides.`,
  "too little known": msg`Less than half of the four is known.`,
  "same for nearly all": msg`On all that is known nearly all groups here list the same.`,
}

export const QUADRANT_WORDS: Readonly<Record<Quadrant, MessageDescriptor>> = {
  "alike, not in touch": msg`Alike, not in touch`,
  "alike and in touch": msg`Alike and in touch`,
  "different and in touch": msg`Different and in touch`,
  "different, not in touch": msg`Different, not in touch`,
  "tie unknown": msg`How they work together is not known`,
  "likeness unknown": msg`How alike they are is not known`,
}

import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { BodyOf } from "../../shared/contract/kinds.ts"

/** A level of working together: never its word alone, published scales use the same words in different orders. */
export interface LevelWords {
  readonly label: MessageDescriptor
  readonly meaning: MessageDescriptor
}

/** Levels 0 to 5. METHOD.md B4. */
export const TIE_LEVEL_WORDS: readonly LevelWords[] = [
  { label: msg`No contact`, meaning: msg`do not deal with each other` },
  { label: msg`Exchange`, meaning: msg`tell each other things` },
  { label: msg`Adjust`, meaning: msg`change own activity because of the other` },
  { label: msg`Share`, meaning: msg`put time, people, money or data in common` },
  { label: msg`Build`, meaning: msg`each makes the other stronger; joint decisions` },
  { label: msg`One system`, meaning: msg`plan, decide and account together` },
]

/** What a recorded tie is called in lists. */
export const TIE_TYPE_WORDS: Readonly<Record<BodyOf<"tie">["type"], MessageDescriptor>> = {
  "works with": msg`works with`,
  "part of": msg`is part of`,
  informs: msg`informs`,
  "shares data": msg`shares data with`,
  funds: msg`funds`,
  hosts: msg`hosts`,
  "refers to": msg`refers people to`,
  "met to compare": msg`has compared its work with`,
}

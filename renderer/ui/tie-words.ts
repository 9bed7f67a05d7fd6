import type { I18n, MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import type { MethodContent } from "../../shared/method/content/content.ts"
import { levelText, ownRelation } from "../../shared/method/wording.ts"

type TieType = BodyOf<"tie">["type"]

/** What a recorded tie is called in lists. */
const TIE_TYPE_WORDS: Readonly<Record<TieType, MessageDescriptor>> = {
  "works with": msg`works with`,
  "part of": msg`is part of`,
  informs: msg`informs`,
  "shares data": msg`shares data with`,
  funds: msg`funds`,
  hosts: msg`hosts`,
  "refers to": msg`refers people to`,
  "met to compare": msg`has compared its work with`,
}

/** What a recorded tie is called in lists, in the workspace's words. */
export function tieTypeWords(i18n: I18n, type: TieType, content: MethodContent): string {
  return ownRelation(type, content) ?? i18n._(TIE_TYPE_WORDS[type])
}

/** "2 Adjust: we change what we do because of the other": never the word alone. METHOD.md B4. */
export function tieLevelWords(level: number, content: MethodContent): string {
  const text = levelText(level, content)
  return text === "" ? "" : `${level} ${text}`
}

/** The bare word of a level, where its meaning stands beside it or is known. */
export function tieLevelLabel(level: number | undefined, content: MethodContent): string {
  return content.levels.find((one) => one.level === level)?.label ?? ""
}

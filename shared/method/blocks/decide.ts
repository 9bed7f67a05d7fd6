import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { dayText } from "../../domain/dates.ts"
import { decisionState } from "../../domain/decision.ts"
import { chunked, LINES, linesOf, textPages } from "../../domain/wall-pages.ts"
import { decisionSentence } from "../decision-sentence.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** The decision: exact words, each party's word in the open, dissent in its own words, who must still ratify. */
export const config = z.strictObject({ kind: z.literal("decide"), ...base })
export type Config = z.infer<typeof config>

/** The words first, then dissent, a page at a time. */
export function toRoom(
  { id }: Config,
  { say, words, revealed, proposal, decision, page: wanted }: RoomContext,
): RoomBlockOf<"decide"> {
  const text = decision?.text ?? proposal?.current.text ?? ""
  const dissent = decision?.dissent ?? []
  const texts = textPages(text)
  const dissents = dissent.length === 0 ? [] : chunked(dissent, LINES, (one) => linesOf(`${one.party}  ${one.words}`))
  const pages = texts.length + dissents.length
  const page = Math.min(wanted, pages - 1)
  const reviewOn = decision?.reviewOn ?? proposal?.current.reviewOn
  return {
    kind: "decide",
    prompt: say(id),
    revealed,
    recorded: decision !== undefined,
    text: texts[page] ?? "",
    state: decision === undefined ? "" : decisionSentence(decisionState(decision), words),
    dissent: [...(dissents[page - texts.length] ?? [])],
    ...(reviewOn !== undefined && { reviewOn: dayText(reviewOn, words.locale) }),
    page,
    pages,
  }
}

export function outputs(): readonly Output[] {
  return []
}

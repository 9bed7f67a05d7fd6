import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { dayText } from "../../domain/dates.ts"
import { markedPages } from "../../domain/wall-pages.ts"
import { wordChanges } from "../../domain/word-changes.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** The exact words that are to be decided, with what changed since they were last read out. */
export const config = z.strictObject({ kind: z.literal("proposal"), ...base })
export type Config = z.infer<typeof config>

export function toRoom(
  { id }: Config,
  { say, words, revealed, proposal, page: wanted }: RoomContext,
): RoomBlockOf<"proposal"> {
  if (!revealed || proposal === undefined) {
    return { kind: "proposal", prompt: say(id), revealed: false, pieces: [], version: 0, page: 0, pages: 1 }
  }
  const { current, before } = proposal
  const pages = markedPages(
    before === undefined ? [{ mark: "same", text: current.text }] : wordChanges(before.text, current.text),
  )
  const page = Math.min(wanted, pages.length - 1)
  return {
    kind: "proposal",
    prompt: say(id),
    revealed: true,
    pieces: [...(pages[page] ?? [])],
    version: current.version,
    ...(current.reviewOn !== undefined && { reviewOn: dayText(current.reviewOn, words.locale) }),
    page,
    pages: pages.length,
  }
}

export function outputs(): readonly Output[] {
  return []
}

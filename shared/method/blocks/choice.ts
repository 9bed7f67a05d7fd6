import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { dotsEach, linesOfPaper } from "../../domain/papers.ts"
import { privateShare } from "../../domain/small-room.ts"
import { pageOfCards } from "../../domain/wall-pages.ts"
import { baseSentence } from "../base-sentence.ts"
import { base } from "./base.ts"
import type { RoomContext, RoomSlips } from "./context.ts"
import type { Output } from "./output.ts"

/**
 * Private dots, or papers with numbers in an order, over the clusters and cards of a block. It shortens a list; it never
 * decides. The list keeps its order whatever came of it.
 */
export const config = z.strictObject({
  kind: z.literal("choice"),
  ...base,
  /** The block whose cards are chosen from. */
  of: base.id,
  by: z.enum(["dots", "papers"]),
})
export type Config = z.infer<typeof config>

type Option = RoomBlockOf<"choice">["options"][number]

export function toRoom({ id, of, by }: Config, context: RoomContext): RoomBlockOf<"choice"> {
  const { say, slips, revealed, words } = context
  const list = context.options(of)
  const result = revealed ? slips.result : undefined
  const options = list
    .filter(({ pulled }) => !pulled)
    .map(
      ({ id: key, number, label }): Option => ({
        number,
        label,
        ...(result !== undefined && saidOf(result, key, by, words.shares)),
      }),
    )
  const { shown, page, pages } = pageOfCards(options, context.page, ({ number, label }) => `${number}  ${label}     00`)
  return {
    kind: "choice",
    prompt: say(id),
    title: words.temperatureCheck,
    by,
    revealed: result !== undefined,
    answered: slips.answered,
    options: [...shown],
    each: by === "dots" ? dotsEach(list.length) : linesOfPaper(list.length),
    base: result === undefined ? "" : baseSentence(result, words),
    page,
    pages,
  }
}

/** A figure in a large room, a word in a small one, nothing in one that is smaller still. */
function saidOf(
  result: NonNullable<RoomSlips["result"]>,
  key: string,
  by: Config["by"],
  shares: Readonly<Record<string, string>>,
): Pick<Option, "count" | "words"> {
  const [first = 0, second = 0] = result.sums[key] ?? []
  // of papers the room hears on how many a line stands, never their points
  const share = privateShare(by === "dots" ? first : second, result.answered)
  if (share === undefined) return {}
  return "count" in share ? { count: share.count } : { words: shares[share.word] ?? "" }
}

export function outputs(): readonly Output[] {
  return []
}

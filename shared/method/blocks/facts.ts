import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import type { FactLine } from "../../contract/triage.ts"
import { dayText, listText } from "../../domain/dates.ts"
import type { RoomAspect } from "../../domain/sensitivity-room.ts"
import { chunked, LINES, linesOf } from "../../domain/wall-pages.ts"
import { base } from "./base.ts"
import type { RoomContext, RoomFacts } from "./context.ts"
import type { Output } from "./output.ts"

/** What everybody may know of how delicate it is: in words, from what the room itself may see and from nothing else. */
export const config = z.strictObject({ kind: z.literal("facts"), ...base })
export type Config = z.infer<typeof config>

/** What is said of pairs, in the order in which the wall says it; how deep it goes stands last. */
export const ASPECTS = ["goals", "strategies", "footprint", "money", "people", "compared", "together"] as const
export type Aspect = (typeof ASPECTS)[number]

/** Key of the words of an aspect among the sentences of the wall. */
export const aspectKey = (id: string, aspect: Aspect | "depth"): string => `${id}.${aspect}`

/** Pairs are named while they are few; more are a count. */
const NAMED = 3

type Line = RoomBlockOf<"facts">["lines"][number]
type Saying = Pick<RoomContext, "say" | "words">

/** All that the wall says, with the names of the pairs while they are few. */
function allLines({ id }: Config, { delicacy, names, options }: RoomFacts, { say, words }: Saying): readonly Line[] {
  const { alike, money, people, history, depth } = delicacy
  const of: Readonly<Record<Aspect, RoomAspect>> = { ...alike, money, people, ...history }
  const named = (pairs: RoomAspect["pairs"]) =>
    pairs.map(([one, other]) => words.facts.two(names.get(one) ?? "", names.get(other) ?? "")).join("; ")
  return [
    ...ASPECTS.map((aspect): Line => {
      const { word, pairs, known, of: all } = of[aspect]
      const few = pairs.length > 0 && pairs.length <= NAMED
      return {
        label: say(aspectKey(id, aspect)),
        word: words.facts.of[word],
        base: words.facts.pairs(pairs.length, known, all),
        ...(few && { names: named(pairs) }),
      }
    }),
    {
      label: say(aspectKey(id, "depth")),
      word: words.facts.depths[depth.word],
      base: listText(options, words.locale),
    },
  ]
}

/** What stands in the record: the same without the names, which may have become more secret since. */
export function keptLines(block: Config, facts: RoomFacts, saying: Saying): FactLine[] {
  return allLines(block, facts, saying).map(({ label, word, base: rest }) => ({ label, word, base: rest }))
}

/** Which groups, as of which day: what all of it rests on. */
export function factsBase({ delicacy, day }: RoomFacts, { words }: Pick<Saying, "words">): string {
  return words.facts.base(delicacy.groups, dayText(day, words.locale))
}

export function toRoom(block: Config, context: RoomContext): RoomBlockOf<"facts"> {
  const { say, facts, revealed, words } = context
  const prompt = say(block.id)
  if (!revealed || facts === undefined) {
    return { kind: "facts", prompt, revealed: false, lines: [], base: "", page: 0, pages: 1 }
  }
  const enough = facts.delicacy.groups >= 2
  const lines = enough ? allLines(block, facts, context) : []
  const pages = chunked(
    lines,
    LINES,
    (line) => linesOf(`${line.label}  ${line.word}`) + (line.names === undefined ? 0 : linesOf(line.names)),
  )
  const page = Math.min(context.page, pages.length - 1)
  return {
    kind: "facts",
    prompt,
    revealed: true,
    lines: [...(pages[page] ?? [])],
    base: enough ? factsBase(facts, { words }) : words.facts.nobodyYet,
    page,
    pages: pages.length,
  }
}

/** What was on the wall is kept when it is revealed. */
export function outputs(): readonly Output[] {
  return []
}

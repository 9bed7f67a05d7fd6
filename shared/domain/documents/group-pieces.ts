import type { DocumentBlock } from "../../contract/documents.ts"
import type { Triage } from "../../contract/triage.ts"
import type { RoomVerdict } from "../../method/blocks/context.ts"
import { binKey } from "../../method/blocks/sort.ts"
import type { BlockOf } from "../../method/blocks.ts"
import type { MethodContent } from "../../method/content/content.ts"
import type { MethodWords } from "../../method/words/words.ts"
import { listText, timeText } from "../dates.ts"
import { plain, quiet, table } from "./pieces.ts"
import type { DocumentWords } from "./words.ts"

interface Saying {
  readonly say: (key: string) => string
  readonly words: MethodWords
  readonly own: DocumentWords
}

/** What the room said of the cards of two groups; a card of which it said nothing was perhaps never on the wall. */
export function verdictsPiece(
  { id }: BlockOf<"sort">,
  cards: readonly RoomVerdict[],
  { say, words, own }: Saying,
): readonly DocumentBlock[] {
  const given = cards.filter(({ bin }) => bin !== undefined).toSorted((a, b) => a.order - b.order)
  if (given.length === 0) return []
  const votes = given.some((card) => card.votes !== undefined)
  return [
    plain(own.verdictsBase(given.length, cards.length)),
    ...table(
      [own.about, own.groups, own.roomSaid, say(`${id}.notice`), ...(votes ? [own.votes] : [])],
      given.map((card) => [
        card.about,
        words.facts.two(card.one, card.other),
        card.bin === undefined ? "" : say(binKey(id, card.bin)),
        card.note ?? "",
        ...(votes ? [votesText(card, (bin) => say(binKey(id, bin)))] : []),
      ]),
    ),
  ]
}

function votesText({ one, other, votes }: RoomVerdict, say: (bin: NonNullable<RoomVerdict["bin"]>) => string): string {
  return votes === undefined ? "" : `${one}: ${say(votes.one)}; ${other}: ${say(votes.other)}`
}

/** What the wall said of how delicate it is when it was shown, and who and what was meant. */
export function factsPiece(
  triage: Triage | undefined,
  names: ReadonlyMap<string, string>,
  content: MethodContent,
  { words, own }: Saying,
): readonly DocumentBlock[] {
  if (triage?.shown === undefined) return []
  const { groups = [], onTheTable = [], shown } = triage
  const who = groups.flatMap((id) => names.get(id) ?? [])
  const options = content.options.filter(({ id }) => onTheTable.includes(id)).map(({ title }) => title)
  return [
    ...(who.length === 0 ? [] : [plain(own.wantsIn(listText(who, words.locale)))]),
    ...(options.length === 0 ? [] : [plain(own.onTheTable(listText(options, words.locale)))]),
    quiet(own.factsAt(shown.base, timeText(shown.at, words.locale))),
    ...table(
      [own.knownOf, own.inAWord, own.restsOn],
      shown.lines.map(({ label, word, base }) => [label, word, base]),
    ),
  ]
}

import type { I18n } from "@lingui/core"
import { msg, plural } from "@lingui/core/macro"
import type { RoomMap } from "../../../../shared/contract/room.ts"
import type { MapCard } from "../../../../shared/domain/map-graph.ts"
import type { MapTie } from "../../../../shared/domain/map-ties.ts"
import type { MethodContent } from "../../../../shared/method/content/content.ts"
import { CONTENT } from "../../../../shared/method/contents.ts"
import { dayWords } from "../../../ui/format.ts"
import { layerWords } from "../lenses.ts"

/** What the console draws. */
export interface Drawn {
  readonly cards: readonly MapCard[]
  readonly ties: readonly MapTie[]
  readonly day: string
  /** The words for kinds of ties; the method's own without. */
  readonly content?: MethodContent
}

/** Names of one sentence at most; more are counted. */
const NAMES = 12

/** The map as one paragraph for the facilitator: how much is drawn, of what kind, how it is known and who has no tie in it. */
export function describeMap(i18n: I18n, { cards, ties, day, content = CONTENT.en }: Drawn): string {
  const groups = cards.filter(({ is }) => is === "group")
  const organizations = cards.filter(({ is }) => is === "organization").length
  const date = dayWords(day)
  const sentences = [
    organizations === 0
      ? i18n._(msg`The map shows ${plural(groups.length, { one: "# group", other: "# groups" })} as of ${date}.`)
      : i18n._(
          msg`The map shows ${plural(groups.length, { one: "# group", other: "# groups" })} and ${plural(organizations, { one: "# organisation", other: "# organisations" })} as of ${date}.`,
        ),
    ...tieSentences(i18n, ties, content),
  ]
  const reached = new Set(ties.flatMap(({ one, other }) => [one, other]))
  const alone = groups.filter(({ id }) => !reached.has(id)).map(({ name }) => name)
  if (alone.length > NAMES) {
    sentences.push(
      i18n._(msg`${plural(alone.length, { one: "# group has", other: "# groups have" })} no tie in this picture.`),
    )
  } else if (alone.length > 0) {
    const names = new Intl.ListFormat(i18n.locale).format(alone)
    sentences.push(i18n._(msg`No tie in this picture: ${names}.`))
  }
  return sentences.join(" ")
}

function tieSentences(i18n: I18n, ties: readonly MapTie[], content: MethodContent): readonly string[] {
  if (ties.length === 0) return [i18n._(msg`No ties are drawn.`)]
  const lower = (words: string) => words.toLocaleLowerCase(i18n.locale)
  const byLayer = Map.groupBy(ties, ({ layer }) => layer)
  const kinds = [...byLayer].map(([layer, of]) => `${lower(layerWords(i18n, layer, content))} (${of.length})`)
  const kindList = new Intl.ListFormat(i18n.locale).format(kinds)
  const drawn = i18n._(msg`${plural(ties.length, { one: "# tie is", other: "# ties are" })} drawn: ${kindList}.`)
  const claimed = ties.filter(({ standing }) => standing === "claimed").length
  const disputed = ties.filter(({ standing }) => standing === "disputed").length
  return [
    drawn,
    ...(claimed === 0
      ? []
      : [i18n._(msg`${plural(claimed, { one: "# is", other: "# are" })} not yet confirmed by both sides.`)]),
    ...(disputed === 0
      ? []
      : [i18n._(msg`${plural(disputed, { one: "# is", other: "# are" })} told differently by the two sides.`)]),
  ]
}

/** The same for the room, made of nothing but what is on the wall; it names no group and compares none. */
export function describeWall(i18n: I18n, { layout, groups, ties, all }: RoomMap): string {
  const told = ties.filter(({ shared }) => shared === undefined)
  const people = ties.filter(({ line }) => line === "shared people").length
  const organizations = ties.filter(({ line }) => line === "shared organizations").length
  const open = ties.filter(({ confirmed }) => !confirmed).length
  const reached = new Set(ties.flatMap(({ one, other }) => [one, other]))
  const alone = groups.length - reached.size
  const size = i18n._(msg`${plural(groups.length, { one: "# group", other: "# groups" })}`)
  const where =
    layout === "ring"
      ? i18n._(msg`You see ${size}, in a ring by the alphabet.`)
      : i18n._(msg`You see ${size}, in columns by the age where each begins.`)
  return [
    where,
    ...(all > groups.length ? [i18n._(msg`There are ${all} in all; the others are on other pages.`)] : []),
    ...(told.length === 0
      ? []
      : [
          i18n._(
            msg`${plural(told.length, { one: "# line stands for a tie that groups told of", other: "# lines stand for ties that groups told of" })}.`,
          ),
        ]),
    ...(people === 0
      ? []
      : [
          i18n._(
            msg`${plural(people, { one: "# line joins two groups", other: "# lines join two groups each" })} where the same people sit; who they are is not shown.`,
          ),
        ]),
    ...(organizations === 0
      ? []
      : [
          i18n._(
            msg`${plural(organizations, { one: "# line joins two groups", other: "# lines join two groups each" })} where the same organisations sit.`,
          ),
        ]),
    ...(open === 0
      ? []
      : [
          i18n._(
            msg`${plural(open, { one: "# dashed line is", other: "# dashed lines are" })} not yet confirmed by both.`,
          ),
        ]),
    ...(alone === 0
      ? []
      : [i18n._(msg`${plural(alone, { one: "# group has", other: "# groups have" })} no line in this picture.`)]),
  ].join(" ")
}

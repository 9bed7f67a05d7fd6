import type { I18n } from "@lingui/core"
import { msg, plural } from "@lingui/core/macro"
import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import type { MapCard, MapGraph } from "../../shared/domain/map-graph.ts"
import type { Direction } from "../../shared/domain/map-space.ts"
import type { MapTie } from "../../shared/domain/map-ties.ts"
import type { MethodContent } from "../../shared/method/content/content.ts"
import { CONTENT } from "../../shared/method/contents.ts"
import { ownRelation } from "../../shared/method/wording.ts"
import { dayWords } from "../ui/format.ts"
import { tieLevelLabel } from "../ui/tie-words.ts"

/** What things on the map are called, aloud and in print. */
export interface MapWords {
  readonly nameOf: (id: string) => string
  /** "Ready Kids, initiative, 4 ties, chosen" */
  readonly card: (card: MapCard, ties: number, chosen: boolean) => string
  /** Its ends: as it points, or in the order of their names where it has no direction; `from` comes first there. */
  readonly ends: (tie: MapTie, from?: string) => readonly [string, string]
  /** "Ready Kids shares 3 people with Cradle Steps" */
  readonly sentence: (tie: MapTie, from?: string) => string
  /** The sentence, with how it is known. */
  readonly tie: (tie: MapTie) => string
  /** "Ready Kids is now left of Cradle Steps" */
  readonly moved: (id: string, beside: { readonly of: string; readonly side: Direction } | undefined) => string
  /** "2, Adjust (we change what we do because of the other)" */
  readonly level: (level: number) => string
}

export function useMapWords(graph: MapGraph, content: MethodContent): MapWords {
  const { i18n } = useLingui()
  return useMemo(
    () => createMapWords(i18n, (id) => graph.cardById.get(id)?.name ?? "?", content),
    [i18n, graph, content],
  )
}

export function createMapWords(
  i18n: I18n,
  nameOf: (id: string) => string,
  content: MethodContent = CONTENT.en,
): MapWords {
  const ends = (tie: MapTie, from?: string) => endsOf(tie, nameOf, from)
  const say = (tie: MapTie, from?: string) => {
    const [one, other] = ends(tie, from)
    const level = levelOf(tie, content)
    const own = ownRelation(tie.layer, content)
    if (own !== undefined) return ownSentence(i18n, tie, `${nameOf(one)} ${own} ${nameOf(other)}`, level)
    return i18n._(sentenceOf(tie, nameOf(one), nameOf(other), level))
  }
  return {
    nameOf,
    ends,
    card: cardWordsOf(i18n),
    sentence: say,
    tie: (tie) => `${say(tie)}, ${i18n._(knownBy(tie))}`,
    moved: (id, beside) => {
      if (beside === undefined) return i18n._(msg`${nameOf(id)} was moved`)
      return i18n._(placeWords(nameOf(id), nameOf(beside.of), beside.side))
    },
    level: (level) => levelWords(level, content),
  }
}

const cardWords = new WeakMap<I18n, MapWords["card"]>()

/** One function for a language: cards that say the same stay the same, whatever else of the graph has changed. */
function cardWordsOf(i18n: I18n): MapWords["card"] {
  const known = cardWords.get(i18n)
  if (known !== undefined) return known
  const say: MapWords["card"] = ({ name, kind, is }, ties, chosen) => {
    const what = kind ?? i18n._(is === "group" ? msg`group` : msg`organisation`)
    const words = i18n._(msg`${name}, ${what}, ${plural(ties, { 0: "no ties", one: "# tie", other: "# ties" })}`)
    return chosen ? i18n._(msg`${words}, chosen`) : words
  }
  cardWords.set(i18n, say)
  return say
}

const collator = new Intl.Collator(undefined, { numeric: true })

function endsOf(tie: MapTie, nameOf: (id: string) => string, from?: string): readonly [string, string] {
  const { one, other } = tie
  if (tie.directed || from === one) return [one, other]
  return from === other || collator.compare(nameOf(one), nameOf(other)) > 0 ? [other, one] : [one, other]
}

function levelWords(level: number, { levels }: MethodContent): string {
  const words = levels.find((one) => one.level === level)
  return words === undefined ? String(level) : `${level}, ${words.label} (${words.meaning})`
}

/** A tie whose kind the workspace says in its own words. */
function ownSentence(i18n: I18n, tie: MapTie, said: string, level: string | undefined): string {
  const when = tie.layer === "met to compare" ? comparedOn(tie) : undefined
  if (tie.absent) return i18n._(msg`${said}: no`)
  if (when !== undefined) return `${said}: ${dayWords(when)}`
  return level === undefined ? said : `${said}: ${level}`
}

function levelOf({ origin, layer }: MapTie, content: MethodContent): string | undefined {
  if (layer !== "works with" || origin.from !== "claims") return undefined
  const levels = [...new Set(origin.claims.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b)
  return levels.length === 0 ? undefined : levels.map((level) => tieLevelLabel(level, content)).join(" / ")
}

function sentenceOf(tie: MapTie, one: string, other: string, level: string | undefined) {
  const count = tie.size ?? 0
  switch (tie.layer) {
    case "works with":
      if (tie.absent) return msg`${one} and ${other} have no contact`
      return level === undefined ? msg`${one} works with ${other}` : msg`${one} works with ${other}: ${level}`
    case "part of":
      return msg`${one} is part of ${other}`
    case "sits at":
      return msg`${one} holds a seat at ${other}`
    case "informs":
      return msg`${one} informs ${other}`
    case "shares data":
      return msg`${one} shares data with ${other}`
    case "refers to":
      return msg`${one} refers people to ${other}`
    case "hosts":
      return msg`${one} hosts ${other}`
    case "funds":
      return msg`${one} funds ${other}`
    case "met to compare": {
      const when = comparedOn(tie)
      if (tie.absent) return msg`${one} and ${other} have never compared their work`
      return when === undefined
        ? msg`${one} and ${other} have compared their work`
        : msg`${one} and ${other} last compared their work: ${dayWords(when)}`
    }
    case "shared people":
      return msg`${one} shares ${plural(count, { one: "# person", other: "# people" })} with ${other}`
    case "shared organizations":
      return msg`${one} shares ${plural(count, { one: "# organisation", other: "# organisations" })} with ${other}`
    case "alike":
      return alikeWords(tie, one, other)
  }
}

function alikeWords({ origin }: MapTie, one: string, other: string) {
  if (origin.from !== "likeness") return msg`${one} and ${other} are alike`
  const share = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 }).format(origin.value)
  if (origin.of === "composite" || origin.of === "ages") return msg`${one} and ${other} are ${share} alike`
  return msg`${one} and ${other} are ${share} alike, with ${origin.shared} in common`
}

function comparedOn({ origin }: MapTie): string | undefined {
  const dates = origin.from === "claims" ? origin.claims.flatMap(({ compared }) => compared ?? []) : []
  return dates
    .filter((date) => date !== "never")
    .sort()
    .at(-1)
}

function knownBy({ origin, confirmed }: MapTie) {
  switch (origin.from) {
    case "count":
      return msg`computed from seats`
    case "likeness":
      return msg`computed from both profiles`
    case "seat":
      return msg`from its seat`
    case "profile":
      return msg`from its profile`
    case "claims":
      return confirmed ? msg`confirmed` : msg`not confirmed`
  }
}

function placeWords(name: string, other: string, side: Direction) {
  switch (side) {
    case "left":
      return msg`${name} is now left of ${other}`
    case "right":
      return msg`${name} is now right of ${other}`
    case "up":
      return msg`${name} is now above ${other}`
    case "down":
      return msg`${name} is now below ${other}`
  }
}

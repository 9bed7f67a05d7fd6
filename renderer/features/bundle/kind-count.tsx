import { Plural, Trans } from "@lingui/react/macro"
import type { ReactNode } from "react"
import type { BundleCounts } from "../../../shared/contract/bundle.ts"
import type { KindName } from "../../../shared/contract/kinds.ts"
import styles from "./bundle.module.css"

type Counted = (n: number) => ReactNode

/** What each kind is called in a count; kinds that never leave have no words. In the order in which they are told. */
const WORDS: { readonly [K in Exclude<KindName, "typing" | "wall" | "privateEntry" | "photoData">]: Counted } = {
  workspace: () => <Trans>name and settings of the community</Trans>,
  coalition: (n) => <Plural value={n} one="# group" other="# groups" />,
  organization: (n) => <Plural value={n} one="# organisation" other="# organisations" />,
  person: (n) => <Plural value={n} one="# person or role" other="# persons or roles" />,
  seat: (n) => <Plural value={n} one="# seat" other="# seats" />,
  tie: (n) => <Plural value={n} one="# tie" other="# ties" />,
  placeUnit: (n) => <Plural value={n} one="# place" other="# places" />,
  tag: (n) => <Plural value={n} one="# shared tag" other="# shared tags" />,
  coding: (n) => <Plural value={n} one="# wording matched to a tag" other="# wordings matched to tags" />,
  place: (n) => <Plural value={n} one="# position on the map" other="# positions on the map" />,
  lens: (n) => <Plural value={n} one="# kept view of the map" other="# kept views of the map" />,
  session: (n) => <Plural value={n} one="# session" other="# sessions" />,
  live: (n) => <Plural value={n} one="# session as far as it has come" other="# sessions as far as they have come" />,
  card: (n) => <Plural value={n} one="# card" other="# cards" />,
  cluster: (n) => <Plural value={n} one="# cluster of cards" other="# clusters of cards" />,
  tally: (n) => <Plural value={n} one="# count of hands" other="# counts of hands" />,
  slips: (n) => <Plural value={n} one="# sum of private slips" other="# sums of private slips" />,
  withdrawal: (n) => (
    <Plural value={n} one="# note that a card was withdrawn" other="# notes that cards were withdrawn" />
  ),
  whyStatement: (n) => <Plural value={n} one="# reason why" other="# reasons why" />,
  impactSentence: (n) => <Plural value={n} one="the impact sentence" other="# impact sentences" />,
  reading: (n) => <Plural value={n} one="# temperature check" other="# temperature checks" />,
  proposal: (n) => <Plural value={n} one="# version of a proposal" other="# versions of proposals" />,
  decision: (n) => <Plural value={n} one="# decision" other="# decisions" />,
  verdict: (n) => <Plural value={n} one="# card that two groups share" other="# cards that two groups share" />,
  triage: (n) => (
    <Plural value={n} one="# note on how delicate the work is" other="# notes on how delicate the work is" />
  ),
  holdItem: (n) => <Plural value={n} one="# held item" other="# held items" />,
  attendee: (n) => <Plural value={n} one="# name of who came" other="# names of who came" />,
  privateNote: (n) => <Plural value={n} one="# private note of yours" other="# private notes of yours" />,
  photograph: (n) => <Plural value={n} one="# photograph" other="# photographs" />,
  mapNote: (n) => <Plural value={n} one="# note on the map" other="# notes on the map" />,
  mapRegion: (n) => <Plural value={n} one="# region of the map" other="# regions of the map" />,
  frame: (n) => <Plural value={n} one="# picture of the map for the wall" other="# pictures of the map for the wall" />,
  importLog: (n) => <Plural value={n} one="# log of an import" other="# logs of imports" />,
  importMapping: (n) => <Plural value={n} one="# remembered heading" other="# remembered headings" />,
  notSame: (n) => <Plural value={n} one="# pair of names told apart" other="# pairs of names told apart" />,
  waitingRows: (n) => <Plural value={n} one="# file with rows that wait" other="# files with rows that wait" />,
  localWord: (n) => <Plural value={n} one="# word of your own" other="# words of your own" />,
  question: (n) => <Plural value={n} one="# question" other="# questions" />,
  impetus: (n) => <Plural value={n} one="# note on who raised it" other="# notes on who raised it" />,
  criticalEvent: (n) => <Plural value={n} one="# event" other="# events" />,
  commitment: (n) => <Plural value={n} one="# commitment" other="# commitments" />,
  pause: (n) => <Plural value={n} one="# pause" other="# pauses" />,
  visit: (n) => <Plural value={n} one="# visit" other="# visits" />,
  publicStatement: (n) => <Plural value={n} one="# public statement" other="# public statements" />,
  offer: (n) => <Plural value={n} one="# offer or request" other="# offers and requests" />,
  tieView: (n) => <Plural value={n} one="# view of a tie" other="# views of ties" />,
  redLine: (n) => <Plural value={n} one="# red line" other="# red lines" />,
  functionCoverage: (n) => <Plural value={n} one="# piece of a function" other="# pieces of functions" />,
  functionAim: (n) => <Plural value={n} one="# aim of a function" other="# aims of functions" />,
  interest: (n) => <Plural value={n} one="# interest of a party" other="# interests of parties" />,
  confirmation: (n) => (
    <Plural value={n} one="# confirmation of the facilitator" other="# confirmations of the facilitator" />
  ),
  disclosure: (n) => <Plural value={n} one="# declared interest" other="# declared interests" />,
  compactLine: (n) => <Plural value={n} one="# sentence of a compact" other="# sentences of compacts" />,
  agreedWord: (n) => <Plural value={n} one="# agreed word" other="# agreed words" />,
  consentLevel: (n) => (
    <Plural value={n} one="# note on how words may be used" other="# notes on how words may be used" />
  ),
  capacityNote: (n) => <Plural value={n} one="# gap that a group named" other="# gaps that groups named" />,
  milestone: (n) => <Plural value={n} one="# point of the road map" other="# points of the road map" />,
  action: (n) => <Plural value={n} one="# action" other="# actions" />,
  risk: (n) => <Plural value={n} one="# risk" other="# risks" />,
  outcome: (n) => <Plural value={n} one="# result of the large gear" other="# results of the large gear" />,
  condition: (n) => <Plural value={n} one="# condition of the middle gear" other="# conditions of the middle gear" />,
  tooth: (n) => <Plural value={n} one="# system that must mesh" other="# systems that must mesh" />,
  functionForecast: (n) => <Plural value={n} one="# forecast" other="# forecasts" />,
  accomplishment: (n) => <Plural value={n} one="# expected accomplishment" other="# expected accomplishments" />,
  code: (n) => <Plural value={n} one="# code of the log" other="# codes of the log" />,
  changeEntry: (n) => <Plural value={n} one="# change of the log" other="# changes of the log" />,
  codedExample: (n) => <Plural value={n} one="# coded example" other="# coded examples" />,
  ownExercise: (n) => <Plural value={n} one="# exercise of its own" other="# exercises of its own" />,
  tablePlacement: (n) => (
    <Plural value={n} one="# thing in a column by a table" other="# things in columns by tables" />
  ),
  placement: (n) => <Plural value={n} one="# thing in a column" other="# things in columns" />,
}
const ORDER = Object.keys(WORDS) as readonly (keyof typeof WORDS)[]

/** How much of what, in words, one a line. */
export function KindCounts({ counts }: { readonly counts: BundleCounts }) {
  const present = ORDER.flatMap((kind) => {
    const n = counts[kind]
    return n === undefined ? [] : [{ kind, n }]
  })
  return (
    <ul className={styles["counts"]}>
      {present.map(({ kind, n }) => (
        <li key={kind}>{WORDS[kind](n)}</li>
      ))}
    </ul>
  )
}

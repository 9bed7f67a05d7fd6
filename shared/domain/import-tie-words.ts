import { TIE_TYPES } from "../contract/community.ts"
import { foldText } from "./import-names.ts"

export type TieType = (typeof TIE_TYPES)[number]

/** Words for a tie; those of one direction, read backwards, come second. */
const TIE_WORDS: readonly (readonly [RegExp, TieType, "forwards" | "backwards"])[] = [
  [/\b(?:funded by|gets money from|grantee of|receives funds from)\b/, "funds", "backwards"],
  [/\b(?:hosted by|housed at|fiscally sponsored by)\b/, "hosts", "backwards"],
  [/\b(?:gets referrals from|receives referrals from)\b/, "refers to", "backwards"],
  [/\b(?:informed by|hears from)\b/, "informs", "backwards"],
  [/\b(?:includes|contains|parent of|umbrella of)\b/, "part of", "backwards"],
  [/\b(?:shares? data|data sharing|data|shared measures)\b/, "shares data", "forwards"],
  [/\b(?:funds?|funder|funding|grants?|donates?|pays|money|finances)\b/, "funds", "forwards"],
  [/\b(?:hosts?|hosting|fiscal (?:agent|sponsor)|backbone|houses)\b/, "hosts", "forwards"],
  [/\b(?:part of|subgroup|sub group|belongs to|reports to|child of|committee of|chapter of)\b/, "part of", "forwards"],
  [/\b(?:refers?|referrals?|refers to)\b/, "refers to", "forwards"],
  [/\b(?:met to compare|compared)\b/, "met to compare", "forwards"],
  [/\b(?:informs?|information|communicates?|tells|advises|newsletter)\b/, "informs", "forwards"],
  [
    /\b(?:works? with|working with|collaborat\w*|partners?|partnership|partnering|cooperat\w*|coordinat\w*|joint|allies|ally|allied|connected|connects?|tie|linked?|relationship|supports?)\b/,
    "works with",
    "forwards",
  ],
]

/** Words that say that somebody sits somewhere, or works there. */
const SEAT_WORDS =
  /\b(?:members?|membership|member of|sits?|sits on|serves|serves on|seat|chairs?|co ?chairs?|staffs?|board|participat\w*|attends?|represents?|observer|trustee|leads?|convenes?|director|involved|belongs to|joined)\b/
const WORK_WORDS =
  /\b(?:works? (?:for|at)|employed|employee|employer|staff|director|ceo|manager|affiliat\w*|represents?|of|at)\b/

/** What a word for a tie means here; undefined for a word that is not known. */
export function readTie(words: string): { readonly type: TieType; readonly backwards: boolean } | undefined {
  const text = foldText(words)
  const same = TIE_TYPES.find((type) => foldText(type) === text)
  if (same !== undefined) return { type: same, backwards: false }
  const found = TIE_WORDS.find(([pattern]) => pattern.test(text))
  return found === undefined ? undefined : { type: found[1], backwards: found[2] === "backwards" }
}

/** True for words that seat somebody at a group. */
export const speaksOfSeat = (words: string) => SEAT_WORDS.test(foldText(words))
/** True for words by which a group as a group sits at another; other words for seats are used of people. */
export const seatsGroup = (words: string) =>
  /^(?:sits? (?:at|on|in)|(?:holds|has) a seat(?: at| on| in)?|seat at)$/.test(foldText(words))
/** True for words that say where a person works. */
export const speaksOfWork = (words: string) => WORK_WORDS.test(foldText(words))

/** Ties that have a direction by what they are. */
export const DIRECTED: ReadonlySet<TieType> = new Set(["part of", "informs", "funds", "hosts", "refers to"])

/** A direction in a file's own words: true, false, or undefined where it says nothing that is known. */
export function readDirection(cell: string): boolean | undefined {
  const text = foldText(cell)
  if (["directed", "one way", "yes", "x", "1", "true"].includes(text)) return true
  if (["undirected", "mutual", "both", "both ways", "two way", "no", "0", "false", "none"].includes(text)) return false
  return undefined
}

import { foldText } from "./import-names.ts"

const POSITION =
  "director|chair|chairman|chairwoman|chairperson|president|superintendent|principal|mayor|manager|coordinator|secretary|treasurer|commissioner|administrator|officer|supervisor|representative|rep|staff|member|liaison|designee|ceo|coo|cfo|executive|sheriff|judge|librarian|nurse|teacher|parent|student|youth|resident|pastor|counselor|counsellor|specialist|facilitator|convener|convenor|trustee|delegate|consultant|intern|volunteer|clerk|chief|head|lead|leader|dean|professor|program director|board member|parent representative|youth representative"
const BEFORE =
  "executive|deputy|assistant|associate|acting|interim|vice|co|program|programme|project|regional|county|city|district|school|health|community|outreach|development|managing|senior|general|past|former|state|local|human services|education|library|police|board|parent|youth|resident|student|site|area|chief|agency|department|dept|the|a|our|their"
const BARE_ROLE = new RegExp(`^(?:(?:${BEFORE}) )*(?:${POSITION})s?$`)

/** True for a name that is only somebody's position: "Director" at two groups need not be one person. */
export function isBareRole(name: string): boolean {
  return BARE_ROLE.test(foldText(name))
}

const NOBODY: ReadonlySet<string> = new Set([
  "tbd",
  "tba",
  "to be determined",
  "to be announced",
  "to be named",
  "to be hired",
  "to be confirmed",
  "tbc",
  "vacant",
  "vacancy",
  "open",
  "open seat",
  "open position",
  "position open",
  "unfilled",
  "empty",
  "empty seat",
  "hiring",
  "none",
  "nobody",
  "no one",
  "unknown",
])

/** True for words that say that a seat has nobody in it yet. */
export function isNobody(name: string): boolean {
  return NOBODY.has(foldText(name)) || /^\?+$/.test(name.trim())
}

/** A position with where it is held: the name under which it is one person. */
export function positionAt(role: string, place: string): string {
  return `${role}, ${place}`.slice(0, 300)
}

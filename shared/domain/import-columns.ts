import type { Shape } from "../contract/import.ts"
import { cleanCell, readMark } from "./import-cells.ts"
import { fieldsOf, GROUP_FIELDS } from "./import-fields.ts"
import { foldText, nameKey } from "./import-names.ts"
import { fieldsOfShape, listsSeveral, MARKED_FIELDS, takesMany } from "./import-targets.ts"

/** The cells of each column below the heading. */
export type Columns = readonly (readonly string[])[]

export const GROUP_WORDS =
  /\b(?:coalition|council|network|board|alliance|task force|partnership|committee|initiative|club|collaborative|collective|compact|consortium|coalitions?|group|team|forum)\b/
export const ORGANIZATION_WORDS =
  /\b(?:inc|school|schools|department|dept|university|college|center|centre|county|city|foundation|church|library|hospital|agency|services|district|bank|company|corp|ymca|association|society|police|clinic|authority|office)\b/

/** The share of filled cells in a column that are marks, and how many are filled. */
export function marksIn(cells: readonly string[]): { readonly filled: number; readonly share: number } {
  const filled = cells.filter((cell) => cell !== "")
  const marks = filled.filter((cell) => readMark(cell) !== undefined || /^[0-5]$/.test(cell)).length
  return { filled: filled.length, share: filled.length === 0 ? 1 : marks / filled.length }
}

/** How many of the names look like those of groups. */
export const groupLikeness = (names: readonly string[], isGroup: (key: string) => boolean) =>
  names.filter((name) => name !== "" && (isGroup(nameKey(name)) || GROUP_WORDS.test(foldText(name)))).length

export interface Headings {
  readonly words: readonly string[]
  /** What stands over each column in a row above the heading. */
  readonly sections: readonly string[]
}

/** What each column is most likely read as, by its heading and its cells. */
export function guessColumns(
  shape: Shape,
  { words, sections }: Headings,
  columns: Columns,
  isGroup: (key: string) => boolean,
): string[] {
  if (shape === "matrix" || shape === "tie-matrix") return guessMatrixColumns(columns)
  const fields = fieldsOfShape(shape)
  const taken = new Set<string>()
  const targets = columns.map((cells, at) => {
    const name = fieldsOf(fields, words[at] ?? "").find((one) => !taken.has(one) || takesMany(shape, one))
    if (name === undefined) return shape === "groups" ? guessMarks(sections[at] ?? "", cells) : ""
    const target = name === "goals" && areSentences(cells) ? "goalsVerbatim" : name
    taken.add(target)
    return target
  })
  const free = () =>
    targets.flatMap((target, at) => (target === "" && columns[at]?.some((cell) => cell !== "") ? [at] : []))
  const give = (target: string, at: number | undefined) => {
    if (at === undefined || at < 0) return
    targets[at] = target
    taken.add(target)
  }
  if (shape === "elements" && taken.has("id") && !taken.has("name")) return targets
  if (shape === "groups" || shape === "members" || shape === "elements") {
    leaveDoubtful(targets, words)
    if (!taken.has("name")) give("name", free()[0] ?? targets.findIndex((target) => target !== ""))
    return targets
  }
  if (shape === "ties") {
    if (!taken.has("one")) give("one", free()[0])
    if (!taken.has("other")) give("other", free()[0])
    return targets
  }
  // "organization, group": the organisations sit; "person, organization, group": they are where the person works
  if (!taken.has("who") && taken.has("organization")) give("who", targets.indexOf("organization"))
  const groupness = (at: number) => {
    const cells = columns[at] ?? []
    return (GROUP_WORDS.test(foldText(words[at] ?? "")) ? cells.length : 0) + groupLikeness(cells, isGroup)
  }
  if (!taken.has("group")) {
    const candidates = taken.has("who") ? free() : free().slice(0, 3)
    const fewer = (at: number) => -new Set(columns[at]).size
    give("group", candidates.sort((one, other) => groupness(other) - groupness(one) || fewer(other) - fewer(one))[0])
  }
  if (!targets.includes("who")) give("who", free()[0])
  return targets
}

/** An "area" beside a column of counties is more likely what groups work on than where: somebody says which. */
function leaveDoubtful(targets: string[], words: readonly string[]): void {
  const places = targets.flatMap((target, at) => (target === "footprint" ? [at] : []))
  const isArea = (at: number) => /^areas?$/.test(foldText(words[at] ?? ""))
  if (places.every(isArea)) return
  for (const at of places.filter(isArea)) targets[at] = ""
}

/** A column of marks under a section that names a field: "Works on" over Health, Schools, Safety. */
function guessMarks(section: string, cells: readonly string[]): string {
  const { filled, share } = marksIn(cells)
  const field = fieldsOf(GROUP_FIELDS, section).find((name) => MARKED_FIELDS.some((marked) => marked === name))
  return field !== undefined && filled > 0 && share >= 0.9 ? `mark:${field}` : ""
}

/** True where goals stand in sentences: they are a group's own words and cannot be compared as they are. */
function areSentences(cells: readonly string[]): boolean {
  const parts = cells.flatMap((cell) => cell.split(/[;|\n]/)).filter((part) => part.trim() !== "")
  const long = parts.filter((part) => part.trim().split(/\s+/).length > 5).length
  return parts.length > 0 && long > parts.length / 2
}

function guessMatrixColumns(columns: Columns): string[] {
  const label = Math.max(
    0,
    columns.findIndex((cells) => marksIn(cells).share < 0.5),
  )
  return columns.map((cells, at) => {
    if (at === label) return "label"
    return marksIn(cells).share >= 0.5 ? "mark" : ""
  })
}

/** Words in a part between commas, at most, for the commas to part names. */
const SHORT = 5

/**
 * Columns of lists in whose cells commas most likely part things: several cells have them, the usual signs are not used,
 * and what stands between is short. "Roe, Jane" is one name.
 */
export function guessCommas(shape: Shape, columns: Columns, targets: readonly string[]): number[] {
  return targets.flatMap((target, at) => {
    const cells = (columns[at] ?? []).map(cleanCell).filter((cell) => cell !== "")
    return listsSeveral(shape, target) && target !== "goalsVerbatim" && partsByComma(cells) ? [at] : []
  })
}

function partsByComma(cells: readonly string[]): boolean {
  if (cells.some((cell) => /[;|\n]/.test(cell))) return false
  const listed = cells
    .map((cell) =>
      cell
        .replaceAll(/\([^)]*\)/g, "")
        .split(/,\s*/)
        .map((part) => part.trim()),
    )
    .filter((parts) => parts.length > 1)
  if (listed.length < Math.max(1, cells.length * 0.2)) return false
  const parts = listed.flat()
  const isShort = (part: string) => part !== "" && part.split(/\s+/).length <= SHORT
  // a single word before a comma and a short one after it, everywhere: family names first
  const turned = listed.every(
    (two) => two.length === 2 && two.every((part) => /^\p{Lu}[\p{L}'’-]*(?: \p{L}\.?)?$/u.test(part)),
  )
  const endings = parts.filter((part) => /^(?:inc|llc|ltd|jr|sr|ph ?d|md)\.?$/i.test(part)).length
  return !turned && endings < listed.length && parts.filter(isShort).length > parts.length * 0.9
}

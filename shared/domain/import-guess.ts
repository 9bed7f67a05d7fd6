import type { ImportMapping, Shape } from "../contract/import.ts"
import { cleanCell, isDitto, readMark } from "./import-cells.ts"
import { fieldsOf, GROUP_FIELDS, SEAT_FIELDS, takesMany, targetsOf } from "./import-fields.ts"
import { foldText, nameKey } from "./import-names.ts"

export type Table = readonly (readonly string[])[]

/** What is known before guessing: names in the workspace, and what the person has already set. */
export interface GuessContext {
  readonly isGroup: (key: string) => boolean
  readonly given: { readonly [K in keyof Guess]?: Guess[K] | undefined }
}

export type Guess = Omit<ImportMapping, "encoding" | "delimiter">

/** How many rows from the top may hold the heading. */
export const HEADING_ROWS = 20
/** How many rows below it are looked at. */
const LOOKED_AT = 400

const GROUP_WORDS =
  /\b(?:coalition|council|network|board|alliance|task force|partnership|committee|initiative|club|collaborative|collective|compact|consortium|coalitions?|group|team|forum)\b/
const ORGANIZATION_WORDS =
  /\b(?:inc|school|schools|department|dept|university|college|center|centre|county|city|foundation|church|library|hospital|agency|services|district|bank|company|corp|ymca|association|society|police|clinic|authority|office)\b/
const PERSON_HEADINGS =
  /\b(?:person|people|name|ceo|director|individual|participant|trustee|representative|who|full name|member name|leader)\b/
const ORGANIZATION_HEADINGS =
  /\b(?:organization|organisation|organizations|organisations|agency|agencies|company|institution|partner|partners|employer)\b/

/** The words over each column, with those of the row above where they belong to it. */
export function headingOf(table: Table, heading: number, joined: boolean): readonly string[] {
  const words = (table[heading] ?? []).map(cleanCell)
  if (!joined || heading < 1) return words
  let over = ""
  const above = table[heading - 1] ?? []
  return Array.from({ length: Math.max(words.length, above.length) }, (_, column) => {
    over = cleanCell(above[column]) || over
    return [over, words[column] ?? ""].filter((part) => part !== "").join(" ")
  })
}

/** Guesses everything that was not given. Nothing is thrown: a poor guess can be changed. */
export function guessMapping(table: Table, { isGroup, given }: GuessContext): Guess {
  const heading = Math.min(given.heading ?? guessHeading(table), table.length - 1)
  const joined = given.joined ?? guessJoined(table, heading)
  const words = headingOf(table, heading, joined)
  const body = table
    .slice(heading + 1, heading + 1 + LOOKED_AT)
    .filter((row) => row.some((cell) => cleanCell(cell) !== ""))
  const width = Math.min(2000, widthOf(words, body))
  const columns = Array.from({ length: width }, (_, at) => body.map((row) => cleanCell(row[at])))
  const shape = given.shape ?? guessShape(words, columns)
  const targets = given.columns ?? guessColumns(shape, words, columns, isGroup)
  const turned = given.turned ?? (shape === "matrix" && guessTurned(words, columns, targets, isGroup))
  const holder = given.holder ?? guessHolder(shape, words, columns, targets, turned)
  const fillDown = given.fillDown ?? guessFillDown(shape, columns, targets)
  return { shape, heading, joined, fillDown, columns: [...targets], holder, turned }
}

function guessHeading(table: Table): number {
  const top = table.slice(0, HEADING_ROWS).map((row) => row.map(cleanCell))
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== "").length
  const wide = Math.max(0, ...table.slice(0, LOOKED_AT).map(filled))
  const known = (row: readonly string[]) =>
    row.filter((cell) => fieldsOf(GROUP_FIELDS, cell).length > 0 || fieldsOf(SEAT_FIELDS, cell).length > 0).length
  const scored = top.map((row, at) => ({ at, known: known(row), filled: filled(row) }))
  const most = scored.reduce((one, other) => (other.known > one.known ? other : one), { at: -1, known: 0, filled: 0 })
  if (most.known > 0 && most.known * 2 >= Math.min(most.filled, 4)) return most.at
  // no word that is known: the first row as wide as the table, unless it looks like the rows below it
  const first = scored.find((row) => row.filled >= Math.max(1, wide * 0.6))
  if (first === undefined) return -1
  const row = top[first.at] ?? []
  const looksLikeContent = row.some(
    (cell, column) =>
      cell !== "" &&
      (/^[\d.,/%$-]+$/.test(cell) ||
        (column > 0 && readMark(cell) !== undefined) ||
        table.slice(first.at + 1, LOOKED_AT).some((below) => cleanCell(below[column]) === cell)),
  )
  return looksLikeContent ? -1 : first.at
}

/** A row above whose few words stand over several columns each, the first of them over more than one. */
function guessJoined(table: Table, heading: number): boolean {
  if (heading < 1) return false
  const above = (table[heading - 1] ?? []).map(cleanCell)
  const below = (table[heading] ?? []).map(cleanCell)
  const words = above.filter((cell) => cell !== "").length
  const repeated = new Set(below).size < below.length
  return (
    words >= 2 &&
    words < below.length &&
    (repeated || above.some((cell, at) => at > 0 && cell === "" && (above[at - 1] ?? "") !== ""))
  )
}

/** As wide as the heading; a column without one counts where several rows have something in it. */
function widthOf(words: readonly string[], body: Table): number {
  const widest = Math.max(words.length, ...body.map((row) => row.length))
  if (words.length === 0) return widest
  const enough = Math.max(2, body.length * 0.2)
  let width = widest
  while (width > words.length && body.filter((row) => cleanCell(row[width - 1]) !== "").length < enough) width--
  return width
}

type Columns = readonly (readonly string[])[]

/** The share of filled cells in a column that are marks, and how many are filled. */
function marksIn(cells: readonly string[]): { readonly filled: number; readonly share: number } {
  const filled = cells.filter((cell) => cell !== "")
  const marks = filled.filter((cell) => readMark(cell) !== undefined).length
  return { filled: filled.length, share: filled.length === 0 ? 1 : marks / filled.length }
}

function guessShape(words: readonly string[], columns: Columns): Shape {
  const asGroup = words.filter((word) => fieldsOf(GROUP_FIELDS, word).length > 0).length
  const marked = columns.filter((cells, at) => at > 0 && marksIn(cells).share >= 0.9)
  const anyMark = marked.some((cells) => marksIn(cells).filled > 0)
  if (anyMark && marked.length >= 2 && marked.length >= (columns.length - 1) * 0.7 && asGroup <= 2) return "matrix"
  const seatColumns = new Set(words.flatMap((word) => fieldsOf(SEAT_FIELDS, word)[0] ?? []))
  const who = seatColumns.has("who") || seatColumns.has("organization")
  if (who && seatColumns.has("group") && asGroup <= 4) return "memberships"
  if (asGroup >= 2) return "groups"
  // two or three columns of names that come back: pairs
  const named = columns.filter((cells) => cells.some((cell) => cell !== ""))
  const comesBack = named.filter((cells) => new Set(cells).size < cells.filter((cell) => cell !== "").length * 0.9)
  return named.length >= 2 && named.length <= 4 && comesBack.length > 0 && longest(named) <= 80
    ? "memberships"
    : "groups"
}

const longest = (columns: Columns) =>
  Math.max(0, ...columns.map((cells) => Math.max(0, ...cells.map((cell) => cell.length))))

function guessColumns(
  shape: Shape,
  words: readonly string[],
  columns: Columns,
  isGroup: (key: string) => boolean,
): string[] {
  if (shape === "matrix") return guessMatrixColumns(columns)
  const fields = shape === "groups" ? GROUP_FIELDS : SEAT_FIELDS
  const allowed = new Set(targetsOf(shape))
  const taken = new Set<string>()
  const targets = columns.map((cells, at) => {
    const name = fieldsOf(fields, words[at] ?? "").find(
      (one) => allowed.has(one) && (!taken.has(one) || takesMany(one)),
    )
    if (name === undefined) return ""
    const target = name === "goals" && areSentences(cells) ? "goalsVerbatim" : name
    taken.add(target)
    return target
  })
  const free = () =>
    targets.flatMap((target, at) => (target === "" && columns[at]?.some((cell) => cell !== "") ? [at] : []))
  if (shape === "groups") {
    if (!taken.has("name")) {
      const at = free()[0] ?? targets.findIndex((target) => target !== "")
      if (at >= 0) targets[at] = "name"
    }
    return targets
  }
  // "organization, group": the organisations sit; "person, organization, group": they are where the person works
  if (!taken.has("who") && taken.has("organization")) {
    targets[targets.indexOf("organization")] = "who"
    taken.add("who")
  }
  const groupness = (at: number) => {
    const cells = columns[at] ?? []
    return (GROUP_WORDS.test(foldText(words[at] ?? "")) ? cells.length : 0) + groupLikeness(cells, isGroup)
  }
  if (!taken.has("group")) {
    const candidates = taken.has("who") ? free() : free().slice(0, 3)
    const fewer = (at: number) => -new Set(columns[at]).size
    const at = candidates.sort((one, other) => groupness(other) - groupness(one) || fewer(other) - fewer(one))[0]
    if (at !== undefined) targets[at] = "group"
  }
  if (!targets.includes("who")) {
    const at = free()[0]
    if (at !== undefined) targets[at] = "who"
  }
  return targets
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

const groupLikeness = (names: readonly string[], isGroup: (key: string) => boolean) =>
  names.filter((name) => name !== "" && (isGroup(nameKey(name)) || GROUP_WORDS.test(foldText(name)))).length

function guessTurned(
  words: readonly string[],
  columns: Columns,
  targets: readonly string[],
  isGroup: (key: string) => boolean,
): boolean {
  const label = targets.indexOf("label")
  const over = words.filter((_, at) => targets[at] === "mark")
  const rows = columns[label] ?? []
  const corner = foldText(words[label] ?? "")
  if (GROUP_WORDS.test(corner)) return true
  if (PERSON_HEADINGS.test(corner) || ORGANIZATION_HEADINGS.test(corner)) return false
  const share = (names: readonly string[]) => groupLikeness(names, isGroup) / Math.max(1, names.length)
  const [inRows, inColumns] = [share(rows), share(over)]
  if (Math.abs(inRows - inColumns) > 0.2) return inRows > inColumns
  return rows.length < over.length
}

function guessHolder(
  shape: Shape,
  words: readonly string[],
  columns: Columns,
  targets: readonly string[],
  turned: boolean,
): "person" | "organization" {
  const at = targets.indexOf(shape === "matrix" ? "label" : "who")
  if (shape === "groups" || at < 0) return "person"
  const heading = turned ? "" : foldText(words[at] ?? "")
  if (ORGANIZATION_HEADINGS.test(heading)) return "organization"
  if (PERSON_HEADINGS.test(heading) && !/^name$/.test(heading)) return "person"
  const names = turned ? words.filter((_, column) => targets[column] === "mark") : (columns[at] ?? [])
  const bodies = names.filter((name) => ORGANIZATION_WORDS.test(foldText(name))).length
  return bodies > names.length * 0.3 ? "organization" : "person"
}

/** Names with gaps under them while the other column is full: what merged cells look like in a file. */
function guessFillDown(shape: Shape, columns: Columns, targets: readonly string[]): boolean {
  if (shape !== "memberships") return false
  const names = [targets.indexOf("who"), targets.indexOf("group")].map((at) => columns[at] ?? [])
  const [who = [], group = []] = names
  const gaps = (cells: readonly string[], other: readonly string[]) =>
    (cells[0] ?? "") !== "" &&
    cells.filter((cell, row) => cell === "" && (other[row] ?? "") !== "").length >= Math.max(1, cells.length * 0.15)
  return gaps(who, group) || gaps(group, who) || names.some((cells) => cells.some(isDitto))
}

import type { ElementKind, GivenReading, Shape, SheetReading } from "../contract/import.ts"
import { cleanCell, isDitto } from "./import-cells.ts"
import {
  type Columns,
  GROUP_WORDS,
  groupLikeness,
  guessColumns,
  guessCommas,
  marksIn,
  ORGANIZATION_WORDS,
} from "./import-columns.ts"
import { fieldsOf, GROUP_FIELDS } from "./import-fields.ts"
import { guessHeading, guessJoined, headingOf, isKnownHeading, LOOKED_AT, ownHeadingOf } from "./import-heading.ts"
import { splitList } from "./import-lists.ts"
import { foldText, nameKey } from "./import-names.ts"
import { readPerson } from "./import-people.ts"
import { guessKind } from "./import-plan-members.ts"
import { isIgnored, type Sheet, type Table } from "./import-sheet.ts"
import { COUNTED_HEADING, MEMBER_FIELDS, SEAT_FIELDS, TIE_FIELDS } from "./import-targets.ts"

/** What is known before guessing: names of groups, and what the person has already set. */
export interface GuessContext {
  readonly isGroup: (key: string) => boolean
  readonly given: GivenReading
}

/** Why a sheet is left out at first. */
export type Aside = "hidden" | "ignored" | "counted" | "empty" | "unclear"

export interface Guess {
  readonly reading: SheetReading
  readonly aside: Aside | undefined
}

const PERSON_HEADINGS =
  /\b(?:person|people|name|ceo|director|individual|participant|trustee|representative|who|full name|member name|leader)\b/
const ORGANIZATION_HEADINGS =
  /\b(?:organization|organisation|organizations|organisations|agency|agencies|company|institution|partner|partners|employer)\b/

/** Guesses everything that was not given. Nothing is thrown: a poor guess can be changed. */
export function guessSheet(sheet: Sheet, { isGroup, given }: GuessContext): Guess {
  const { table, hiddenColumns, hiddenRows } = sheet
  const visible = table.map((row, at) => (hiddenRows.has(at) ? [] : row))
  const heading = Math.min(given.heading ?? guessHeading(visible), table.length - 1)
  const joined = given.joined ?? guessJoined(sheet, heading)
  const words = headingOf(sheet, heading, joined)
  const body = visible
    .slice(heading + 1, heading + 1 + LOOKED_AT)
    .filter((row) => row.some((cell) => cleanCell(cell) !== ""))
  const width = Math.min(2000, widthOf(words, body))
  // what is hidden tells nothing about the rest
  const columns = Array.from({ length: width }, (_, at) =>
    body.map((row) => (hiddenColumns.has(at) ? "" : cleanCell(row[at]))),
  )
  const own = ownHeadingOf(sheet, heading, joined)
  // a section over several columns says less of each than the words right over it
  const seen = words.map((word, at) => {
    if (hiddenColumns.has(at)) return ""
    return isKnownHeading(word) ? word : (own[at] ?? word)
  })
  const { shape, sure } =
    given.shape === undefined ? guessShape(seen, columns, isGroup) : { shape: given.shape, sure: true }
  const sections = words.map((word, at) => (word.endsWith(own[at] ?? "") ? word.slice(0, -(own[at] ?? "").length) : ""))
  const targets = given.columns ?? guessColumns(shape, { words: seen, sections }, columns, isGroup)
  const shown = targets.map((target, at) => (hiddenColumns.has(at) && given.columns === undefined ? "" : target))
  const turned = given.turned ?? (shape === "matrix" && guessTurned(seen, columns, shown, isGroup))
  const aside = asideOf(sheet, words, body.length > 0, sure)
  return {
    reading: {
      use: given.use ?? aside === undefined,
      shape,
      heading,
      joined,
      fillDown: given.fillDown ?? guessFillDown(shape, columns, shown),
      columns: [...shown],
      commas: [...(given.commas ?? guessCommas(shape, columns, shown))],
      holder: given.holder ?? guessHolder(shape, seen, columns, shown, turned),
      turned,
      kinds: { ...guessKinds(columns[shown.indexOf("elementType")] ?? []), ...given.kinds },
      hiddenRows: given.hiddenRows ?? false,
      comments: given.comments ?? false,
    },
    aside,
  }
}

function asideOf(sheet: Sheet, words: readonly string[], filled: boolean, sure: boolean): Aside | undefined {
  if (isIgnored(sheet)) return "ignored"
  if (words.includes(COUNTED_HEADING)) return "counted"
  if (!filled) return "empty"
  if (sheet.hidden) return "hidden"
  return sure ? undefined : "unclear"
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

interface ShapeGuess {
  readonly shape: Shape
  /** False where nothing in the sheet speaks of groups, people or ties. */
  readonly sure: boolean
}

function guessShape(words: readonly string[], columns: Columns, isGroup: (key: string) => boolean): ShapeGuess {
  const sure = (shape: Shape): ShapeGuess => ({ shape, sure: true })
  const folded = words.map(foldText)
  const first = folded.find((word) => word !== "")
  // connections may have ids of their own before From and To
  const connects = folded.includes("from") && folded.includes("to")
  if (first === "label" || (first === "id" && !connects)) return sure("elements")
  if (isEdgeList(words, columns, isGroup)) return sure("ties")
  const known = words.filter((word) => fieldsOf(GROUP_FIELDS, word).length > 0).length
  const marked = columns.filter((cells, at) => at > 0 && marksIn(cells).share >= 0.9)
  const anyMark = marked.some((cells) => marksIn(cells).filled > 0)
  if (anyMark && marked.length >= 2 && marked.length >= (columns.length - 1) * 0.7 && known <= 2) {
    return sure(isSquare(words, columns) ? "tie-matrix" : "matrix")
  }
  const seatColumns = new Set(words.flatMap((word) => fieldsOf(SEAT_FIELDS, word)[0] ?? []))
  const who = seatColumns.has("who") || seatColumns.has("organization")
  const described = words.some(
    (word) => fieldsOf(GROUP_FIELDS, word).length > 0 && fieldsOf(SEAT_FIELDS, word).length === 0,
  )
  if (who && seatColumns.has("group") && known <= 4 && !(described && isOnce(words, columns)))
    return sure("memberships")
  if (isMemberList(words, folded)) return sure("members")
  if (known >= 2) return sure("groups")
  // two or three columns of names that come back: pairs
  const named = columns.filter((cells) => cells.some((cell) => cell !== ""))
  const comesBack = named.filter((cells) => new Set(cells).size < cells.filter((cell) => cell !== "").length * 0.9)
  const pairs = named.length >= 2 && named.length <= 4 && comesBack.length > 0 && longest(named) <= 80
  const someGroup = columns.some((cells) => groupLikeness(cells, isGroup) >= Math.max(1, cells.length * 0.3))
  return { shape: pairs ? "memberships" : "groups", sure: known > 0 || someGroup }
}

/** True where each group stands in one row: then the row describes it, and those who sit stand in a cell. */
function isOnce(words: readonly string[], columns: Columns): boolean {
  const at = words.findIndex((word) => fieldsOf(SEAT_FIELDS, word)[0] === "group")
  const cells = (columns[at] ?? []).filter((cell) => cell !== "").map(nameKey)
  return cells.length > 0 && new Set(cells).size === cells.length
}

/** Two columns of ends: From and To, or two columns of groups. */
function isEdgeList(words: readonly string[], columns: Columns, isGroup: (key: string) => boolean): boolean {
  const ends = words.map((word) => fieldsOf(TIE_FIELDS, word)[0])
  const [one, other] = [ends.indexOf("one"), ends.indexOf("other")]
  if (one < 0 || other < 0) return false
  const plain = new Set([foldText(words[one] ?? ""), foldText(words[other] ?? "")])
  if ((plain.has("from") && plain.has("to")) || (plain.has("source") && plain.has("target"))) {
    // "from" and "to" also stand over dates
    return !(columns[one] ?? []).every((cell) => cell === "" || /^[\d./-]+$/.test(cell))
  }
  if (/ (?:1|2|a|b|one|two)$|^(?:one|other|first|second)\b/.test([...plain].join("|"))) return true
  return [one, other].every((at) => {
    const cells = (columns[at] ?? []).filter((cell) => cell !== "")
    return cells.length > 0 && cells.filter((cell) => isGroup(nameKey(cell))).length >= cells.length * 0.5
  })
}

/** The same names in the first column and over the others. */
function isSquare(words: readonly string[], columns: Columns): boolean {
  const label = Math.max(
    0,
    columns.findIndex((cells) => marksIn(cells).share < 0.5),
  )
  const rows = new Set((columns[label] ?? []).map(nameKey))
  const over = words.filter((word, at) => at !== label && word !== "")
  const same = over.filter((word) => rows.has(nameKey(word))).length
  return over.length >= 2 && same >= over.length * 0.7
}

/** A list of people or organisations with ways to reach them, and no group to sit at. */
function isMemberList(words: readonly string[], folded: readonly string[]): boolean {
  const members = new Set(words.flatMap((word) => fieldsOf(MEMBER_FIELDS, word)[0] ?? []))
  const reach = folded.some((word) => /\b(?:e ?mail|phone|telephone|mobile|cell)\b/.test(word))
  const groups = words.filter((word) => fieldsOf(GROUP_FIELDS, word).length > 0).length
  const named = members.has("name") || members.has("organization")
  return named && reach && !folded.some((word) => GROUP_WORDS.test(word)) && groups <= members.size + 1
}

const longest = (columns: Columns) =>
  Math.max(0, ...columns.map((cells) => Math.max(0, ...cells.map((cell) => cell.length))))

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
  const at = targets.indexOf(shape === "matrix" ? "label" : shape === "members" ? "name" : "who")
  if (at < 0) return "person"
  // who has an employer is a person
  if (shape === "members" && targets.includes("organization")) return "person"
  const heading = turned ? "" : foldText(words[at] ?? "")
  if (ORGANIZATION_HEADINGS.test(heading)) return "organization"
  if (PERSON_HEADINGS.test(heading) && !/^name$/.test(heading)) return "person"
  const cells = (columns[at] ?? []).flatMap((cell) => splitList(cell).map((part) => readPerson(part).name))
  const names = turned ? words.filter((_, column) => targets[column] === "mark") : cells
  const bodies = names.filter((name) => ORGANIZATION_WORDS.test(foldText(name))).length
  return bodies > names.length * 0.3 ? "organization" : "person"
}

const NAMED: Readonly<Record<Shape, readonly string[]>> = {
  groups: ["name"],
  members: ["name"],
  elements: [],
  memberships: ["who", "group"],
  matrix: [],
  ties: ["one"],
  "tie-matrix": [],
}

/** Names with gaps under them while other columns are full: what merged cells look like in a file. */
function guessFillDown(shape: Shape, columns: Columns, targets: readonly string[]): boolean {
  const names = NAMED[shape].map((target) => targets.indexOf(target)).filter((at) => at >= 0)
  const rows = columns[0]?.length ?? 0
  const others = targets.flatMap((target, at) => (target === "" ? [] : [at]))
  return names.some((at) => {
    const cells = columns[at] ?? []
    if (cells.some(isDitto)) return true
    const full = (row: number) => others.some((other) => other !== at && (columns[other]?.[row] ?? "") !== "")
    const gaps = cells.filter((cell, row) => cell === "" && full(row)).length
    return (cells[0] ?? "") !== "" && gaps >= Math.max(names.length > 1 ? 1 : 2, rows * 0.15)
  })
}

/** What things of each type are, by the words of the type. */
function guessKinds(cells: readonly string[]): Record<string, ElementKind> {
  const types = new Set(cells.filter((cell) => cell !== "").map(foldText))
  return Object.fromEntries([...types].map((type) => [type.slice(0, 160), guessKind(type) ?? "coalition"]))
}

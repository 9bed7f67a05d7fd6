import { readMark, readNumber } from "./import-cells.ts"
import type { Draft } from "./import-draft.ts"
import { splitList } from "./import-lists.ts"
import { type MatrixHead, matrixHeads } from "./import-plan-matrix.ts"
import { bring, lookUp, type Planning, type RowDraft, refuse } from "./import-row.ts"
import { planSeat, say, sayCell, sayNotes } from "./import-say.ts"
import { TIE_FIELDS } from "./import-targets.ts"
import {
  DIRECTED,
  readDirection,
  readTie,
  seatsGroup,
  speaksOfSeat,
  speaksOfWork,
  type TieType,
} from "./import-tie-words.ts"

const DETAILS = ["wanted", "flows", "amount", "agreement", "confirmed", "compared", "from", "until"] as const

/** A row that says what joins two: groups, or somebody and a group. Several targets in a cell stand for a tie each. */
export function planTieRow(planning: Planning, row: RowDraft, cells: readonly string[]): void {
  const column = (target: string) => planning.columnsOf.get(target)?.[0] ?? -1
  const cell = (target: string) => cells[column(target)] ?? ""
  const [oneAt, otherAt] = [column("one"), column("other")]
  row.title = [cell("one"), cell("other")]
    .filter((part) => part !== "")
    .join(" – ")
    .slice(0, 160)
  if (cell("one") === "") return refuse(row, { code: "no-name", ...(oneAt >= 0 && { column: oneAt }) })
  if (cell("other") === "") return refuse(row, { code: "no-name", ...(otherAt >= 0 && { column: otherAt }) })
  const one = endOf(planning, row, cell("one"), oneAt)
  if (one === undefined) return
  const said = cell("claimedBy")
  const claimant = said === "" ? undefined : endOf(planning, row, said, column("claimedBy"))
  if (row.cannot) return
  if (claimant !== undefined) bring(planning, row, claimant)
  const others = splitList(cell("other"), planning.commas.has(otherAt))
  for (const name of others) {
    const other = endOf(planning, row, name, otherAt)
    if (other === undefined || row.cannot) continue
    const how = { column: column("type"), directed: cell("directed"), claimedBy: claimant?.id }
    const made = connect(planning, row, one, other, cell("type"), how)
    if (made === undefined) continue
    row.main.push(made)
    if (made.kind === "tie") details(planning, row, made, cells)
  }
}

function details(planning: Planning, row: RowDraft, tie: Draft, cells: readonly string[]): void {
  const column = (target: string) => planning.columnsOf.get(target)?.[0] ?? -1
  row.about ??= tie
  if (row.hidden && !tie.hidden) return
  const level = cells[column("level")] ?? ""
  if (level !== "") sayLevel(planning, row, tie, level, column("level"))
  for (const field of DETAILS) {
    const cell = cells[column(field)] ?? ""
    if (cell === "") continue
    sayCell(planning, row, tie, { kind: "tie", field, form: TIE_FIELDS[field].form }, cell, column(field))
  }
  const notes = cells[column("notes")] ?? ""
  if (notes !== "") sayNotes(row, tie, notes, column("notes"))
}

/** A level of working together, 0 to 5. */
function sayLevel(planning: Planning, row: RowDraft, tie: Draft, cell: string, column: number): void {
  const level = readNumber(cell)
  if (level === undefined || !Number.isInteger(level) || level < 0 || level > 5) {
    row.notes.push({ code: "unread", column })
  } else if (tie.wanted["type"] === "works with" || tie.known?.["type"] === "works with") {
    say(planning, row, tie, { field: "level", value: level, column })
  } else sayCell(planning, row, tie, { kind: "tie", field: "note", form: "text" }, `${level}`, column)
}

/** Whom an end of a connection means: by the file's own id, by a name that is known, else a new group. */
function endOf(planning: Planning, row: RowDraft, name: string, column: number): Draft | undefined {
  const { drafts } = planning
  const aliased = drafts.aliases.get(name)
  if (aliased !== undefined) return aliased
  for (const kind of ["coalition", "organization", "person"] as const) {
    const known = drafts.known(kind, name)
    if (known !== undefined) return lookUp(planning, row, { kind, name, column, as: "essential" })
  }
  return lookUp(planning, row, { kind: "coalition", name, column, as: "essential" })
}

interface How {
  readonly column: number
  /** The cell that says whether the tie has a direction. */
  readonly directed: string
  /** The group that says so. */
  readonly claimedBy?: string | undefined
}

/**
 * What joins two, by what they are: groups by a tie, or by a seat that one holds at the other; a person or an organisation and a group by a seat, or by a tie where
 * the words say so; a person and an organisation by where the person works. Nothing else has a place here.
 */
function connect(
  planning: Planning,
  row: RowDraft,
  one: Draft,
  other: Draft,
  words: string,
  how: How,
): Draft | undefined {
  if (one === other) return refuse(row, { code: "tie-to-itself" })
  const [groups, rest] = [[one, other].filter(isGroup), [one, other].filter((end) => !isGroup(end))]
  const [group] = groups
  const [holder] = rest
  if (group !== undefined && holder === undefined && seatsGroup(words)) {
    row.about ??= one
    return planSeat(planning, row, other, one, { column: how.column })
  }
  if (group === undefined || holder === undefined) {
    return holder === undefined
      ? tieOf(planning, row, one, other, words, how)
      : worksAt(planning, row, rest, words, how)
  }
  const tie = readTie(words)
  const seated = words === "" || speaksOfSeat(words) || tie === undefined || holder.kind === "person"
  if (!seated) return tieOf(planning, row, one, other, words, how)
  const seat = planSeat(planning, row, group, holder, {
    role: words === "" ? undefined : roleIn(words),
    column: how.column,
  })
  row.about ??= holder
  return seat
}

const isGroup = ({ kind }: Draft) => kind === "coalition"
/** A word for a seat may be a role; what is none says only that somebody sits there. */
const roleIn = (words: string) => (/\b(?:chair|staff|observer|funder|member|trustee)/i.test(words) ? words : undefined)

function worksAt(
  planning: Planning,
  row: RowDraft,
  ends: readonly Draft[],
  words: string,
  how: How,
): Draft | undefined {
  const person = ends.find(({ kind }) => kind === "person")
  const organization = ends.find(({ kind }) => kind === "organization")
  const works = words === "" || speaksOfWork(words) || speaksOfSeat(words)
  if (person === undefined || organization === undefined || !works) return refuse(row, { code: "no-place-for" })
  bring(planning, row, person)
  bring(planning, row, organization)
  row.about ??= person
  say(planning, row, person, { field: "organization", value: organization.id, column: how.column })
  return person
}

function tieOf(planning: Planning, row: RowDraft, one: Draft, other: Draft, words: string, how: How): Draft {
  const read = words === "" ? { type: "works with" as const, backwards: false } : readTie(words)
  const type: TieType = read?.type ?? "works with"
  const directed = DIRECTED.has(type) || (readDirection(how.directed) ?? false)
  const [from, to] = read?.backwards === true ? [other, one] : [one, other]
  bring(planning, row, one)
  bring(planning, row, other)
  const tie = planning.drafts.tie(from, to, { type, directed, claimedBy: how.claimedBy })
  bring(planning, row, tie)
  if (read === undefined) {
    row.notes.push({ code: "tie-word", column: how.column, value: words.slice(0, 160) })
    if (!row.hidden || tie.hidden) sayNotes(row, tie, words, how.column)
  }
  return tie
}

/** A row of a matrix of groups by groups: a mark, a level from 0 to 5, or a word for the tie in each cell. */
export function planTieMatrixRow(
  planning: Planning,
  heads: readonly MatrixHead[],
  levels: boolean,
  row: RowDraft,
  cells: readonly string[],
): void {
  const at = planning.columnsOf.get("label")?.[0] ?? -1
  const name = cells[at] ?? ""
  row.title = name.slice(0, 160)
  if (name === "" || heads.length === 0) return refuse(row, { code: "no-name", ...(at >= 0 && { column: at }) })
  const own = lookUp(planning, row, { kind: "coalition", name, column: at, as: "essential" })
  if (own === undefined) return
  bring(planning, row, own)
  row.main.push(own)
  row.about = own
  for (const { column, name: over } of heads) {
    const cell = cells[column] ?? ""
    const mark = readMark(cell)
    const number = readNumber(cell)
    if (cell === "" || mark === false || number === 0) continue
    if (mark === undefined && number === undefined && readTie(cell) === undefined) {
      row.notes.push({ code: "unclear-mark", column })
      continue
    }
    const other = lookUp(planning, row, { kind: "coalition", name: over, column, as: "detail" })
    // what stands on the diagonal says nothing
    if (other === undefined || other === own) continue
    const words = mark === undefined && number === undefined ? cell : ""
    const tie = tieOf(planning, row, own, other, words, { column, directed: "" })
    row.main.push(tie)
    if (levels && number !== undefined && !(row.hidden && !tie.hidden)) sayLevel(planning, row, tie, cell, column)
  }
}

/** True where the numbers of a matrix are levels of working together: whole numbers to 5 of which one is above 1. */
export function hasLevels(planning: Planning): boolean {
  const { table } = planning.sheet
  const columns = matrixHeads(planning).map(({ column }) => column)
  let above = false
  for (const row of table.slice(planning.reading.heading + 1)) {
    for (const column of columns) {
      const number = readNumber((row[column] ?? "").trim())
      if (number === undefined) continue
      if (!Number.isInteger(number) || number < 0 || number > 5) return false
      above ||= number > 1
    }
  }
  return above
}

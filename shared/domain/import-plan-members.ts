import type { ElementKind } from "../contract/import.ts"
import { readAnswerWord } from "./import-cells.ts"
import type { Draft } from "./import-draft.ts"
import { splitList } from "./import-lists.ts"
import { foldText } from "./import-names.ts"
import { readName } from "./import-people.ts"
import { planGroup } from "./import-plan-groups.ts"
import { contactOf } from "./import-plan-seats.ts"
import { bring, lookUp, type Planning, type RowDraft, refuse, repeats } from "./import-row.ts"
import { planSeat, say, sayCell, sayNote, sayNotes } from "./import-say.ts"
import { ELEMENT_FIELDS, MEMBER_FIELDS } from "./import-targets.ts"

/** A row that describes one person or one organisation, with the groups where they sit. */
export function planMemberRow(planning: Planning, row: RowDraft, cells: readonly string[]): void {
  const at = planning.columnsOf.get("name")?.[0] ?? -1
  const { name, literal } = readName(cells[at] ?? "")
  row.title = name.slice(0, 160)
  if (name === "") return refuse(row, { code: "no-name", ...(at >= 0 && { column: at }) })
  const place =
    cells[planning.columnsOf.get("organization")?.[0] ?? -1] || cells[planning.columnsOf.get("groups")?.[0] ?? -1]
  const draft = lookUp(planning, row, {
    kind: planning.reading.holder,
    name,
    column: at,
    as: "subject",
    at: place,
    literal,
  })
  if (draft === undefined) row.cannot = true
  else planMember(planning, row, draft, cells)
}

function planMember(planning: Planning, row: RowDraft, draft: Draft, cells: readonly string[]): void {
  const { first, kind } = draft
  bring(planning, row, draft)
  row.main.push(draft)
  row.about = draft
  if (first !== undefined) repeats(row, first)
  contactOf(planning, row, draft, cells)
  planning.reading.columns.forEach((target, column) => {
    const cell = cells[column] ?? ""
    if (cell === "" || target === "" || target === "name" || target === "contact" || target === "note") return
    const form = Object.hasOwn(MEMBER_FIELDS, target)
      ? MEMBER_FIELDS[target as keyof typeof MEMBER_FIELDS].form
      : undefined
    if (form === undefined || target === "role") return
    if (target === "groups") return planGroups(planning, row, draft, cells, column)
    if (target === "notes") return sayNotes(row, draft, cell, column)
    // an organisation works nowhere, and a person has no sector: the words are kept beside it
    if (!takes(kind, target)) return sayNote(planning, row, draft, cell, column)
    if (form === "organization") return planEmployer(planning, row, draft, cell, column)
    sayCell(planning, row, draft, { kind, field: target, form }, cell, column)
  })
}

const PERSON_ONLY: ReadonlySet<string> = new Set(["organization", "contact", "accessNeeds"])
const ORGANIZATION_ONLY: ReadonlySet<string> = new Set(["sector", "footprint", "isFunder", "isHost"])
const takes = (kind: Draft["kind"], target: string) =>
  kind === "person" ? !ORGANIZATION_ONLY.has(target) : !PERSON_ONLY.has(target)

function planEmployer(planning: Planning, row: RowDraft, person: Draft, cell: string, column: number): void {
  if (readAnswerWord(cell) !== undefined) return
  const employer = lookUp(planning, row, { kind: "organization", name: cell, column, as: "detail" })
  if (employer === undefined) return
  bring(planning, row, employer)
  say(planning, row, person, { field: "organization", value: employer.id, column })
}

function planGroups(planning: Planning, row: RowDraft, holder: Draft, cells: readonly string[], column: number): void {
  const role = cells[planning.columnsOf.get("role")?.[0] ?? -1] ?? ""
  for (const name of splitList(cells[column] ?? "", planning.commas.has(column))) {
    if (readAnswerWord(name) !== undefined) continue
    const group = lookUp(planning, row, { kind: "coalition", name, column, as: "detail" })
    if (group !== undefined && !row.waits) planSeat(planning, row, group, holder, { role, column })
  }
}

/** What a thing of a type is: as chosen for its words, a group where nothing was chosen. */
export function kindOfType(kinds: Readonly<Record<string, ElementKind>>, type: string): ElementKind {
  const words = foldText(type)
  return (Object.hasOwn(kinds, words) ? kinds[words] : undefined) ?? "coalition"
}

/** A row that describes a thing of some type, as Kumu's sheets of elements do. */
export function planElementRow(planning: Planning, row: RowDraft, cells: readonly string[]): void {
  const column = (target: string) => planning.columnsOf.get(target)?.[0] ?? -1
  const at = column("name") >= 0 ? column("name") : column("id")
  const { name } = readName(cells[at] ?? "")
  row.title = name.slice(0, 160)
  if (name === "") return refuse(row, { code: "no-name", ...(at >= 0 && { column: at }) })
  const typeAt = column("elementType")
  const type = cells[typeAt] ?? ""
  const kind = kindOfType(planning.reading.kinds, type)
  if (kind === "out") return refuse(row, { code: "left-out-type", value: type, ...(typeAt >= 0 && { column: typeAt }) })
  const draft = lookUp(planning, row, { kind, name, column: at, as: "subject" })
  if (draft === undefined) return void (row.cannot = true)
  const alias = cells[column("id")] ?? ""
  if (alias !== "" && !row.waits) planning.drafts.aliases.set(alias, draft)
  if (kind === "coalition") {
    planGroup(planning, row, draft, cells, at)
    if (typeAt >= 0 && type !== "") planType(planning, row, draft, type, typeAt)
    return
  }
  planThing(planning, row, draft, cells)
}

/** The type of a group where it is one of those known here; any other stands beside it as a note. */
function planType(planning: Planning, row: RowDraft, group: Draft, type: string, column: number): void {
  const before = row.notes.length
  sayCell(planning, row, group, { kind: "coalition", field: "type", form: "choice" }, type, column)
  if (row.notes[before]?.code !== "unread") return
  row.notes.length = before
  sayNote(planning, row, group, type, column)
}

/** An organisation or a person among things: fields that they do not have stand in the notes. */
function planThing(planning: Planning, row: RowDraft, draft: Draft, cells: readonly string[]): void {
  const { first, kind } = draft
  bring(planning, row, draft)
  row.main.push(draft)
  row.about = draft
  if (first !== undefined) repeats(row, first)
  contactOf(planning, row, draft, cells)
  planning.reading.columns.forEach((target, column) => {
    const cell = cells[column] ?? ""
    if (cell === "" || ["", "name", "id", "elementType", "note"].includes(target)) return
    if (target === "contact" && kind === "person") return
    if (target === "notes") return sayNotes(row, draft, cell, column)
    // groups have sectors, an organisation is of one
    const field = target === "sectors" ? "sector" : target
    const own = field === "aka" || field === "footprint" || field === "sector"
    if (!own || !takes(kind, field)) return sayNote(planning, row, draft, cell, column)
    sayCell(planning, row, draft, { kind, field, form: ELEMENT_FIELDS[field].form }, cell, column)
  })
}

/** The kind of record that a word for a type usually means; undefined where the words tell nothing. */
export function guessKind(type: string): ElementKind | undefined {
  const words = foldText(type)
  const [kind] = KIND_WORDS.find(([, pattern]) => pattern.test(words)) ?? []
  return kind
}

const KIND_WORDS: readonly (readonly [ElementKind, RegExp])[] = [
  [
    "coalition",
    /\b(?:coalition|network|initiative|council|collaborative|task force|partnership|alliance|group|committee|collective|consortium|movement|backbone)s?\b/,
  ],
  [
    "organization",
    /\b(?:organi[sz]ation|org|agency|nonprofit|non profit|ngo|school|district|department|business|company|funder|foundation|church|government|institution|university|college|hospital|clinic|provider|host|bank|library)(?:s|es|ies)?\b/,
  ],
  ["person", /\b(?:person|people|individual|leader|stakeholder|contact|member|resident|champion)s?\b/],
  ["out", /\b(?:outcome|goal|loop|event|place|topic|theme|metric|indicator|resource|note|variable|factor|driver)s?\b/],
]

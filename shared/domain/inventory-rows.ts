import type { BodyOf } from "../contract/kinds.ts"
import { unreachable } from "../errors.ts"
import { readRole } from "./import-cells.ts"
import { GROUP_FIELDS, isGroupField } from "./import-fields.ts"
import { joinList } from "./import-lists.ts"
import { foldText } from "./import-names.ts"
import { ELEMENT_FIELDS, MEMBER_FIELDS, TIE_FIELDS } from "./import-targets.ts"
import { isAnswer } from "./import-values.ts"
import { valueCell } from "./inventory-cells.ts"
import type { OutColumn, OutSheet } from "./inventory-forms.ts"
import { holderOf, type InventoryIndex, nameCell, personCell } from "./inventory-names.ts"
import type { InventoryRecord } from "./inventory-records.ts"

type Cell = string | number
type Row = readonly Cell[]

/** The rows of one sheet of an inventory, below its heading. */
export function inventoryRows(sheet: OutSheet, index: InventoryIndex): readonly Row[] {
  const { records } = index
  switch (sheet.shape) {
    case "groups":
      return records.coalition.map((group) => sheet.columns.map((column) => groupCell(column, group, index, sheet)))
    case "memberships":
      return seatRows(sheet, index)
    case "members":
      return records[sheet.holder].map((member) =>
        sheet.columns.map((column) => memberCell(column, member, index, sheet)),
      )
    case "elements":
      return elementRows(sheet, index)
    case "matrix":
      return matrixRows(sheet, index)
    case "ties":
      return tieRows(sheet, index)
    case "tie-matrix":
      return tieMatrixRows(sheet, index)
    default:
      return unreachable(sheet.shape)
  }
}

const hasItem = (value: unknown, item: string) =>
  isAnswer(value) && value.items.some((one) => typeof one === "string" && foldText(one) === foldText(item))

/** Columns that share a target say it once. */
const isFirst = ({ target, at }: OutColumn, { columns }: OutSheet) =>
  target === "note" || columns.find((one) => one.target === target)?.at === at

/** The line of a record's notes that came from a column of this heading. */
function noteCell(notes: string | undefined, { heading }: OutColumn): string {
  const line = notes?.split("\n").find((one) => one.startsWith(`${heading}: `))
  return line?.slice(heading.length + 2) ?? ""
}

/** Notes without the lines that have a column of their own. */
function restOfNotes(notes: string | undefined, { columns }: OutSheet): string {
  const own = columns.flatMap(({ target, heading }) => (target === "note" ? [`${heading}: `] : []))
  return (notes ?? "")
    .split("\n")
    .filter((line) => !own.some((start) => line.startsWith(start)))
    .join("\n")
}

function groupCell(
  column: OutColumn,
  { id, body }: InventoryRecord<"coalition">,
  index: InventoryIndex,
  sheet: OutSheet,
): Cell {
  const { target, commas, item } = column
  if (target.startsWith("mark:")) return hasItem(body[target.slice(5) as keyof typeof body], item) ? "x" : ""
  if (target === "note") return noteCell(body.notes, column)
  if (!isGroupField(target) || !isFirst(column, sheet)) return ""
  const { form } = GROUP_FIELDS[target]
  if (target === "notes") return restOfNotes(body.notes, sheet)
  if (target === "members" || target === "people") {
    return seatedCell(index, id, target === "people" ? "person" : "organization", commas)
  }
  if (target === "host" || target === "parent") return index.nameOf(body[target])
  return valueCell(form, body[target as keyof typeof body], commas)
}

/** Who sits at a group now: people with role and organisation, organisations by name. */
function seatedCell(index: InventoryIndex, group: string, kind: "person" | "organization", commas: boolean): string {
  const seats = (index.seatsAt.get(group) ?? []).filter(
    ({ until, person }) => until === undefined && (person === undefined) === (kind === "organization"),
  )
  return seats
    .map((seat) => {
      const name = index.nameOf(holderOf(seat))
      if (kind === "organization") return nameCell(name, commas)
      const quoted = personCell(name, commas)
      // a name in quotation marks can have nothing beside it
      if (quoted !== name || seat.role === undefined || /[()]/.test(name)) return quoted
      return `${name} (${seat.role})`
    })
    .join(commas ? ", " : "; ")
}

function seatRows(sheet: OutSheet, index: InventoryIndex): readonly Row[] {
  const seats = index.records.seat.filter(
    ({ body }) => (body.person === undefined) === (sheet.holder === "organization"),
  )
  return seats.map(({ body }) => {
    const holder = holderOf(body)
    const { notes } = index.personOf(holder) ?? index.organizationOf(holder) ?? {}
    return sheet.columns.map((column): Cell => {
      const { target, commas } = column
      switch (target) {
        case "who":
          return sheet.holder === "person"
            ? personCell(index.nameOf(holder), commas)
            : nameCell(index.nameOf(holder), commas)
        case "group":
          return nameCell(index.nameOf(body.coalition), commas)
        case "organization":
          return index.nameOf(employerOf(index, body))
        case "role":
          return body.role ?? ""
        case "votes":
          return valueCell("yesno", body.votes, false)
        case "attendance":
          return body.attendance ?? ""
        case "from":
        case "until":
          return body[target] ?? ""
        case "contact":
          return isFirst(column, sheet) ? (index.personOf(holder)?.contact ?? "") : ""
        case "note":
          return noteCell(notes, column)
        default:
          return ""
      }
    })
  })
}

/** Where a person works; for whom the seat is where that is not known. */
function employerOf(index: InventoryIndex, seat: Partial<BodyOf<"seat">>): string | undefined {
  return seat.person === undefined ? undefined : (index.personOf(seat.person)?.organization ?? seat.organization)
}

function memberCell(
  column: OutColumn,
  { id, body }: InventoryRecord<"person"> | InventoryRecord<"organization">,
  index: InventoryIndex,
  sheet: OutSheet,
): Cell {
  const { target, commas } = column
  const fields: Partial<BodyOf<"person"> & BodyOf<"organization">> = body
  if (target === "note") return noteCell(fields.notes, column)
  if (!Object.hasOwn(MEMBER_FIELDS, target) || !isFirst(column, sheet)) return ""
  const seats = index.seatsOf.get(id) ?? []
  switch (target) {
    case "name":
      return sheet.holder === "person" ? personCell(fields.name ?? "") : (fields.name ?? "")
    case "notes":
      return restOfNotes(fields.notes, sheet)
    case "organization":
      return index.nameOf(fields.organization)
    case "groups":
      return joinList(
        seats.filter(({ until }) => until === undefined).map(({ coalition }) => index.nameOf(coalition)),
        { commas },
      )
    case "role": {
      const roles = new Set(seats.map(({ role }) => role))
      return roles.size === 1 ? ([...roles][0] ?? "") : ""
    }
    default:
      return valueCell(
        MEMBER_FIELDS[target as keyof typeof MEMBER_FIELDS].form,
        fields[target as keyof typeof fields],
        commas,
      )
  }
}

const USUAL_TYPES = { coalition: "Coalition", organization: "Organization", person: "Person" } as const

function elementRows(sheet: OutSheet, index: InventoryIndex): readonly Row[] {
  const typeOf = (kind: keyof typeof USUAL_TYPES) =>
    Object.entries(sheet.kinds).find(([words, one]) => one === kind && words !== "")?.[0] ?? USUAL_TYPES[kind]
  const kinds = new Set(Object.values(sheet.kinds))
  const groups = index.records.coalition.map((group) =>
    sheet.columns.map((column): Cell => {
      if (column.target === "elementType") return group.body.type ?? typeOf("coalition")
      return column.target === "id" ? "" : groupCell(column, group, index, sheet)
    }),
  )
  const others = (["organization", "person"] as const).flatMap((kind) =>
    kinds.has(kind)
      ? index.records[kind].map((one) =>
          sheet.columns.map((column): Cell => {
            if (column.target === "elementType") return typeOf(kind)
            const own = Object.hasOwn(ELEMENT_FIELDS, column.target) && column.target !== "id"
            return own ? memberCell(column, one, index, sheet) : ""
          }),
        )
      : [],
  )
  return [...groups, ...others]
}

function matrixRows(sheet: OutSheet, index: InventoryIndex): readonly Row[] {
  const { turned, holder, columns } = sheet
  const rows = turned ? index.records.coalition : index.records[holder]
  return rows.map(({ id, body }) => {
    const seats = turned ? index.seatsAt.get(id) : index.seatsOf.get(id)
    const roles = new Map(
      (seats ?? []).map((seat) => [
        foldText(index.nameOf(turned ? holderOf(seat) : seat.coalition)),
        seat.role !== undefined && readRole(seat.role) === seat.role ? seat.role : "x",
      ]),
    )
    return columns.map((column): Cell => {
      if (column.target === "label") return body.name ?? ""
      if (column.target === "note") return noteCell(body.notes, column)
      return column.target === "mark" ? (roles.get(foldText(column.item)) ?? "") : ""
    })
  })
}

function tieRows(sheet: OutSheet, index: InventoryIndex): readonly Row[] {
  return index.records.tie.map(({ body }) =>
    sheet.columns.map((column): Cell => {
      const { target, commas } = column
      if (target === "one") return index.nameOf(body.one)
      if (target === "other") return nameCell(index.nameOf(body.other), commas)
      if (target === "claimedBy") return index.nameOf(body.claimedBy)
      if (target === "note") return noteCell(body.note, column)
      if (target === "notes") return restOfNotes(body.note, sheet)
      if (target === "directed") return body.directed === true ? "directed" : ""
      if (!Object.hasOwn(TIE_FIELDS, target)) return ""
      return valueCell(TIE_FIELDS[target as keyof typeof TIE_FIELDS].form, body[target as keyof typeof body], false)
    }),
  )
}

function tieMatrixRows(sheet: OutSheet, index: InventoryIndex): readonly Row[] {
  const cells = new Map<string, Cell>()
  for (const { body } of index.records.tie) {
    const { one = "", other = "", type, level, directed } = body
    const cell: Cell = type === "works with" ? (level ?? "x") : (type ?? "")
    const [a, b] = [foldText(index.nameOf(one)), foldText(index.nameOf(other))]
    // one cell holds one tie; how they work together comes before any other
    const put = (key: string) => {
      if (cells.get(key) === undefined || type === "works with") cells.set(key, cell)
    }
    put(`${a}\n${b}`)
    if (directed !== true && type === "works with") put(`${b}\n${a}`)
  }
  return index.records.coalition.map(({ body: { name = "", notes } }) =>
    sheet.columns.map((column): Cell => {
      if (column.target === "label") return name
      if (column.target === "note") return noteCell(notes, column)
      return column.target === "mark" ? (cells.get(`${foldText(name)}\n${foldText(column.item)}`) ?? "") : ""
    }),
  )
}

import type { Shape, SheetForm, SheetReading } from "../contract/import.ts"
import { fieldsOf, type ImportField } from "./import-fields.ts"
import { fieldsOfShape } from "./import-targets.ts"

/** A column that goes out. */
export interface OutColumn {
  /** Its place in the sheet. */
  readonly at: number
  readonly target: string
  readonly heading: string
  /** What a mark in it stands for. */
  readonly item: string
  readonly commas: boolean
}

/** A sheet that goes out, and how it will be read when it comes back. */
export interface OutSheet {
  readonly name: string
  readonly shape: Shape
  readonly columns: readonly OutColumn[]
  readonly holder: SheetReading["holder"]
  readonly turned: boolean
  readonly kinds: SheetReading["kinds"]
}

/** The heading over the short numbers of groups, by which a sheet with a corrected name finds its group. */
export const NUMBER_HEADING = "Junction number"

/** The sheets of an import again, less the columns that were left out, with the numbers of the groups at the end. */
export function formsAgain(forms: readonly SheetForm[]): readonly OutSheet[] {
  return forms.map(({ name, heading, items, reading }, n) => {
    const { shape, holder, turned, kinds } = reading
    const kept = reading.columns.flatMap((target, column) => (target === "" ? [] : [{ target, column }]))
    const own = kept.map(({ column }) => items[column] ?? "")
    const distinct = new Set(own).size === own.length
    const columns = kept.map(({ target, column }, at): OutColumn => {
      const item = items[column] ?? ""
      const isMark = target === "mark" || target.startsWith("mark:")
      const words = distinct || isMark ? item : (heading[column] ?? "")
      return { at, target, heading: words, item, commas: reading.commas.includes(column) }
    })
    const numbered = columns.some(({ target }) => target === "number")
    const number = { at: columns.length, target: "number", heading: NUMBER_HEADING, item: "", commas: false }
    return {
      name: name || `Sheet ${n + 1}`,
      shape,
      holder,
      turned,
      kinds,
      columns: shape === "groups" && !numbered ? [...columns, number] : columns,
    }
  })
}

/** Sheets with every field, for what has no form of its own. */
export function allForms(): readonly OutSheet[] {
  const plain = { holder: "person", turned: false, kinds: {} } as const
  return [
    { ...plain, name: "Groups", shape: "groups", columns: everyColumn("groups", ["members", "people"]) },
    { ...plain, name: "Seats of people", shape: "memberships", columns: everyColumn("memberships", ["contact"]) },
    {
      ...plain,
      name: "Seats of organisations",
      shape: "memberships",
      holder: "organization",
      columns: everyColumn("memberships", ["contact", "organization"]),
    },
    {
      ...plain,
      name: "People",
      shape: "members",
      columns: everyColumn("members", [...NOT_OF_PEOPLE, "groups", "role"]),
    },
    {
      ...plain,
      name: "Organisations",
      shape: "members",
      holder: "organization",
      columns: everyColumn("members", ["organization", "contact", "accessNeeds", "groups", "role"]),
    },
    { ...plain, name: "Ties", shape: "ties", columns: everyColumn("ties", []) },
  ]
}

const NOT_OF_PEOPLE = ["sector", "footprint", "isFunder", "isHost"]

function everyColumn(shape: Shape, except: readonly string[]): readonly OutColumn[] {
  const fields = fieldsOfShape(shape)
  const targets = Object.keys(fields).filter((target) => target !== "note" && !except.includes(target))
  return targets.map((target, at) => ({ at, target, heading: headingFor(fields, target), item: "", commas: false }))
}

/** A heading that is read as this field and no other. */
function headingFor(fields: Readonly<Record<string, ImportField>>, target: string): string {
  const words = fields[target]?.headings.find((heading) => fieldsOf(fields, heading)[0] === target) ?? target
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** What a sheet that went out is read as when it comes back. */
export function readingOf({ shape, columns, holder, turned, kinds }: OutSheet): SheetReading {
  return {
    use: true,
    shape,
    heading: 0,
    joined: false,
    fillDown: false,
    columns: columns.map(({ target }) => target),
    commas: columns.flatMap(({ commas, at }) => (commas ? [at] : [])),
    holder,
    turned,
    kinds,
    hiddenRows: false,
    comments: false,
  }
}

import { splitParts } from "./import-lists.ts"
import { isBareRole } from "./import-roles.ts"

export interface PersonCell {
  readonly name: string
  readonly role?: string
  readonly organization?: string
  /** True for a name as it stands, whatever it seems to be. */
  readonly literal?: boolean
}

/** The people in a cell. What stands in quotation marks is a name as it stands. */
export function readPeople(cell: string, commas: boolean): readonly PersonCell[] {
  return splitParts(cell, commas).map(({ text, quoted }) => (quoted ? { name: text, literal: true } : readPerson(text)))
}

/** The one name in a cell, which quotation marks keep as it stands. */
export function readName(cell: string): { readonly name: string; readonly literal: boolean } {
  const [part, ...others] = cell.startsWith('"') ? splitParts(cell) : []
  return part?.quoted === true && others.length === 0 && part.after === ""
    ? { name: part.text, literal: true }
    : { name: cell, literal: false }
}

/** Letters after a name that belong to it. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|md|phd|ph\.d|edd|rn|msw|lcsw|mph|dds|jd|cpa)\.?$/i

/**
 * "Name (role), Org" in its parts, and "Name, Org" or "Name, role" where what stands before the comma is a whole name.
 * Anything else is a name as it stands: "Roe, Jane", "Director, Library".
 */
export function readPerson(part: string): PersonCell {
  const found = /^([^()]+?)\s*\(([^()]+)\)\s*(?:[,–—-]\s*(.+))?$/u.exec(part)
  if (found) {
    const [, name = part, role, organization] = found
    return {
      name: name.trim(),
      ...(role && { role: role.trim() }),
      ...(organization && { organization: organization.trim() }),
    }
  }
  const [, name = "", after = ""] = /^([^,()]+),\s*([^,()]+)$/u.exec(part) ?? []
  const isWhole = /^\S+(?:\s+\S+)+$/.test(name.trim()) && !isBareRole(name)
  if (!isWhole || after === "" || SUFFIX.test(after.trim())) return { name: part }
  return isBareRole(after)
    ? { name: name.trim(), role: after.trim() }
    : { name: name.trim(), organization: after.trim() }
}

import { isBareRole } from "./import-roles.ts"

export interface PersonCell {
  readonly name: string
  readonly role?: string
  readonly organization?: string
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

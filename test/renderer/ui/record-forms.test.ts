import { describe, expect, it } from "vitest"
import { GROUP_SECTIONS } from "../../../renderer/features/groups/form/group-sections.ts"
import { ORGANIZATION_SECTIONS, PERSON_SECTIONS } from "../../../renderer/features/groups/form/member-sections.ts"
import { kindOf } from "../../../shared/contract/kinds.ts"
import { ASKED_FIELDS } from "../../../shared/domain/group-coverage.ts"

/** Kept by acts of their own (numbering, marks, renaming, ending, merging), or by whoever lowers a record's class. */
const NOT_ASKED = ["audience", "number", "verified", "stars", "rings", "renamedFrom", "mergedInto", "ended"]

const named = (sections: readonly { readonly fields: readonly { readonly name: string }[] }[]) =>
  sections.flatMap(({ fields }) => fields.map(({ name }) => name))

describe("the forms", () => {
  it.each([
    ["coalition", GROUP_SECTIONS],
    ["organization", ORGANIZATION_SECTIONS],
    ["person", PERSON_SECTIONS],
  ] as const)("of a %s ask for every field that it has, once", (kind, sections) => {
    const fields = Object.keys(kindOf(kind).fields).filter((field) => !NOT_ASKED.includes(field))
    expect([...named(sections)].sort()).toEqual(fields.sort())
  })

  it("count as known only what they ask a group", () => {
    const asked = named(GROUP_SECTIONS)
    expect(ASKED_FIELDS.filter((field) => !asked.includes(field))).toEqual([])
  })
})

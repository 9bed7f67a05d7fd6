import { expect, it } from "vitest"
import { createAlikeIndex } from "../../shared/domain/import-alike.ts"
import { nameKey, personKey } from "../../shared/domain/import-names.ts"

it.each([
  ["The Ready-Kids Assn., Inc.", "ready kids association"],
  ["Niños & Jóvenes", "NINOS AND JOVENES"],
  ["Children's Centre", "Childrens Center"],
  ["Dept of Health", "Department of Health"],
])("%j and %j are one group", (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

it.each([
  ["Club 1", "Club 11"],
  ["School Board", "School Boards"],
  ["日本", "中国"],
  ["!!!", "???"],
])("%j and %j are two groups", (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)))

it("reads a family name first as the same person", () => expect(personKey("Roe, Jane")).toBe(personKey("jane roe")))
it("leaves Ed a name", () => expect(personKey("Ed Roe")).toBe("ed roe"))

it("finds a name that is one letter or a turn of words away, and never one with other digits", () => {
  const index = createAlikeIndex()
  for (const name of ["cradle steps network", "district 14 council", "club 3"]) index.add(name)
  expect(index.find("cradle step network")).toBe("cradle steps network")
  expect(index.find("cradle stops network")).toBe("cradle steps network")
  expect(index.find("network cradle steps")).toBe("cradle steps network")
  expect(index.find("cradle steps network")).toBeUndefined()
  expect(index.find("district 15 council")).toBeUndefined()
  expect(index.find("club 4")).toBeUndefined()
  expect(index.find("grad and beyond")).toBeUndefined()
})

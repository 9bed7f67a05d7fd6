import { describe, expect, it } from "vitest"
import { readAges } from "../../shared/domain/import-ages.ts"
import { cleanCell, readDate, readFunder, readMark, readNumber, readRole } from "../../shared/domain/import-cells.ts"
import { splitList } from "../../shared/domain/import-lists.ts"
import { readPerson } from "../../shared/domain/import-people.ts"

it.each([
  ["birth to 5", { from: 0, until: 60 }],
  ["0-18", { from: 0, until: 216 }],
  ["Ages 5–8", { from: 60, until: 108 }],
  ["prenatal to 3", { from: -9, until: 36 }],
  ["14 to 17 years", { from: 168, until: 216 }],
  ["6-18 months", { from: 6, until: 18 }],
  ["16+", { from: 192, until: 1200 }],
  ["18 and older", { from: 216, until: 1200 }],
  ["under 6", { from: 0, until: 72 }],
  ["all", undefined],
  ["9-3", undefined],
])("ages %j", (cell, months) => expect(readAges(cell)).toEqual(months))

it.each([
  ["x", true],
  ["✓", true],
  ["Yes", true],
  ["1", true],
  ["0", false],
  ["no", false],
  ["maybe", undefined],
])("mark %j", (cell, mark) => expect(readMark(cell)).toBe(mark))

it.each([
  ["1,200", 1200],
  ["1 200", 1200],
  ["1.5", 1.5],
  ["1,5", 1.5],
  ["1.200.000", 1_200_000],
  ["about 12", undefined],
])("number %j", (cell, number) => expect(readNumber(cell)).toBe(number))

it.each([
  ["2026", "2026"],
  ["2026-5", "2026-05"],
  ["5/14/2026", "2026-05-14"],
  ["14/5/2026", "2026-05-14"],
  ["14.5.2026", "2026-05-14"],
  ["2026-02-30", undefined],
  ["next May", undefined],
])("date %j", (cell, date) => expect(readDate(cell)).toBe(date))

it.each([
  ["United Way $120,000", { name: "United Way", amount: 120 }],
  ["District: 50k", { name: "District", amount: 50 }],
  ["Health Fund ($1.2m)", { name: "Health Fund", amount: 1200 }],
  ["Vision 2030", { name: "Vision 2030" }],
])("funder %j", (cell, funder) => expect(readFunder(cell)).toEqual(funder))

it.each([
  ["Ana Roe (chair), Library", { name: "Ana Roe", role: "chair", organization: "Library" }],
  ["Director, Library", { name: "Director, Library" }],
  ["Mo Quinn, School District", { name: "Mo Quinn", organization: "School District" }],
  ["Mo Quinn, Director", { name: "Mo Quinn", role: "Director" }],
  ["Mo Quinn, PhD", { name: "Mo Quinn, PhD" }],
  ["Roe, Jane", { name: "Roe, Jane" }],
])("person %j", (cell, person) => expect(readPerson(cell)).toEqual(person))

it.each([
  ["Co-Chair", "chair"],
  ["ex officio", "observer"],
  ["Board member", "member"],
  ["poet", undefined],
])("role %j", (cell, role) => expect(readRole(cell)).toBe(role))

describe("a cell that lists", () => {
  it("parts on semicolons, bars and line ends, and has each item once", () => {
    expect(splitList("• a; b |A\n- c;;")).toEqual(["a", "b", "c"])
  })
  it("keeps commas, which names have", () => {
    expect(splitList("Library, City of Calder")).toEqual(["Library, City of Calder"])
  })
})

it.each(["", " ", "-", "–", "n/a", "N.A.", "#N/A", "null"])("%j is an empty cell", (cell) =>
  expect(cleanCell(cell)).toBe(""),
)

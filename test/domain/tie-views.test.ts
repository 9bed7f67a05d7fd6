import { expect, it } from "vitest"
import { rowsInRoom } from "../../shared/domain/documents/room-rows.ts"
import { facing, letGoByBoth } from "../../shared/domain/tie-views.ts"

const view = (party: string, other: string, rest: object = {}) => ({
  session: "s",
  step: 0,
  block: "views",
  party,
  other,
  now: 2,
  ...rest,
})
const shown = (...views: readonly ReturnType<typeof view>[]) =>
  letGoByBoth(views, (one) => one).map(({ party }) => party)

it("shows a tie where both sides say theirs and let it go, whatever the case of the names", () => {
  expect(shown(view("City", "School"), view("school ", "CITY"))).toEqual(["City", "school "])
})

it("shows neither side where one says nothing, keeps its own back, or says it elsewhere", () => {
  expect(shown(view("City", "School"))).toEqual([])
  expect(shown(view("City", "School"), view("School", "City", { pulled: true }))).toEqual([])
  expect(shown(view("City", "School"), view("School", "City", { step: 1 }))).toEqual([])
  expect(shown(view("City", "School"), view("School", "Library"), view("Library", "City"))).toEqual([])
})

it("keeps what one side alone would show out of documents too", () => {
  const rows = (...views: readonly object[]) =>
    rowsInRoom((kind) => (kind === "tieView" ? views.map((body) => ({ body })) : []) as never)
  expect(rows(view("City", "School"))).toEqual([])
  expect(rows(view("City", "School"), view("School", "City"))).toHaveLength(2)
})

it("knows the two sides of one tie", () => {
  expect(facing(view("City", "School"), view("School", "City"))).toBe(true)
  expect(facing(view("City", "School"), view("City", "School"))).toBe(false)
})

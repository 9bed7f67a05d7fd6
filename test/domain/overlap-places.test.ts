import { describe, expect, it } from "vitest"
import { createPlaces, type PlaceUnit, placesByName } from "../../shared/domain/overlap-places.ts"

const county: PlaceUnit = { id: "county", name: "Calder County", type: "county" }
const district = (id: string, childPopulation?: number, parent = "county"): PlaceUnit => ({
  id,
  name: `${id} District`,
  type: "school district",
  parent,
  childPopulation,
})
const zip = (id: string): PlaceUnit => ({ id, name: id, type: "zip", parent: "county" })

const common = (units: readonly PlaceUnit[], a: readonly string[], b: readonly string[]) =>
  createPlaces(units).common(a, b)

describe("two footprints", () => {
  it("a county is told in its districts", () => {
    const ground = common([county, district("north", 12), district("south", 8)], ["county"], ["north"])
    expect(ground?.a).toEqual(new Set(["north", "south"]))
    expect(ground?.b).toEqual(new Set(["north"]))
    expect(ground?.children).toEqual(
      new Map([
        ["north", 12],
        ["south", 8],
      ]),
    )
  })

  it("knows no number of children as soon as one of the places lacks it", () => {
    expect(common([county, district("north", 12), district("south")], ["county"], ["north"])?.children).toBeNull()
  })

  it("stand at mixed depth where the parts of the larger are not listed", () => {
    expect(common([county, district("elsewhere", 5, "other county")], ["county"], ["elsewhere"])).toBeNull()
  })

  it("are told in districts or zip codes, whichever both can be told in", () => {
    const units = [county, district("north"), district("south"), zip("11111"), zip("22222"), zip("33333")]
    expect(common(units, ["county"], ["11111"])?.a).toEqual(new Set(["11111", "22222", "33333"]))
    expect(common(units, ["county"], ["north"])?.a).toEqual(new Set(["north", "south"]))
    expect(common(units, ["11111"], ["north"])).toBeNull()
  })

  const uneven = (children?: number): readonly PlaceUnit[] => [
    county,
    district("north", 12),
    district("south", children),
    { id: "mill", name: "Mill Quarter", type: "neighbourhood", parent: "south", childPopulation: children },
    { id: "dock", name: "Dock Quarter", type: "neighbourhood", parent: "south", childPopulation: children },
  ]

  it("with leaves of unequal depth are weighed by their children where all are known", () => {
    const ground = common(uneven(4), ["county"], ["mill"])
    expect(ground?.a).toEqual(new Set(["north", "mill", "dock"]))
    expect(ground?.children?.get("north")).toBe(12)
  })

  it("with leaves of unequal depth are not counted", () => {
    expect(common(uneven(), ["county"], ["mill"])).toBeNull()
  })

  it("that overlap in the list count a place once", () => {
    expect(common([county, district("north"), district("south")], ["county", "north"], ["south"])?.a.size).toBe(2)
  })

  it("takes places that contain each other to stand alone", () => {
    const loop: readonly PlaceUnit[] = [
      { id: "a", name: "A", type: "city", parent: "b" },
      { id: "b", name: "B", type: "county", parent: "a" },
      { id: "c", name: "C", type: "zip", parent: "a" },
    ]
    expect(common(loop, ["a"], ["c"])?.a).toEqual(new Set(["c"]))
    expect(common(loop, ["b"], ["c"])).toBeNull()
  })
})

describe("a place is found", () => {
  const places = createPlaces([county, district("north"), { id: "north 2", name: "Twin" }, { id: "n3", name: "twin" }])

  it("by id and by name in any capitals", () => {
    expect(places.resolve(["county", " north  district"])).toEqual(["county", "north"])
  })

  it("not when it is unknown or two places have the name", () => {
    expect(places.resolve(["county", "Atlantis"])).toBeNull()
    expect(places.resolve(["twin"])).toBeNull()
  })
})

it("a place is found by the names that it had before, unless another one bears such a name now", () => {
  const found = placesByName([
    ["n", { name: "Upper Calder", formerly: ["North", "Old Town"] }],
    ["o", { name: "old town" }],
    ["p", { name: "Mill" }],
    ["q", { name: "mill " }],
  ])
  expect(["north", "upper calder", "old town", "mill", "south"].map((name) => found.get(name))).toEqual([
    "n",
    "n",
    "o",
    null,
    undefined,
  ])
})

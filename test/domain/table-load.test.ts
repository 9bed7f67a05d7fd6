import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Rhythm, sameFaceRates, secondTableHours, tableLoads } from "../../shared/domain/table-load.ts"

/** Hours a year 24, 18, 12 and 20. */
const rhythms = new Map([
  ["CS", { meetingsPerYear: 12, meetingHours: 2 }],
  ["RK", { meetingsPerYear: 9, meetingHours: 2 }],
  ["SY", { meetingsPerYear: 6, meetingHours: 2 }],
  ["GB", { meetingsPerYear: 10, meetingHours: 2 }],
])
const at = (person: string, ...tables: string[]) => tables.map((coalition) => ({ person, coalition }))
const seats = [...at("P1", "CS", "RK", "GB"), ...at("P2", "CS", "RK"), ...at("P3", "SY", "GB"), ...at("P4", "SY")]

describe("the golden seats", () => {
  const loads = tableLoads(seats, rhythms, "2026-05-14")

  it("load four people with 62, 42, 32 and 12 hours", () => {
    expect(loads.map(({ person, hours }) => [person, hours.value])).toEqual([
      ["P1", 62],
      ["P2", 42],
      ["P3", 32],
      ["P4", 12],
    ])
  })

  it("cost 68 hours at a second table", () => {
    expect(secondTableHours(loads, "2026-05-14")).toEqual({
      value: 68,
      inputsUsed: { people: 4, atSeveral: 3 },
      coverage: { known: 8, of: 8 },
      forRoom: true,
      asOf: "2026-05-14",
    })
  })

  it("show the same faces at these rates", () => {
    const rates = sameFaceRates(seats, ["CS", "RK", "SY", "GB", "XX"])
    expect(rates.slice(0, 4).map(({ value }) => value)).toEqual([1, 1, 0.5, 1])
    expect(rates[4]).toMatchObject({ value: null, reason: "no people known" })
    expect(rates[2]).toMatchObject({ coalition: "SY", inputsUsed: { people: 2, elsewhere: 1 } })
  })
})

describe("table load", () => {
  it("counts attendance, and several seats at one group once, by the most attended", () => {
    const twice = [
      { person: "P", coalition: "CS", attendance: 0.25 },
      { person: "P", coalition: "CS", attendance: 0.5 },
      { person: "P", coalition: "RK" },
    ]
    expect(tableLoads(twice, rhythms)[0]).toMatchObject({ hours: { value: 30 }, secondTable: { value: 12 } })
  })

  it("says which table has no known rhythm and counts the others", () => {
    const [load] = tableLoads(
      at("P", "CS", "new"),
      new Map<string, Rhythm>([...rhythms, ["new", { meetingsPerYear: 4 }]]),
    )
    expect(load).toMatchObject({ hours: { value: 24 }, secondTable: { value: 0 }, coverage: { known: 1, of: 2 } })
    expect(load?.tables[1]).toMatchObject({ coalition: "new", hours: { value: null, reason: "rhythm not known" } })
  })

  it("is no value where no rhythm is known, and 0 for a group that never meets", () => {
    const loads = tableLoads(
      [...at("P", "new"), ...at("Q", "idle")],
      new Map([["idle", { meetingsPerYear: 0, meetingHours: 2 }]]),
    )
    expect(loads.map(({ hours }) => hours)).toEqual([{ value: null, reason: "rhythm not known" }, { value: 0 }])
  })

  it("leaves out seats of organisations", () => {
    expect(tableLoads([{ coalition: "CS" }], rhythms)).toEqual([])
  })
})

describe("second-table hours", () => {
  it("are no value without seats or rhythms", () => {
    expect(secondTableHours([])).toMatchObject({ value: null, reason: "no seats known" })
    expect(secondTableHours(tableLoads(at("P", "new"), rhythms))).toMatchObject({
      value: null,
      reason: "rhythm not known",
    })
  })

  it("are not for a room where they stand for one or two people", () => {
    const loads = tableLoads([...at("P1", "CS", "RK"), ...at("P2", "CS", "RK"), ...at("P3", "CS")], rhythms)
    expect(secondTableHours(loads)).toMatchObject({ value: 36, forRoom: false })
  })

  it("are all hours less everybody's longest table, and never negative", () => {
    const seat = fc.record({
      person: fc.constantFrom("p", "q", "r"),
      coalition: fc.constantFrom("CS", "RK", "SY", "GB"),
    })
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1 }), (all) => {
        const loads = tableLoads(all, rhythms)
        const hoursOf = (id: string) => rhythms.get(id)!.meetingsPerYear * rhythms.get(id)!.meetingHours
        const people = Map.groupBy(
          new Set(all.map(({ person, coalition }) => `${person} ${coalition}`)),
          (key) => key[0],
        )
        const hours = [...people.values()].map((keys) => keys.map((key) => hoursOf(key.slice(2))))
        const total = hours.flat().reduce((sum, one) => sum + one, 0)
        const longest = hours.reduce((sum, one) => sum + Math.max(...one), 0)
        expect(secondTableHours(loads).value).toBe(total - longest)
      }),
    )
  })
})

describe("same faces", () => {
  it("look only at the groups of the map", () => {
    expect(sameFaceRates(at("P", "CS", "elsewhere"), ["CS"])).toMatchObject([{ value: 0 }])
  })
})

import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { coverageOf, isKnown, verifiedOf } from "../../shared/domain/group-coverage.ts"
import {
  organizationRows,
  personRows,
  placeRows,
  unlistedPlaces,
  wordingsOf,
  wouldCircle,
} from "../../shared/domain/group-members.ts"
import { mergeMoves } from "../../shared/domain/group-merge.ts"
import { overlapsOf } from "../../shared/domain/group-overlaps.ts"
import { groupRows, matching } from "../../shared/domain/group-rows.ts"
import { standingOf } from "../../shared/domain/group-standing.ts"
import { readAges } from "../../shared/domain/import-ages.ts"
import { agesText, bandsOf } from "../../shared/domain/life-course.ts"
import { sortedBy } from "../../shared/domain/sorting.ts"
import { dayOf, readTypedDate } from "../../shared/domain/typed-date.ts"

const DAY = "2026-05-14"
const listed = (...items: string[]) => ({ state: "listed" as const, items })
const nothing = new Map<string, never>()

interface Scene {
  readonly coalition: Record<string, BodyOf<"coalition">>
  readonly organization?: Record<string, BodyOf<"organization">>
  readonly seat?: readonly BodyOf<"seat">[]
  readonly tie?: readonly BodyOf<"tie">[]
}
const rowsOf = ({ coalition, organization = {}, seat = [], tie = [] }: Scene) =>
  groupRows(
    {
      coalition: new Map(Object.entries(coalition)),
      organization: new Map(Object.entries(organization)),
      seat: new Map(seat.map((body, i) => [`s${i}`, body])),
      tie: new Map(tie.map((body, i) => [`t${i}`, body])),
    },
    DAY,
  )

describe("the lines of the table", () => {
  it("count each person and organisation once, and only seats that are held that day", () => {
    const [row] = rowsOf({
      coalition: { a: { name: "A" } },
      seat: [
        { coalition: "a", person: "p1", role: "chair" },
        { coalition: "a", person: "p1", organization: "o1" },
        { coalition: "a", organization: "o1" },
        { coalition: "a", person: "p2", until: "2025" },
        { coalition: "a", person: "p3", from: "2026-06" },
      ],
    })
    expect(row).toMatchObject({ people: 1, organizations: 1 })
  })

  it("say nothing, not zero, where no seat and no tie is on record", () => {
    const [row] = rowsOf({ coalition: { a: { name: "A" } } })
    expect([row?.people, row?.organizations, row?.ties]).toEqual([undefined, undefined, undefined])
  })

  it("say zero where all seats have ended", () => {
    const [row] = rowsOf({ coalition: { a: { name: "A" } }, seat: [{ coalition: "a", person: "p", until: "2020" }] })
    expect(row?.people).toBe(0)
  })

  it("count a tie at both ends", () => {
    const rows = rowsOf({
      coalition: { a: { name: "A" }, b: { name: "B" } },
      tie: [
        { one: "a", other: "b", type: "works with" },
        { one: "b", other: "a", type: "informs", until: "2026-04" },
      ],
    })
    expect(rows.map(({ ties }) => ties)).toEqual([1, 1])
  })

  it("name the host and find a group by it, by a former name and by its number", () => {
    const rows = rowsOf({
      coalition: { a: { name: "A", number: 7, host: "o", renamedFrom: ["Früh-Start"] }, b: { name: "B", number: 1 } },
      organization: { o: { name: "City Library" } },
    })
    expect(rows[0]?.hostName).toBe("City Library")
    for (const text of ["library city", "fruh", "7"]) expect(matching(rows, text).map(({ id }) => id)).toEqual(["a"])
    expect(matching(rows, "  ")).toHaveLength(2)
  })

  it("count goals in a group's own words until they are matched", () => {
    const goals = (body: object) => rowsOf({ coalition: { a: { name: "A", ...body } } })[0]?.goals
    expect(goals({ goalsVerbatim: ["All ready", "All safe"] })).toEqual({ state: "listed", count: 2 })
    expect(goals({ goals: listed("ready") })).toEqual({ state: "listed", count: 1 })
    expect(goals({ goals: { state: "declined", items: [] } })).toEqual({ state: "declined", count: 0 })
    expect(goals({})).toEqual({ state: "not asked", count: 0 })
  })
})

describe("what is known of a group", () => {
  it("counts none as an answer, and neither declined nor unknown", () => {
    const states = ["listed", "none", "not asked", "declined", "unknown"]
    expect(states.map((state) => isKnown({ state, items: [] }))).toEqual([true, true, false, false, false])
    expect([0, false, "", undefined, [], {}].map(isKnown)).toEqual([true, true, false, false, false, false])
  })

  it("rises with an answer, and its tick counts while the answer is there", () => {
    const none = coverageOf({ name: "A" })
    expect(none.known).toBe(0)
    expect(coverageOf({ name: "A", goals: listed("x"), mandated: false })).toEqual({ known: 2, of: none.of })
    expect(verifiedOf({ name: "A", goals: listed("x"), type: "council", verified: ["goals", "stage"] })).toEqual({
      known: 1,
      of: 2,
    })
  })
})

describe("how a group stands", () => {
  it("has ended from the start of the month that is named, and is held to the end of the year that is", () => {
    expect(standingOf({ ended: "2026-05" }, DAY)).toBe("ended")
    expect(standingOf({ ended: "2026-06" }, DAY)).toBe("active")
    expect(standingOf({ ended: DAY }, DAY)).toBe("ended")
    expect(standingOf({ until: "2026" }, DAY)).toBe("active")
    expect(standingOf({ until: "2025" }, DAY)).toBe("ended")
    expect(standingOf({ ended: "2026-05", mergedInto: "b" }, DAY)).toBe("merged")
    expect(standingOf({}, DAY)).toBe("active")
  })
})

describe("the four numbers of one group with the others", () => {
  it("are figures, or a dash with its reason, and leave out groups that ended", () => {
    const rows = overlapsOf(
      "a",
      new Map<string, BodyOf<"coalition">>([
        ["a", { name: "A", goals: listed("ready", "reading", "safe", "well"), strategies: listed("train") }],
        ["b", { name: "B", goals: listed("reading", "safe", "work"), strategies: { state: "declined", items: [] } }],
        ["c", { name: "C", goals: listed("ready"), ended: "2020" }],
      ]),
      nothing,
      DAY,
    )
    expect(rows.map(({ id }) => id)).toEqual(["b"])
    // METHOD.md D1: two of four and of three, 2·2/(4+3)
    expect(rows[0]?.numbers.goals.likeness.dice.value).toBeCloseTo(4 / 7)
    expect(rows[0]?.numbers.strategies.likeness.dice).toEqual({ value: null, reason: "not yet known" })
  })
})

describe("what a merge moves", () => {
  it("never makes the group that stays a part of itself", () => {
    const groups = [
      { id: "a", body: { name: "A" } },
      { id: "b", body: { name: "B", parent: "a" } },
    ]
    expect(mergeMoves("a", "b", { seats: [], ties: [], groups }).parts.map(({ fields }) => fields)).toEqual([
      { parent: undefined },
    ])
  })

  it("keeps two claims that differ and drops one that is there already", () => {
    const tie = (id: string, one: string, level: number) => ({
      id,
      body: { one, other: "c", type: "works with" as const, level },
    })
    const moves = mergeMoves("a", "b", {
      seats: [],
      ties: [tie("1", "a", 2), tie("2", "b", 2), tie("3", "a", 4)],
      groups: [],
    })
    expect(moves.ties.map(({ record }) => record.id)).toEqual(["3"])
    expect(moves.tiesGone.map(({ id }) => id)).toEqual(["1"])
  })
})

describe("sorting", () => {
  it("puts what has no value last in either direction", () => {
    const rows = [{ v: 2 }, { v: undefined }, { v: 10 }]
    expect(sortedBy(rows, ({ v }) => v).map(({ v }) => v)).toEqual([2, 10, undefined])
    expect(sortedBy(rows, ({ v }) => v, "descending").map(({ v }) => v)).toEqual([10, 2, undefined])
  })

  it("reads words as people do", () => {
    expect(sortedBy(["Zoo", "äpfel", "Group 10", "group 9"], (word) => word)).toEqual([
      "äpfel",
      "group 9",
      "Group 10",
      "Zoo",
    ])
  })
})

describe("dates as they are typed", () => {
  it.each([
    ["2026", "2026"],
    ["2026-5", "2026-05"],
    ["May 2026", "2026-05"],
    ["14 may 2026", "2026-05-14"],
    ["Sept 3rd, 2026", "2026-09-03"],
    ["14.5.2026", "2026-05-14"],
    ["5/14/2026", "2026-05-14"],
    ["04/04/2026", "2026-04-04"],
    ["04/03/2026", undefined],
    ["31 February 2026", undefined],
    ["soon", undefined],
    ["", undefined],
  ])("reads %s as %s", (text, date) => {
    expect(readTypedDate(text, "en")).toBe(date)
  })

  it("knows the months of the reader's language", () => {
    expect(readTypedDate("3 mayo 2026", "es")).toBe("2026-05-03")
  })

  it("tells a day where the clock stands", () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05")
  })
})

describe("life-course bands", () => {
  it("are those that the ages touch, half-open", () => {
    expect(bandsOf({ from: -9, until: 36 })).toEqual(["prenatal", "infant and toddler"])
    expect(bandsOf({ from: 60, until: 108 })).toEqual(["early grades"])
    expect(bandsOf(undefined)).toEqual([])
  })

  it("are said in words that are read as the same ages again", () => {
    expect(agesText({ from: 0, until: 60 })).toBe("birth to 5")
    expect(agesText({ from: 60, until: 108 })).toBe("5-8")
    fc.assert(
      fc.property(fc.constantFrom(-9, 0, 1, 12, 30, 144), fc.integer({ min: 1, max: 999 }), (from, until) => {
        fc.pre(from < until)
        expect(readAges(agesText({ from, until }))).toEqual({ from, until })
      }),
    )
  })
})

describe("organisations, people and places", () => {
  const around = {
    coalition: new Map<string, BodyOf<"coalition">>([
      ["a", { name: "A", host: "o", footprint: listed("north ", "Old Town") }],
      ["b", { name: "B", footprint: listed("North", "old  town") }],
    ]),
    organization: new Map<string, BodyOf<"organization">>([["o", { name: "City Library", sector: "business" }]]),
    person: new Map<string, BodyOf<"person">>([["p", { name: "Director", organization: "o" }]]),
    seat: new Map<string, BodyOf<"seat">>([
      ["1", { coalition: "a", person: "p", organization: "o" }],
      ["2", { coalition: "a", organization: "o" }],
      ["3", { coalition: "b", person: "p", until: "2020" }],
    ]),
    placeUnit: new Map<string, BodyOf<"placeUnit">>([
      ["north", { name: "North", parent: "c" }],
      ["c", { name: "Calder County" }],
    ]),
  }

  it("count each table once, and only seats of the day", () => {
    expect(organizationRows(around, DAY)).toMatchObject([{ tables: 1, hosts: 1, people: 1 }])
    expect(personRows(around, DAY)).toMatchObject([{ tables: 1, organizationName: "City Library" }])
  })

  it("know which places groups name, listed or not", () => {
    expect(placeRows(around.coalition, around.placeUnit)).toMatchObject([
      { name: "North", parentName: "Calder County", groups: 2 },
      { name: "Calder County", groups: 0 },
    ])
    expect(unlistedPlaces(around.coalition, around.placeUnit)).toEqual([{ name: "Old Town", groups: 2 }])
  })

  it("cannot stand inside themselves", () => {
    const parentOf = (id: string) => around.placeUnit.get(id)?.parent
    expect(wouldCircle("c", "north", parentOf)).toBe(true)
    expect(wouldCircle("c", "c", parentOf)).toBe(true)
    expect(wouldCircle("north", "c", parentOf)).toBe(false)
  })

  it("offer wordings by how often they occur, each once", () => {
    expect(wordingsOf([listed("Ready", "safe"), undefined, listed("SAFE")])).toEqual(["safe", "Ready"])
  })
})

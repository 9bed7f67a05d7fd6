import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { nestedGroups } from "../../shared/domain/lens-nested.ts"
import { bandPosition, lifeCourseStrip } from "../../shared/domain/lens-strip.ts"
import { pairKey, sharedTable, sharingWith } from "../../shared/domain/lens-tables.ts"
import { dayOfMonth, timeLine } from "../../shared/domain/lens-time.ts"
import { claimCounts, claimedTies, tiesAsWanted } from "../../shared/domain/lens-wanted.ts"
import { mapGraph } from "../../shared/domain/map-graph.ts"
import { recordedTies } from "../../shared/domain/map-ties.ts"
import { createSample, SAMPLE_DAY } from "../support/sample-records.ts"

const { records, groups } = createSample()
type Group = BodyOf<"coalition">
type Tie = BodyOf<"tie">
const named = (bodies: Readonly<Record<string, Partial<Group>>>): ReadonlyMap<string, Group> =>
  new Map(Object.entries(bodies).map(([id, body]) => [id, { name: id, ...body }]))

describe("the strip from before birth to the first job", () => {
  it("gives each band the same width", () => {
    expect([-9, 0, 18, 36, 312].map(bandPosition)).toEqual([0, 1, 1.5, 2, 9])
    expect(bandPosition(1200)).toBe(9)
  })

  it("draws named bands as bars, ages as they are, and says of whom nothing is known", () => {
    const { rows, coverage, counts, enough } = lifeCourseStrip(
      named({
        a: { ages: { from: -9, until: 36 } },
        b: { bands: ["prenatal", "infant and toddler", "middle"] },
        c: {},
      }),
      "name",
    )
    expect(rows.map(({ bars }) => bars)).toEqual([
      [{ from: 0, until: 2 }],
      [
        { from: 0, until: 2 },
        { from: 5, until: 6 },
      ],
      [],
    ])
    expect(rows[2]?.by).toBe("not known")
    expect(counts).toEqual([2, 2, 0, 0, 0, 1, 0, 0, 0])
    expect(coverage).toEqual({ known: 2, of: 3 })
    expect(enough).toBe(false)
  })

  it("orders by age, by name, or by a lot that is the same each time", () => {
    const all = named({ a: { ages: { from: 60, until: 72 } }, b: { ages: { from: 0, until: 72 } }, c: {} })
    const ids = (order: "age" | "name" | "lot") => lifeCourseStrip(all, order).rows.map(({ id }) => id)
    expect(ids("age")).toEqual(["b", "a", "c"])
    expect(ids("name")).toEqual(["a", "b", "c"])
    expect(ids("lot")).toEqual(ids("lot"))
    expect(lifeCourseStrip(groups, "lot").rows.map(({ id }) => id)).not.toEqual(
      lifeCourseStrip(groups, "name").rows.map(({ id }) => id),
    )
  })
})

describe("boxes in boxes", () => {
  it("show the sample's network with its three groups and its one seat at a council", () => {
    const { nests, alone } = nestedGroups(mapGraph(records, SAMPLE_DAY))
    const board = nests.find(({ id }) => id === "youth-justice-board")!
    const alliance = board.inside.find(({ id }) => id === "afterschool-alliance")!
    expect(alliance.by).toBe("seat")
    expect(alliance.inside.map(({ id, by }) => [id, by])).toEqual([
      ["mentor-calder", "part"],
      ["move-and-play", "part"],
      ["summer-circle", "part"],
    ])
    expect(alone).toContain("cs")
    expect(nests.map(({ id }) => id)).not.toContain("afterschool-alliance")
  })

  it("say of a group inside two that it stands elsewhere too, and cut a circle", () => {
    const ties = (pairs: readonly (readonly [string, string])[]) =>
      mapGraph(
        {
          coalition: named({ a: {}, b: {}, c: {} }),
          organization: new Map(),
          seat: new Map(),
          tie: new Map(
            pairs.map(([one, other], at): [string, Tie] => [
              String(at),
              { one, other, type: "part of", directed: true },
            ]),
          ),
        },
        SAMPLE_DAY,
      )
    const two = nestedGroups(
      ties([
        ["c", "a"],
        ["c", "b"],
      ]),
    ) // prettier-ignore
    expect(two.nests.map(({ id, inside }) => [id, inside[0]?.again])).toEqual([
      ["a", true],
      ["b", true],
    ])
    const circle = nestedGroups(
      ties([
        ["a", "b"],
        ["b", "a"],
      ]),
    ) // prettier-ignore
    expect(circle.nests).toHaveLength(1)
    expect(circle.nests[0]).toMatchObject({ id: "a", inside: [{ id: "b", inside: [] }] })
    expect(circle.alone).toEqual(["c"])
  })
})

describe("now and wanted", () => {
  const tie = (more: Partial<Tie>): Tie => ({ one: "a", other: "b", type: "works with", ...more })
  const of = (...bodies: Partial<Tie>[]) =>
    recordedTies(new Map(bodies.map((body, at): [string, Tie] => [String(at), tie(body)])), SAMPLE_DAY)

  it("tells ties said by both sides from those said by one and those of a document", () => {
    const said = (...bodies: Partial<Tie>[]) => claimedTies(of(...bodies))[0]?.saidBy
    expect(said({ claimedBy: "a", level: 2 }, { claimedBy: "b", level: 1 })).toBe("both sides")
    expect(said({ level: 2, confirmed: true })).toBe("both sides")
    expect(said({ claimedBy: "a", level: 2 })).toBe("one side")
    expect(said({ level: 2, source: "minutes" })).toBe("recorded")
    expect(said({ claimedBy: "c", level: 2 })).toBe("recorded")
  })

  it("reads which way each side wants it, and when they want different ways", () => {
    const way = (...bodies: Partial<Tie>[]) => claimedTies(of(...bodies))[0]?.way
    expect(way({ claimedBy: "a", level: 2, wanted: 4 })).toBe("closer")
    expect(way({ claimedBy: "a", level: 4, wanted: 2 })).toBe("less close")
    expect(way({ claimedBy: "a", level: 2, wanted: 4 }, { claimedBy: "b", level: 4, wanted: 4 })).toBe("closer")
    expect(way({ claimedBy: "a", level: 2, wanted: 4 }, { claimedBy: "b", level: 4, wanted: 2 })).toBe("differently")
    expect(way({ claimedBy: "a", level: 2 }, { claimedBy: "b", wanted: 2 })).toBe("not said")
  })

  it("draws wanted ties at the level wanted, a tie that is only wanted too, and changes alone", () => {
    const ties = [
      ...of({ claimedBy: "a", level: 0, wanted: 2 }),
      ...of({ other: "c", level: 3, wanted: 3, confirmed: true }),
      ...of({ other: "d", level: 3 }),
    ]
    expect(tiesAsWanted(ties, "wanted").map(({ other, size, absent }) => [other, size, absent])).toEqual([
      ["b", 2, false],
      ["c", 3, false],
    ])
    expect(tiesAsWanted(ties, "change").map(({ other }) => other)).toEqual(["b"])
    expect(tiesAsWanted(ties, "now")).toBe(ties)
  })

  it("counts the sample's", () => {
    const { said, ways, disputed, of: all } = claimCounts(claimedTies(recordedTies(records.tie, SAMPLE_DAY)))
    expect({ said, ways, disputed, all }).toEqual({
      all: 43,
      said: { "both sides": 39, "one side": 4, recorded: 0 },
      ways: { closer: 4, "less close": 1, "as it is": 0, differently: 0, "not said": 38 },
      disputed: 7,
    })
  })
})

describe("through time", () => {
  const none = {
    coalition: new Map(),
    organization: new Map(),
    seat: new Map(),
    tie: new Map(),
    session: new Map(),
    decision: new Map(),
  }

  it("goes month by month from the first dated fact to today", () => {
    const line = timeLine(
      {
        ...none,
        coalition: named({ a: { from: "2025-11" } }),
        decision: new Map([["d", { decidedOn: "2026-02-03" }]]),
      },
      "2026-03-09",
    )
    expect(line.months).toEqual(["2025-11", "2025-12", "2026-01", "2026-02", "2026-03"])
    expect(line.byMonth.get("2026-02")).toEqual([{ what: "decision", id: "d", date: "2026-02-03" }])
    expect(dayOfMonth("2025-11", "2026-03-09")).toBe("2025-11-31")
    expect(dayOfMonth("2026-03", "2026-03-09")).toBe("2026-03-09")
  })

  it("leaves out what lies ahead, and goes back twenty years at most", () => {
    const line = timeLine(
      { ...none, coalition: named({ old: { startedYear: 1890 }, new: { from: "2027-01" } }) },
      "2026-03-09",
    )
    expect(line.months).toHaveLength(240)
    expect([...line.byMonth.keys()]).toEqual(["1890-01"])
  })

  it("draws the sample of an earlier month with fewer shared seats", () => {
    const shared = (day: string) => mapGraph(records, day).ties.filter(({ layer }) => layer === "shared people").length
    expect(shared(dayOfMonth("2016-06", SAMPLE_DAY))).toBeLessThan(shared(SAMPLE_DAY))
  })

  it("draws no group before it began, and counts it as nothing that ended", () => {
    const then = mapGraph(records, "2010-06-30")
    expect(then.cardById.has("cs")).toBe(true)
    expect(then.cardById.has("rk")).toBe(false)
    expect(mapGraph(records, SAMPLE_DAY).cardById.has("rk")).toBe(true)
    expect(then.ended).toBeLessThanOrEqual(2)
  })
})

describe("table by table", () => {
  it("counts who sits at both, and names nobody", () => {
    const seats = [...records.seat.values()].filter(
      ({ coalition, person }) => groups.has(coalition) && /^p[1-4]$/.test(person ?? ""),
    )
    const table = sharedTable(seats, [...groups.keys()], "people")
    expect(table.counts).toEqual(
      new Map([
        [pairKey("cs", "rk"), 2],
        [pairKey("cs", "gb"), 1],
        [pairKey("gb", "rk"), 1],
        [pairKey("gb", "sy"), 1],
      ]),
    )
    expect([table.known, table.of, table.most]).toEqual([4, 24, 2])
    expect(JSON.stringify([...table.counts])).not.toContain("p1")
  })

  it("tells each table's sharing, the most first, then in the order given", () => {
    const seats = ["a", "b", "c"].flatMap((coalition) => [{ coalition, person: "p" }])
    const more = ["a", "b", "d"].map((coalition) => ({ coalition, person: "q" }))
    const sharing = sharingWith(sharedTable([...seats, ...more], ["c", "b", "a", "d", "e"], "people"))
    expect([...sharing]).toEqual([
      [
        "c",
        [
          { with: "b", count: 1 },
          { with: "a", count: 1 },
        ],
      ],
      [
        "b",
        [
          { with: "a", count: 2 },
          { with: "c", count: 1 },
          { with: "d", count: 1 },
        ],
      ],
      [
        "a",
        [
          { with: "b", count: 2 },
          { with: "c", count: 1 },
          { with: "d", count: 1 },
        ],
      ],
      [
        "d",
        [
          { with: "b", count: 1 },
          { with: "a", count: 1 },
        ],
      ],
    ])
  })
})

import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { type MapRecords, mapGraph } from "../../shared/domain/map-graph.ts"
import { type Lens, layerCounts, readableThreshold, seenThrough } from "../../shared/domain/map-lens.ts"
import { levelsOf, MAP_LAYERS, type MapTie, tieId, toldApart } from "../../shared/domain/map-ties.ts"

const DAY = "2026-06-15"

interface Given {
  readonly groups: Readonly<Record<string, Partial<BodyOf<"coalition">>>>
  readonly organizations?: Readonly<Record<string, Partial<BodyOf<"organization">>>>
  readonly seats?: readonly BodyOf<"seat">[]
  readonly ties?: readonly BodyOf<"tie">[]
}

const named = <B>(bodies: Readonly<Record<string, Partial<B>>> = {}) =>
  new Map(Object.entries(bodies).map(([id, body]) => [id, { name: id, ...body } as B]))
const numbered = <B>(letter: string, bodies: readonly B[] = []) =>
  new Map(bodies.map((body, index) => [`${letter}${index + 1}`, body]))

const records = (given: Given): MapRecords => ({
  coalition: named(given.groups),
  organization: named(given.organizations),
  seat: numbered("s", given.seats),
  tie: numbered("t", given.ties),
})
const graphOf = (given: Given) => mapGraph(records(given), DAY)
const two = { a: {}, b: {} }
const everything: Lens = { layers: new Set(MAP_LAYERS), level: 1, people: 1, organizations: 1 }
const only = (graph: { readonly ties: readonly MapTie[] }): MapTie => {
  expect(graph.ties).toHaveLength(1)
  return graph.ties[0]!
}

describe("who is on the map", () => {
  it("leaves out groups that have ended, or were merged, and counts them", () => {
    const graph = graphOf({
      groups: { a: {}, gone: { ended: "2025" }, joined: { mergedInto: "a" }, later: { ended: "2027" } },
    })
    expect(graph.cards.map(({ id }) => id)).toEqual(["a", "later"])
    expect(graph.ended).toBe(2)
  })

  it("puts groups in the order of their names, numbers by size", () => {
    const graph = graphOf({ groups: { x: { name: "Club 10" }, y: { name: "Club 9" }, z: { name: "Áreas" } } })
    expect(graph.cards.map(({ name }) => name)).toEqual(["Áreas", "Club 9", "Club 10"])
  })

  it("has an organisation only where a recorded tie reaches it", () => {
    const graph = graphOf({
      groups: two,
      organizations: { host: { sector: "health" }, other: {} },
      ties: [{ one: "host", other: "a", type: "hosts" }],
    })
    expect(graph.cards.map(({ id, is }) => `${is} ${id}`)).toEqual(["group a", "group b", "organization host"])
    expect(seenThrough(graph, { ...everything, layers: new Set(["works with"]) }).cards).toHaveLength(2)
  })

  it("says that a group is unverified until it confirmed something", () => {
    const graph = graphOf({ groups: { a: { verified: ["goals"] }, b: { verified: [] } } })
    expect(graph.cards.map(({ verified }) => verified)).toEqual([true, false])
  })
})

describe("recorded ties", () => {
  it("are one line for the claims of both sides, confirmed, with both levels kept", () => {
    const tie = only(
      graphOf({
        groups: two,
        ties: [
          { one: "a", other: "b", type: "works with", level: 4, claimedBy: "a" },
          { one: "b", other: "a", type: "works with", level: 1, claimedBy: "b" },
        ],
      }),
    )
    expect(tie).toMatchObject({ id: tieId("works with", "a", "b"), confirmed: true, directed: false, size: 2.5 })
    const claims = tie.origin.from === "claims" ? tie.origin.claims : []
    expect(levelsOf(claims)).toEqual([4, 1])
    expect(toldApart(claims)).toBe(true)
  })

  it("are not confirmed by one side alone, however often it says so", () => {
    const claim = { one: "a", other: "b", type: "works with", level: 2, claimedBy: "a" } as const
    expect(only(graphOf({ groups: two, ties: [claim, claim] })).confirmed).toBe(false)
  })

  it("keep their direction, each way its own line", () => {
    const graph = graphOf({
      groups: two,
      ties: [
        { one: "a", other: "b", type: "informs" },
        { one: "b", other: "a", type: "informs" },
      ],
    })
    expect(graph.ties.map(({ one, other, directed }) => [one, other, directed])).toEqual([
      ["a", "b", true],
      ["b", "a", true],
    ])
  })

  it("that say there is no contact, or that nobody compared, are told and never drawn", () => {
    const graph = graphOf({
      groups: two,
      ties: [
        { one: "a", other: "b", type: "works with", level: 0 },
        { one: "a", other: "b", type: "met to compare", compared: "never" },
      ],
    })
    expect(graph.ties.map(({ absent }) => absent)).toEqual([true, true])
    expect(seenThrough(graph, everything).ties).toEqual([])
  })

  it("hold from and until their days", () => {
    const tie = { one: "a", other: "b", type: "works with", level: 3 } as const
    expect(graphOf({ groups: two, ties: [{ ...tie, until: "2026-05" }] }).ties).toEqual([])
    expect(graphOf({ groups: two, ties: [{ ...tie, until: "2026" }] }).ties).toHaveLength(1)
  })

  it("are left out where an end is gone, or both ends are one", () => {
    const ties = [
      { one: "a", other: "nobody", type: "informs" },
      { one: "a", other: "a", type: "informs" },
    ] as const
    expect(graphOf({ groups: two, ties }).ties).toEqual([])
  })
})

describe("ties from profiles and seats", () => {
  it("come from a parent, and from a seat that a group holds", () => {
    const graph = graphOf({ groups: { a: { parent: "b" }, b: {}, c: {} }, seats: [{ coalition: "c", holder: "a" }] })
    expect(graph.ties.map(({ id }) => id)).toEqual([tieId("part of", "a", "b"), tieId("sits at", "a", "c")])
  })

  it("give way to a recorded tie that says the same", () => {
    const tie = only(
      graphOf({ groups: { a: { parent: "b" }, b: {} }, ties: [{ one: "a", other: "b", type: "part of" }] }),
    )
    expect(tie.origin.from).toBe("claims")
  })

  it("count shared people and shared organisations apart, with who they are", () => {
    const graph = graphOf({
      groups: two,
      seats: [
        { coalition: "a", person: "p", organization: "o" },
        { coalition: "b", person: "p", organization: "o" },
        { coalition: "a", person: "q" },
        { coalition: "b", person: "r", organization: "o" },
      ],
    })
    expect(graph.ties.map(({ layer, size, origin }) => [layer, size, origin])).toEqual([
      ["shared people", 1, { from: "count", shared: ["p"] }],
      ["shared organizations", 1, { from: "count", shared: ["o"] }],
    ])
  })

  it("do not count a seat that has ended", () => {
    const seats = [
      { coalition: "a", person: "p" },
      { coalition: "b", person: "p", until: "2026-05-31" },
    ]
    expect(graphOf({ groups: two, seats }).ties).toEqual([])
  })
})

describe("a lens", () => {
  const shared = (sizes: readonly number[]): MapTie[] =>
    sizes.map((size, index) => ({
      id: String(index),
      one: "a",
      other: `b${index}`,
      layer: "shared people",
      directed: false,
      absent: false,
      confirmed: true,
      standing: "confirmed" as const,
      size,
      origin: { from: "count", shared: [] },
    }))

  it("draws from its thresholds on, and counts what they let through", () => {
    const graph = graphOf({
      groups: { a: {}, b: {}, c: {} },
      ties: [
        { one: "a", other: "b", type: "works with", level: 1 },
        { one: "a", other: "c", type: "works with", level: 3 },
        { one: "b", other: "c", type: "works with" },
      ],
    })
    const lens = { ...everything, level: 2 }
    expect(seenThrough(graph, lens).ties.map(({ other }) => other)).toEqual(["c"])
    expect(layerCounts(graph, lens)).toEqual([{ layer: "works with", drawn: 1, all: 3 }])
    expect(seenThrough(graph, everything).ties).toHaveLength(3)
  })

  it("keeps every group, whatever it leaves of the ties", () => {
    const graph = graphOf({ groups: { a: {}, b: {} } })
    expect(seenThrough(graph, { ...everything, layers: new Set() }).cards).toHaveLength(2)
  })

  it("starts where few enough lines are left, and shows something", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 30 }),
        (sizes, groups) => {
          const ties = shared(sizes)
          const from = readableThreshold({ ties }, "shared people", groups, "alone")
          const drawn = sizes.filter((size) => size >= from).length
          expect(drawn).toBeGreaterThan(0)
          // more than there is room for only where all of them are equally strong
          if (drawn > groups * 2.5) expect(from).toBe(Math.max(...sizes))
        },
      ),
    )
  })
})

import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import Papa from "papaparse"
import { describe, expect, it } from "vitest"
import {
  betweenness,
  createNetwork,
  degreeCentralisation,
  degrees,
  density,
  holders,
  partsWithoutMember,
  strengths,
} from "../../shared/domain/network.ts"
import { figureAudience } from "../../shared/domain/network-audience.ts"
import { crossSectorMix, networkParts } from "../../shared/domain/network-parts.ts"
import { seatingNetwork, sharedSeatNetwork, shareOfSmaller } from "../../shared/domain/network-seats.ts"
import { sharedSeats } from "../../shared/domain/shared-seats.ts"
import {
  golden,
  independent,
  inOrder,
  type PlainGraph,
  slowBetweenness,
  slowHolders,
  slowParts,
} from "./network-graphs.ts"

const networkOf = ({ ids, ties }: PlainGraph, answered: Iterable<string> = ids) =>
  createNetwork(ids, ties, { answered })
const valuesOf = (figures: ReturnType<typeof betweenness>) => Object.fromEntries(figures.values ?? [])

describe("the golden graph", () => {
  const network = networkOf(golden)

  it("has a density of a third", () => {
    expect(density(network).value).toBeCloseTo(1 / 3, 12)
  })

  it("has B and C between the others", () => {
    const { A, B, C, D, E, F } = valuesOf(betweenness(network))
    expect([B, C].map((value) => value?.toFixed(9))).toEqual(["0.300000000", "0.400000000"])
    expect([A, D, E, F]).toEqual([0, 0, 0, 0])
  })

  it("leans on one hub by .4", () => {
    expect(degreeCentralisation(network).value).toBeCloseTo(0.4, 12)
  })

  it("falls apart without B or C, into these parts", () => {
    expect(holders(network).holders).toEqual(["B", "C"])
    expect(partsWithoutMember(network, "B")).toEqual([["A"], ["C", "D", "E"]])
    expect(inOrder(partsWithoutMember(network, "C"))).toEqual(inOrder(["AB", "DE"].map((part) => part.split(""))))
    expect(partsWithoutMember(network, "D")).toEqual([["A", "B", "C", "E"]])
    expect(partsWithoutMember(network, "F")).toEqual([])
  })

  it("has one part and one who is off the map", () => {
    const { parts, isolates } = networkParts(network)
    expect(parts).toEqual([["A", "B", "C", "D", "E"]])
    expect(isolates).toEqual([{ id: "F", because: "no ties reported" }])
  })

  it("says what each figure was made from", () => {
    const base = {
      inputsUsed: { members: 6, ties: 5, leastLevel: 2 },
      coverage: { known: 5, of: 6 },
      asOf: "2026-05-14",
    }
    const dated = createNetwork(golden.ids, golden.ties, { answered: "ABCDE", leastLevel: 2, asOf: "2026-05-14" })
    for (const figure of [density, degrees, strengths, betweenness, degreeCentralisation, holders, networkParts]) {
      expect(figure(dated)).toMatchObject(base)
    }
  })
})

describe.each(independent)("$name", ({ ids, ties, networkx, graphology }) => {
  const network = networkOf({ ids, ties })

  it("has the betweenness of networkx and of graphology", () => {
    const ours = valuesOf(betweenness(network))
    for (const id of ids) {
      expect(ours[id]).toBeCloseTo(networkx.betweenness[id]!, 12)
      expect(ours[id]).toBeCloseTo(graphology.betweenness[id]!, 12)
    }
  })

  it("has their parts", () => {
    const { parts, isolates } = networkParts(network)
    const all = inOrder([...parts, ...isolates.map(({ id }) => [id])])
    expect(all).toEqual(inOrder(networkx.components))
    expect(all).toEqual(inOrder(graphology.components))
  })

  it("has the articulation points of networkx", () => {
    const found = holders(network).holders ?? []
    expect([...found].sort()).toEqual(networkx.articulationPoints)
  })

  it("has the density, degrees, strengths and centralisation of networkx", () => {
    expect(density(network).value).toBeCloseTo(networkx.density, 12)
    expect(valuesOf(degrees(network))).toEqual(networkx.degree)
    expect(valuesOf(strengths(network))).toEqual(networkx.strength)
    expect(degreeCentralisation(network).value).toBeCloseTo(networkx.centralisation, 12)
  })
})

describe("seats in Minneapolis", () => {
  const text = readFileSync(join(import.meta.dirname, "../fixtures/minneapolis1970s.csv"), "utf8")
  const rows = Papa.parse<{ person: string; group: string }>(text, { header: true, skipEmptyLines: true }).data
  const seats = rows.map(({ person, group }) => ({ person, coalition: group }))
  const groups = [...new Set(rows.map(({ group }) => group))].sort()
  const count = sharedSeats(seats)
  const tiesOf = (name: string) => independent.find((graph) => graph.name === name)!.ties
  const listed = ({ graph }: ReturnType<typeof networkOf>) => {
    const ties = graph.ids.flatMap((one, row) => {
      const [from, to] = [graph.offsets[row], graph.offsets[row + 1]]
      const weights = graph.weights.subarray(from, to)
      return [...graph.neighbours.subarray(from, to)].map(
        (other, at) => [one, graph.ids[other]!, weights[at]!] as const,
      )
    })
    return ties.filter(([one, other]) => one < other).sort((a, b) => (a.join() < b.join() ? -1 : 1))
  }

  it.each([
    ["minneapolis groups", 1],
    ["minneapolis groups, three people or more", 3],
    ["minneapolis groups, five people or more", 5],
  ])("project onto groups as networkx projects them: %s", (name, least) => {
    const network = sharedSeatNetwork(count, "people", { groups, known: groups, least })
    expect(listed(network)).toEqual(tiesOf(name).map(({ one, other, weight }) => [one, other, weight]))
  })

  it("are one network of people and groups", () => {
    const network = seatingNetwork(seats, "people", { groups, known: groups })
    const expected = tiesOf("minneapolis seating").map(({ one, other }) => [one, other, 1])
    expect(listed(network)).toEqual(expected)
    expect(networkParts(network).coverage).toEqual({ known: 15, of: 15 })
  })

  it("hold all of Club2 at Club3 too", () => {
    const pair = count.pairs.find(({ a, b }) => a === "Club2" && b === "Club3")!
    expect(shareOfSmaller(pair, count.tables, "people")).toEqual({ value: 1, shared: 11, smaller: 11 })
    expect(shareOfSmaller(pair, count.tables, "organizations")).toMatchObject({ value: null, reason: "not yet known" })
  })
})

const randomGraph = fc
  .record({
    size: fc.integer({ min: 3, max: 9 }),
    pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
  })
  .map(({ size, pairs }): PlainGraph => {
    const ids = Array.from({ length: size }, (_, row) => `n${row}`)
    const at = (row: number) => ids[row % size]!
    return {
      ids,
      ties: pairs.map(([one, other]) => ({ one: at(one), other: at(other) })).filter((tie) => tie.one !== tie.other),
    }
  })

describe("any graph", () => {
  it("has the betweenness that writing down every shortest way gives", () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const slow = slowBetweenness(graph)
        for (const [id, value] of betweenness(networkOf(graph)).values!) expect(value).toBeCloseTo(slow.get(id)!, 9)
      }),
    )
  })

  it("has the parts that joining whoever is tied gives", () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const { parts, isolates } = networkParts(networkOf(graph))
        const all = inOrder([...parts, ...isolates.map(({ id }) => [id])])
        expect(all).toEqual(slowParts(graph))
      }),
    )
  })

  it("is held together by those whose removal leaves more parts, and names the parts", () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const found = holders(networkOf(graph)).holders!
        expect(found).toEqual(slowHolders(graph))
        for (const id of found) {
          const parts = partsWithoutMember(networkOf(graph), id)
          const left = {
            ids: graph.ids.filter((one) => one !== id),
            ties: graph.ties.filter((tie) => tie.one !== id && tie.other !== id),
          }
          const around = slowParts(graph).find((part) => part.includes(id))!
          const expected = slowParts(left).filter((part) => around.includes(part[0]!))
          expect(inOrder(parts)).toEqual(expected)
        }
      }),
    )
  })

  it("gives the same figures in whatever order it is told", () => {
    fc.assert(
      fc.property(randomGraph, ({ ids, ties }) => {
        const turned = ties.toReversed().map(({ one, other }) => ({ one: other, other: one }))
        const [forward, back] = [networkOf({ ids, ties }), networkOf({ ids, ties: turned })]
        expect(betweenness(forward)).toEqual(betweenness(back))
        expect(holders(forward)).toEqual(holders(back))
      }),
    )
  })
})

describe("what cannot be said", () => {
  it("needs two members for a density and three for what stands between", () => {
    const network = (...ids: string[]) => networkOf({ ids, ties: [] })
    expect(density(network("a"))).toMatchObject({ value: null, reason: "fewer than two members" })
    expect(density(network("a", "b")).value).toBe(0)
    expect(betweenness(network("a", "b"))).toMatchObject({ values: null, reason: "fewer than three members" })
    expect(degreeCentralisation(network("a", "b"))).toMatchObject({ value: null, reason: "fewer than three members" })
    expect(holders(network("a", "b"))).toMatchObject({ holders: null, reason: "fewer than three members" })
    expect(degreeCentralisation(network("a", "b", "c")).value).toBe(0)
  })

  it("hides who stands in the middle below 70 % answers, and shows it from there on", () => {
    const ids = Array.from({ length: 10 }, (_, row) => `n${row}`)
    const asked = (count: number) => networkOf({ ids, ties: [{ one: "n0", other: "n1" }] }, ids.slice(0, count))
    for (const figure of [degrees, strengths, betweenness]) {
      expect(figure(asked(6))).toMatchObject({
        values: null,
        reason: "too few answered",
        coverage: { known: 6, of: 10 },
      })
      expect(figure(asked(7)).values?.size).toBe(10)
    }
    expect(degreeCentralisation(asked(6))).toMatchObject({ value: null, reason: "too few answered" })
    expect(holders(asked(6))).toMatchObject({ holders: null, reason: "too few answered" })
    expect(density(asked(0)).value).toBeCloseTo(1 / 45, 12)
  })

  it("tells having no ties from never having been heard", () => {
    const { isolates } = networkParts(networkOf(golden, "ABC"))
    expect(isolates).toEqual([{ id: "F", because: "not surveyed" }])
  })

  it("counts nobody as answered who was not asked", () => {
    const network = createNetwork(["a", "b"], [], { answered: ["a", "x"] })
    expect(density(network).coverage).toEqual({ known: 1, of: 2 })
  })
})

describe("a graph", () => {
  it("takes several ties of a pair as one, the strongest, and none with oneself or a stranger", () => {
    const ties = [
      { one: "a", other: "b", weight: 2 },
      { one: "b", other: "a", weight: 4 },
      { one: "a", other: "a" },
      { one: "a", other: "x" },
    ]
    const network = networkOf({ ids: ["a", "b", "a"], ties })
    expect(valuesOf(strengths(network))).toEqual({ a: 4, b: 4 })
    expect(network.graph.ties).toBe(1)
  })

  it("bears a chain of 20,000", () => {
    const ids = Array.from({ length: 20_000 }, (_, row) => `n${row}`)
    const ties = ids.slice(1).map((other, row) => ({ one: ids[row]!, other }))
    const network = networkOf({ ids, ties })
    expect(networkParts(network).parts[0]).toHaveLength(20_000)
    expect(holders(network).holders).toEqual(ids.slice(1, -1))
  })
})

describe("ties across sectors", () => {
  const sectors = new Map([
    ["A", "health"],
    ["B", "health"],
    ["C", "K-12"],
    ["D", "K-12"],
  ])

  it("are (beyond − within) / (beyond + within), over the ties whose sectors are known", () => {
    const { whole, members } = crossSectorMix(networkOf(golden), sectors)
    expect(whole).toMatchObject({ within: 2, beyond: 1, ties: { known: 3, of: 5 } })
    expect(whole.value).toBeCloseTo(-1 / 3, 12)
    expect(members.get("B")).toMatchObject({ value: 0, within: 1, beyond: 1 })
  })

  it("say why there is no mix", () => {
    const { members } = crossSectorMix(networkOf(golden), sectors)
    expect(members.get("F")).toMatchObject({ value: null, reason: "no ties" })
    expect(members.get("E")).toMatchObject({ value: null, reason: "not yet known", ties: { known: 0, of: 2 } })
  })
})

describe("who may see a figure", () => {
  it("is the console alone for anything about one person, and for what puts groups in an order", () => {
    expect(figureAudience("betweenness", "people")).toBe("console")
    expect(figureAudience("same-face rate", "people")).toBe("console")
    expect(figureAudience("betweenness", "groups")).toBe("console")
    expect(figureAudience("sensitivity", "groups")).toBe("console")
  })

  it("is the room for figures of the whole", () => {
    expect(figureAudience("density", "groups")).toBe("room")
    expect(figureAudience("second-table hours", "people")).toBe("room")
  })
})

describe("1,000 groups and 10,000 ties", () => {
  let state = 1
  const pick = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  const ids = Array.from({ length: 1000 }, (_, row) => `g${row}`)
  const ties = Array.from({ length: 10_000 }, () => ({ one: `g${pick(1000)}`, other: `g${pick(1000)}` }))

  it("are no more than all figures can take in", () => {
    const network = networkOf({ ids, ties })
    for (const figure of [density, degrees, strengths, betweenness, degreeCentralisation, holders, networkParts])
      figure(network)
    crossSectorMix(network, new Map(ids.map((id, row) => [id, `s${row % 7}`])))
    expect(networkParts(network).parts.map((part) => part.length)).toEqual([1000])
  })
})

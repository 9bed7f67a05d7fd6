import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { RoomView } from "../../shared/contract/room.ts"
import { FEWEST_SHARED } from "../../shared/contract/room-map.ts"
import {
  PAGE_NAMES,
  PICTURE_GROUPS,
  type RoomFrame,
  type RoomMapRecords,
  roomMap,
  roomScene,
} from "../../shared/domain/map-room.ts"
import { tieId } from "../../shared/domain/map-ties.ts"

const DAY = "2026-05-14"
type Part<K extends keyof RoomMapRecords> = {
  readonly [id: string]: RoomMapRecords[K] extends ReadonlyMap<string, infer B> ? B : never
}

function records(of: { readonly [K in keyof RoomMapRecords]?: Part<K> }): RoomMapRecords {
  const map = <K extends keyof RoomMapRecords>(kind: K) => new Map(Object.entries(of[kind] ?? {})) as RoomMapRecords[K]
  return { coalition: map("coalition"), seat: map("seat"), tie: map("tie"), person: map("person") }
}

const frame = (groups: readonly string[], ties: readonly string[], more: Partial<RoomFrame> = {}): RoomFrame => ({
  layout: "ring",
  groups,
  ties,
  ...more,
})

const shown = (of: Parameters<typeof records>[0], of_: RoomFrame, page = 0) =>
  roomMap(roomScene(records(of), of_, DAY), of_, page)

/** Groups a and b that so many persons sit at. */
function sharing(people: number, seat: Partial<BodyOf<"seat">> = {}, person: Partial<BodyOf<"person">> = {}) {
  const ids = Array.from({ length: people }, (_, n) => `p${n}`)
  return {
    coalition: { a: { name: "Ash", number: 3 }, b: { name: "Birch", number: 1 } },
    person: Object.fromEntries(ids.map((id) => [id, { name: `Person ${id}`, ...person }])),
    seat: Object.fromEntries(
      ids.flatMap((id) => ["a", "b"].map((coalition) => [`${id}${coalition}`, { coalition, person: id, ...seat }])),
    ),
  }
}
const SHARED = tieId("shared people", "a", "b")

describe("what the room may know of a map", () => {
  it("counts shared people from three up and says a few below", () => {
    const sizes = [1, 2, 3, 7].map((people) => shown(sharing(people), frame(["a", "b"], [SHARED])).ties[0]?.shared)
    expect(sizes).toEqual(["a few", "a few", 3, 7])
    const [one, two] = [1, 2].map((people) => shown(sharing(people), frame(["a", "b"], [SHARED])))
    expect(one).toEqual(two) // not even the line's breadth tells one from two
  })

  it("does not count seats, or persons, that are kept from every room", () => {
    expect(shown(sharing(5, { audience: "console" }), frame(["a", "b"], [SHARED])).ties).toEqual([])
    expect(shown(sharing(5, {}, { audience: "synthesis" }), frame(["a", "b"], [SHARED])).ties).toEqual([])
  })

  it("leaves out a group and a tie that are for the console alone, and whatever hangs on them", () => {
    const coalition = { a: { name: "Ash" }, b: { name: "Birch", audience: "console" as const }, c: { name: "Cedar" } }
    const tie = {
      t: { one: "a", other: "b", type: "works with" as const },
      u: { one: "a", other: "c", type: "works with" as const, audience: "console" as const },
      v: { one: "a", other: "c", type: "informs" as const },
    }
    const all = [tieId("works with", "a", "b"), tieId("works with", "a", "c"), tieId("informs", "a", "c")]
    const map = shown({ coalition, tie }, frame(["a", "b", "c"], all))
    expect(map.groups.map(({ name }) => name)).toEqual(["Ash", "Cedar"])
    expect(map.ties).toEqual([{ one: 0, other: 1, line: "informs", directed: true, confirmed: false, weight: 1 }])
  })

  it("shows nothing that the frame does not list, and no group that has ended", () => {
    const coalition = { a: { name: "Ash" }, b: { name: "Birch" }, c: { name: "Cedar", ended: "2025" } }
    const tie = { t: { one: "a", other: "b", type: "works with" as const, level: 3 } }
    expect(shown({ coalition, tie }, frame(["b", "c"], [tieId("works with", "a", "b")]))).toMatchObject({
      groups: [{ name: "Birch" }],
      ties: [],
      all: 1,
      elsewhere: 0,
    })
    expect(shown({ coalition, tie }, frame(["a", "b"], [])).ties).toEqual([])
  })

  it("draws a tie unconfirmed while one side says it, and told apart without a level", () => {
    const coalition = { a: { name: "Ash" }, b: { name: "Birch" } }
    const says = (claimedBy: string, level: number) => ({
      one: "a",
      other: "b",
      type: "works with" as const,
      level,
      claimedBy,
    })
    const drawn = (tie: Part<"tie">) =>
      shown({ coalition, tie }, frame(["a", "b"], [tieId("works with", "a", "b")])).ties[0]
    expect(drawn({ t: says("a", 4) })).toMatchObject({ confirmed: false, weight: 4 })
    expect(drawn({ t: says("a", 4), u: says("b", 4) })).toMatchObject({ confirmed: true, weight: 4 })
    expect(drawn({ t: says("a", 5), u: says("b", 1) })).toMatchObject({ confirmed: false, weight: 1 })
  })

  it("stands in columns by the youngest age, those not known last", () => {
    const coalition = {
      a: { name: "Ash", ages: { from: 168, until: 216 } },
      b: { name: "Birch" },
      c: { name: "Cedar", ages: { from: -9, until: 300 } },
      d: { name: "Dogwood", bands: ["middle"] },
    }
    const map = shown({ coalition }, frame(["a", "b", "c", "d"], [], { layout: "columns" }))
    expect(map.groups.map(({ name, column }) => [name, column])).toEqual([
      ["Cedar", 0],
      ["Dogwood", 3],
      ["Ash", 4],
      ["Birch", 6],
    ])
  })
})

describe("pages of the wall's map", () => {
  const many = (count: number) => {
    const ids = Array.from({ length: count }, (_, n) => `g${n}`)
    const coalition = Object.fromEntries(ids.map((id, n) => [id, { name: `Group ${n + 1}`, number: n + 1 }]))
    const tie = { t: { one: "g0", other: `g${count - 1}`, type: "works with" as const } }
    return (page: number) => shown({ coalition, tie }, frame(ids, [tieId("works with", "g0", `g${count - 1}`)]), page)
  }

  it.each([
    [1, 1, 1],
    [14, 1, 1],
    [26, 2, 1],
    [40, 3, 1],
    [60, 5, 1],
    [61, 6, 2],
    [100, 8, 2],
    [300, 25, 5],
  ])(
    "%i groups: %i pages, %i pictures; every name on one page, in the order of the alphabet",
    (count, pages, pictures) => {
      const at = many(count)
      const all = Array.from({ length: at(0).pages }, (_, page) => at(page))
      expect(all).toHaveLength(pages)
      expect(all.flatMap(({ groups }) => groups.flatMap(({ name }) => name ?? []))).toEqual(
        Array.from({ length: count }, (_, n) => `Group ${n + 1}`),
      )
      expect(new Set(all.map(({ groups }) => groups.map(({ number }) => number).join())).size).toBe(pictures)
      for (const map of all) {
        expect(map.groups.length).toBeLessThanOrEqual(PICTURE_GROUPS)
        expect(map.groups.filter(({ name }) => name !== undefined).length).toBeLessThanOrEqual(PAGE_NAMES)
        expect(map.all).toBe(count)
      }
    },
  )

  it("says how many ties lead to another picture", () => {
    expect(many(100)(0)).toMatchObject({ ties: [], elsewhere: 1 })
    expect(many(40)(0)).toMatchObject({ ties: [{ one: 0, other: 39 }], elsewhere: 0 })
  })

  it("past the last page shows the last", () => expect(many(26)(9)).toMatchObject({ page: 1, pages: 2 }))
})

describe("the wall's map, whatever the records", () => {
  const audience = fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom("console", "synthesis", "room", "funders", "public") },
  )
  const own = <T extends object>(body: T, of: string | undefined) => ({
    ...body,
    ...(of !== undefined && { audience: of }),
  })
  const node = fc.constantFrom("g0", "g1", "g2", "g3", "g4")
  const held = fc.constantFrom("h0", "h1", "h2", "h3", "h4", "h5")
  const world = fc.record({
    groups: fc.array(fc.record({ of: audience, notes: fc.boolean() }), { minLength: 5, maxLength: 5 }),
    people: fc.array(audience, { minLength: 6, maxLength: 6 }),
    seats: fc.array(fc.record({ coalition: node, person: held, of: audience }), { minLength: 20, maxLength: 60 }),
    ties: fc.array(
      fc.record({
        one: node,
        other: node,
        type: fc.constantFrom("works with", "informs", "met to compare"),
        level: fc.option(fc.nat(5), { nil: undefined }),
        claimedBy: fc.option(node, { nil: undefined }),
        confirmed: fc.boolean(),
        of: audience,
      }),
      { maxLength: 20 },
    ),
    layout: fc.constantFrom("ring", "columns"),
    listed: fc.subarray(["g0", "g1", "g2", "g3", "g4"]),
  })
  const LAYERS = ["works with", "informs", "met to compare", "shared people", "shared organizations"] as const
  const EVERY = LAYERS.flatMap((layer) =>
    [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b) => tieId(layer, `g${a}`, `g${b}`))),
  )

  it("holds no person, no word of class console or synthesis, no group that is not listed and no count under three", () => {
    let counts = 0
    let few = 0
    fc.assert(
      fc.property(world, ({ groups, people, seats, ties, layout, listed }) => {
        const secret: string[] = []
        const hidden = (words: string) => {
          secret.push(words)
          return words
        }
        const given = {
          coalition: Object.fromEntries(
            groups.map(({ of, notes }, n) => {
              const isSecret = of === "console" || of === "synthesis"
              const name = `Group${n}tok`
              if (isSecret || !listed.includes(`g${n}`)) secret.push(name)
              return [
                `g${n}`,
                own(
                  {
                    name,
                    number: n + 1,
                    ...(notes && { notes: hidden(`notes${n}tok`), redLines: hidden(`red${n}tok`) }),
                  },
                  of,
                ),
              ]
            }),
          ),
          person: Object.fromEntries(
            people.map((of, n) => [
              `h${n}`,
              own({ name: hidden(`Person${n}tok`), contact: hidden(`contact${n}tok`) }, of),
            ]),
          ),
          seat: Object.fromEntries(
            seats.map(({ of, ...seat }, n) => [`s${n}`, own({ ...seat, attendance: 0.123 }, of)]),
          ),
          tie: Object.fromEntries(
            ties.map(({ of, level, claimedBy, ...tie }, n) => [
              `t${n}`,
              own(
                {
                  ...tie,
                  ...(level !== undefined && { level }),
                  ...(claimedBy !== undefined && { claimedBy }),
                  note: hidden(`note${n}tok`),
                  tension: true,
                  competesFor: ["funds"],
                },
                of,
              ),
            ]),
          ),
        }
        const map = shown(given as never, frame(listed, EVERY, { layout: layout as "ring" }))
        expect(() => RoomView.parse(map)).not.toThrow()
        const text = JSON.stringify(map)
        for (const word of [...secret, "0.123", "tension", "funds", "claimedBy", "h0", "g0"])
          expect(text).not.toContain(word)
        for (const { shared } of map.ties) {
          if (shared === "a few") few += 1
          else if (shared !== undefined) {
            counts += 1
            expect(shared).toBeGreaterThanOrEqual(FEWEST_SHARED)
          }
        }
      }),
      { numRuns: 400 },
    )
    // it would hold of a wall that never shows what groups share, too
    expect(counts).toBeGreaterThan(20)
    expect(few).toBeGreaterThan(20)
  })
})

import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Audience, Fields } from "../../shared/contract/kind.ts"
import { type BodyOf, KINDS } from "../../shared/contract/kinds.ts"
import { type RoomOptions, type RoomRecords, roomDelicacy } from "../../shared/domain/sensitivity-room.ts"

type Coalition = BodyOf<"coalition">
const listed = (...items: string[]) => ({ state: "listed" as const, items })
const funders = (...names: string[]) => ({ state: "listed" as const, items: names.map((name) => ({ name })) })
const group = (goals: string[], more: Partial<Coalition> = {}): Coalition => ({
  name: goals.join(" "),
  goals: listed(...goals),
  strategies: listed("convene"),
  footprint: listed("North"),
  funders: funders("Fund"),
  ...more,
})
const tagged = (dimension: "goals", name: string) => [`tag ${name}`, { dimension, name }] as const
const records: RoomRecords = {
  coalition: new Map([
    ["a", group(["quiet nights", "warm meals"])],
    ["b", group(["quiet nights", "warm meals"])],
    ["c", group(["quiet nights", "first jobs kept"], { funders: funders("County") })],
    ["d", group(["first jobs kept"], { strategies: { state: "not asked", items: [] } })],
  ]),
  organization: new Map([
    ["fund", { name: "Fund" }],
    ["county", { name: "County" }],
  ]),
  seat: new Map([
    ["s1", { coalition: "a", organization: "library" }],
    ["s2", { coalition: "b", organization: "library" }],
    ["s3", { coalition: "c", organization: "clinic", person: "p" }],
    ["s4", { coalition: "a", person: "p", organization: "school", until: "2025" }],
  ]),
  tie: new Map([
    ["t1", { one: "a", other: "b", type: "met to compare", compared: "never" }],
    ["t2", { one: "a", other: "b", type: "works with", level: 3, claimedBy: "a" }],
    ["t3", { one: "b", other: "c", type: "works with", level: 1 }],
    ["t4", { one: "a", other: "c", type: "works with" }],
  ]),
  placeUnit: new Map([["north", { name: "North", type: "city" }]]),
  tag: new Map([tagged("goals", "quiet nights"), tagged("goals", "warm meals"), tagged("goals", "first jobs kept")]),
  coding: new Map(),
}
const options: RoomOptions = { language: "en", taxonomyVersion: 1, day: "2026-05-14", onTheTable: ["O1", "O4"] }
const found = roomDelicacy(["a", "b", "c", "d"], records, options)

describe("what the wall says of how delicate it is", () => {
  it("names the pairs whose lists are half or more the same", () => {
    expect(found.alike.goals).toEqual({
      word: "most",
      pairs: [
        ["a", "b"],
        ["a", "c"],
        ["b", "c"],
        ["c", "d"],
      ],
      known: 6,
      of: 6,
    })
    expect(found.alike.footprint.word).toBe("most")
    expect(found.groups).toBe(4)
  })

  it("does not know of what nobody was asked", () => {
    expect(found.alike.strategies).toMatchObject({ word: "not yet known", known: 3, of: 6 })
  })

  it("says where money comes from the same funders, and where the same organisations sit", () => {
    expect(found.money).toEqual({
      word: "some",
      pairs: [
        ["a", "b"],
        ["a", "d"],
        ["b", "d"],
      ],
      known: 6,
      of: 6,
    })
    expect(found.people).toEqual({ word: "not yet known", pairs: [["a", "b"]], known: 3, of: 6 })
    expect(roomDelicacy(["a", "b", "c"], records, options).people.word).toBe("some")
  })

  it("says who has compared notes and who works together, from what was said", () => {
    expect(found.history.compared).toEqual({ word: "not yet known", pairs: [], known: 1, of: 6 })
    expect(found.history.together).toEqual({ word: "not yet known", pairs: [["a", "b"]], known: 2, of: 6 })
    expect(roomDelicacy(["a", "b"], records, options).history).toMatchObject({
      compared: { word: "none" },
      together: { word: "most" },
    })
  })

  it("says how deep it goes by what the room itself has put on the table", () => {
    expect(found.depth).toEqual({ word: "agreements", options: ["O4"] })
  })

  it("holds no number between the groups, no tier and no name of a person", () => {
    const text = JSON.stringify(found)
    const numbers = text.match(/[\d.]+/g)?.map(Number) ?? []
    expect(numbers.every((one) => Number.isInteger(one) && one <= 6)).toBe(true)
    expect(text).not.toMatch(/self-run|facilitator|sensitivity|"p"/)
  })
})

const values = {
  coalition: {
    stance: fc.constantFrom("yes", "maybe", "no"),
    optionsConsidered: fc.array(fc.constantFrom("O6", "O9", "O11")),
    redLines: fc.string(),
    decisionWindows: fc.string(),
    notes: fc.string(),
    answeredBy: fc.constant("somebody"),
    answeredRole: fc.constant("chair"),
    answeredOn: fc.constant("2026-01"),
    confidence: fc.constantFrom("low", "high"),
    source: fc.constant("a talk"),
  },
  seat: { person: fc.constantFrom("p", "q"), attendance: fc.constantFrom(0, 1), source: fc.constant("a talk") },
  tie: {
    competesFor: fc.constant(["funds"]),
    tension: fc.boolean(),
    note: fc.string(),
    source: fc.constant("a talk"),
  },
  organization: { notes: fc.string(), source: fc.constant("a talk") },
  placeUnit: { source: fc.constant("a talk") },
}

describe("the wall", () => {
  it("is not moved by any field that is for the console or for synthesis", () => {
    const changes = fc.record({
      coalition: fc.record(values.coalition, { requiredKeys: [] }),
      seat: fc.record(values.seat, { requiredKeys: [] }),
      tie: fc.record(values.tie, { requiredKeys: [] }),
      placeUnit: fc.record(values.placeUnit, { requiredKeys: [] }),
      organization: fc.record(values.organization, { requiredKeys: [] }),
    })
    const withEach = <T extends object>(bodies: ReadonlyMap<string, T>, change: object) =>
      new Map([...bodies].map(([id, body]) => [id, { ...body, ...change }]))
    fc.assert(
      fc.property(changes, (change) => {
        const changed = {
          ...records,
          coalition: withEach(records.coalition, change.coalition),
          seat: withEach(records.seat, change.seat),
          tie: withEach(records.tie, change.tie),
          placeUnit: withEach(records.placeUnit, change.placeUnit),
          organization: withEach(records.organization, change.organization),
        }
        expect(roomDelicacy(["a", "b", "c", "d"], changed, options)).toEqual(found)
      }),
    )
  })

  it("was tried with every such field", () => {
    for (const [kind, tried] of Object.entries(values)) {
      const fields: Fields = KINDS[kind as keyof typeof values].fields
      const secret = Object.entries(fields).filter(
        ([, { audience }]) => audience === "console" || audience === "synthesis",
      )
      expect(Object.keys(tried).toSorted()).toEqual(
        secret
          .map(([name]) => name)
          .filter((name) => name !== "audience")
          .toSorted(),
      )
    }
  })

  const more = (kind: keyof RoomRecords, audience: Audience): RoomRecords => {
    const added: Partial<Record<keyof RoomRecords, object>> = {
      seat: { coalition: "c", organization: "library" },
      tie: { one: "c", other: "d", type: "met to compare", compared: "2026" },
      placeUnit: { name: "North", type: "zip" },
      organization: { name: "Other", aka: ["Fund", "County"] },
    }
    return { ...records, [kind]: new Map<string, object>([...records[kind], ["added", { ...added[kind], audience }]]) }
  }
  const seen = (from: RoomRecords) => roomDelicacy(["a", "b", "c", "d"], from, options)

  it.each(["seat", "tie", "placeUnit", "organization"] as const)(
    "is moved by a %s for the room, and by none for the console or for synthesis",
    (kind) => {
      expect(seen(more(kind, "room"))).not.toEqual(found)
      expect(seen(more(kind, "console"))).toEqual(found)
      expect(seen(more(kind, "synthesis"))).toEqual(found)
    },
  )

  it("takes a group whose record is for the console as one of which nothing is known", () => {
    const hidden = new Map([
      ...records.coalition,
      ["b", { ...records.coalition.get("b")!, audience: "console" as const }],
    ])
    const two = roomDelicacy(["a", "b"], { ...records, coalition: hidden }, options)
    expect(two.alike.goals).toMatchObject({ word: "not yet known", known: 0 })
  })
})

describe("the sample community", () => {
  it("has words for its first four groups", () => {
    const file = readFileSync(join(import.meta.dirname, "../../assets/sample/calder-county.json"), "utf8")
    const raw = JSON.parse(file) as Record<string, readonly { readonly id: string; readonly body: object }[]>
    const of = <K extends keyof RoomRecords>(kind: K) =>
      new Map((raw[kind] ?? []).map(({ id, body }) => [id, KINDS[kind].body.parse(body)])) as RoomRecords[K]
    const sample = {
      coalition: of("coalition"),
      organization: of("organization"),
      seat: of("seat"),
      tie: of("tie"),
      placeUnit: of("placeUnit"),
      tag: of("tag"),
      coding: of("coding"),
    }
    const words = roomDelicacy(["cs", "rk", "sy", "gb"], sample, options)
    expect([words.alike.goals.word, words.alike.footprint.word, words.money.word]).toEqual(["some", "most", "some"])
    expect(words.alike.goals.pairs).toEqual([["cs", "rk"]])
  })
})

import { expect, it } from "vitest"
import { CAUTION_KINDS, type CautionRecords, cautions } from "../../shared/domain/cautions.ts"
import { CONTENT } from "../../shared/method/contents.ts"

/** Bodies hold only what a caution reads. */
function world(records: Readonly<Record<string, readonly object[]>>): CautionRecords {
  const all = Object.fromEntries(
    CAUTION_KINDS.map((kind) => [
      kind,
      (records[kind] ?? []).map((body, at) => ({ id: "id" in body ? body.id : `${kind}-${at}`, body })),
    ]),
  )
  return all as unknown as CautionRecords
}

it("says nothing of an empty workspace", () => {
  expect(cautions(world({}))).toEqual([])
})

it("a raiser from outside: what of the three is not met", () => {
  const impetus = { raisedBy: "A fund", insider: false, testNeed: "met", testPays: "partly" }
  expect(cautions(world({ impetus: [impetus] }))).toEqual([{ id: "outside-raiser", open: ["b", "c"] }])
  expect(cautions(world({ impetus: [{ raisedBy: "A fund", insider: true }] }))).toEqual([])
})

it("motives in doubt: asked on slips, and a public statement", () => {
  const doubted = { impetus: [{ raisedBy: "A fund", motivesDoubted: true }] }
  expect(cautions(world(doubted))).toEqual([{ id: "motives-doubted", open: ["asked", "statement"] }])
  const asked = {
    ...doubted,
    session: [{ id: "s", plan: [{ exercise: "E1.3", minutes: 30 }] }],
    slips: [{ session: "s", step: 0, block: "slips", answered: 12 }],
    publicStatement: [{ who: "A fund", text: "It is yours.", is: "what we decide and what not" }],
  }
  expect(cautions(world(asked))).toEqual([{ id: "motives-doubted", open: [] }])
})

it("structure on the table before the map is known and people have learned together", () => {
  const settled = { confirmation: [{ on: "2027-01-01", by: "A second person" }] }
  const of = (option: string, verified: number, learned: number) =>
    cautions(
      world({
        ...settled,
        triage: [{ onTheTable: [option] }],
        coalition: Array.from({ length: 10 }, (_, at) => ({
          name: `G${at}`,
          ...(at < verified && { verified: ["goals"] }),
        })),
        session: Array.from({ length: learned }, (_, at) => ({
          id: `s${at}`,
          plan: [{ exercise: "E2.1", minutes: 60 }],
        })),
        live: Array.from({ length: learned }, (_, at) => ({ id: `s${at}`, clocks: { "0": { elapsedMs: 1 } } })),
      }),
    )
  expect(of("O8", 6, 1)).toEqual([{ id: "early-structure", open: ["map", "learning"] }])
  expect(of("O8", 7, 1)).toEqual([{ id: "early-structure", open: ["learning"] }])
  expect(of("O8", 7, 2)).toEqual([])
  expect(of("O3", 0, 0)).toEqual([])
})

it("a party that said it would not lead, and is put down for guiding", () => {
  const records = (fn: string) =>
    world({
      coalition: [{ id: "c", name: "Vision Table" }],
      publicStatement: [{ who: "vision table ", text: "We will not lead.", is: "will not lead" }],
      functionCoverage: [{ fn, coalition: "c" }],
    })
  expect(cautions(records("1")).map(({ id }) => id)).toEqual(["disclaimed-lead"])
  expect(cautions(records("5"))).toEqual([])
})

it("a facilitator whom nobody confirmed, once something is being decided", () => {
  const decided = { decision: [{ text: "We meet." }] }
  expect(cautions(world(decided))).toEqual([{ id: "neutrality", open: ["asked", "declared", "exit"] }])
  const declared = { ...decided, disclosure: [{ who: "F", text: "None" }] }
  expect(cautions(world(declared))).toEqual([{ id: "neutrality", open: ["asked", "exit"] }])
  expect(cautions(world({ ...decided, confirmation: [{ on: "2027", by: "A second person" }] }))).toEqual([])
})

it("names only checks that have words", () => {
  const known = new Map(CONTENT.en.warnings.map(({ id, checks }) => [id, checks.map((check) => check.id)]))
  const all = cautions(
    world({
      impetus: [{ raisedBy: "A fund", insider: false, motivesDoubted: true }],
      triage: [{ onTheTable: ["O9"] }],
      coalition: [{ id: "c", name: "A" }],
      publicStatement: [{ who: "A", text: "No.", is: "will not lead" }],
      functionCoverage: [{ fn: "1", coalition: "c" }],
    }),
  )
  expect(all.map(({ id }) => id)).toEqual([...known.keys()])
  for (const { id, open } of all) for (const check of open) expect(known.get(id)).toContain(check)
})

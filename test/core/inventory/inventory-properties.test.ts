import * as fc from "fast-check"
import { expect, it } from "vitest"
import { ANSWER_STATES } from "../../../shared/contract/common.ts"
import { AUTONOMY, BUDGET_BANDS, COALITION_KINDS, SEAT_ROLES, STAGES } from "../../../shared/contract/community.ts"
import { openApp } from "../../support/test-app.ts"
import { comesBack, exported } from "./round-trip.ts"

const words = fc.oneof(
  fc.constantFrom(
    "Ready Kids",
    "health; housing",
    "a|b",
    'said "so"',
    "none",
    "n/a",
    "-",
    "=SUM(A1)",
    "#REF!",
    "'quoted'",
    "x, y",
    "Roe, Jane",
    "Director",
    "TBD",
    "Fund 2030",
    "Fund $20k",
    "(ignore)",
    "K-12",
    "1",
    "ditto",
    "Niños",
    "日本",
  ),
  fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
)
const line = words.map((text) => text.replaceAll(/\s+/g, " ").trim()).filter((text) => text !== "")
const text = fc.oneof(
  line,
  fc.tuple(line, line).map((parts) => parts.join("\n")),
)
const set = fc.oneof(
  fc.record({ state: fc.constant("listed" as const), items: distinct(line) }),
  fc.record({ state: fc.constantFrom(...ANSWER_STATES.filter((state) => state !== "listed")), items: fc.constant([]) }),
)
function distinct(of: fc.Arbitrary<string>) {
  return fc.uniqueArray(of, { minLength: 1, maxLength: 4, selector: (item) => item.normalize("NFKC").toLowerCase() })
}
const funder = fc.record(
  { name: line, amount: fc.integer({ min: 0, max: 9_000_000 }).map((n) => n / 1000) },
  { requiredKeys: ["name"] },
)
const ages = fc
  .tuple(fc.integer({ min: -9, max: 1100 }), fc.integer({ min: 1, max: 100 }))
  .map(([from, length]) => ({ from, until: from + length }))
const day = fc.constantFrom("2019", "2020-05", "2021-02-28")

const group = fc.record(
  {
    name: line,
    aka: distinct(line),
    type: fc.constantFrom(...COALITION_KINDS),
    mission: text,
    goals: set,
    goalsVerbatim: distinct(line),
    issues: set,
    footprint: set,
    ages,
    funders: fc.record({
      state: fc.constant("listed" as const),
      items: fc.uniqueArray(funder, {
        minLength: 1,
        maxLength: 3,
        selector: ({ name }) => name.normalize("NFKC").toLowerCase(),
      }),
    }),
    memberCount: fc.nat(),
    openMembership: fc.boolean(),
    budget: fc.constantFrom(...BUDGET_BANDS),
    autonomy: fc.constantFrom(...AUTONOMY),
    stage: fc.constantFrom(...STAGES),
    startedYear: fc.integer({ min: 1700, max: 2200 }),
    meetingsPerYear: fc.integer({ min: 0, max: 400 }).map((n) => n / 4),
    nextMeeting: day,
    from: day,
    lead: line.filter((one) => one !== "TBD"),
    notes: text,
  },
  { requiredKeys: ["name"] },
)
const community = fc.record({
  groups: fc.uniqueArray(group, {
    minLength: 1,
    maxLength: 4,
    selector: ({ name }) => name.normalize("NFKC").toLowerCase(),
  }),
  people: distinct(line),
  organizations: distinct(line),
  seats: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean(), fc.option(fc.constantFrom(...SEAT_ROLES))), {
    maxLength: 5,
  }),
})

it("any community that goes out is known already when it comes back", { timeout: 120_000 }, async () => {
  using app = await openApp()
  await fc.assert(
    fc.asyncProperty(community, async ({ groups, people, organizations, seats }) => {
      let steps = 0
      const add = async (kind: string, body: object) => {
        const { id } = await app.call("records.add", { kind: kind as "coalition", body: body as never })
        steps++
        return id
      }
      const ids = { coalition: [] as string[], person: [] as string[], organization: [] as string[] }
      for (const body of groups) ids.coalition.push(await add("coalition", body))
      for (const name of people) ids.person.push(await add("person", { name }))
      for (const name of organizations) ids.organization.push(await add("organization", { name }))
      const taken = new Set<string>()
      for (const [at, who, isPerson, role] of seats) {
        const kind = isPerson ? "person" : "organization"
        const seat = { coalition: ids.coalition[at % ids.coalition.length], [kind]: ids[kind][who % ids[kind].length] }
        if (taken.has(JSON.stringify(seat))) continue
        taken.add(JSON.stringify(seat))
        await add("seat", { ...seat, ...(role !== null && { role }) })
      }
      try {
        for (const format of ["xlsx", "csv"] as const) {
          const { counts, rows } = await comesBack(app, await exported(app, { format }))
          expect(rows.filter(({ result }) => result === "update" || result === "new")).toEqual([])
          expect(counts).toMatchObject({ coalitions: 0, organizations: 0, persons: 0, seats: 0, ties: 0, updates: 0 })
        }
      } finally {
        for (; steps > 0; steps--) await app.call("records.undo", {})
      }
    }),
    { numRuns: 60 },
  )
})

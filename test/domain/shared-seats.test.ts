import { readFileSync } from "node:fs"
import { join } from "node:path"
import Database from "better-sqlite3"
import * as fc from "fast-check"
import Papa from "papaparse"
import { describe, expect, it } from "vitest"
import { type SeatAt, sharedSeats } from "../../shared/domain/shared-seats.ts"

const file = readFileSync(join(import.meta.dirname, "../fixtures/minneapolis1970s.csv"), "utf8")
const rows = Papa.parse<{ person: string; group: string }>(file, { header: true, skipEmptyLines: true }).data
const minneapolis: readonly SeatAt[] = rows.map(({ person, group }) => ({ person, coalition: group }))

describe("Minneapolis in the 1970s", () => {
  it("has 26 people, 15 groups and 98 seats", () => {
    const people = new Set(rows.map(({ person }) => person))
    expect([people.size, sharedSeats(minneapolis).tables.size, minneapolis.length]).toEqual([26, 15, 98])
  })

  it("shares the same people as a self-join in a database", () => {
    using db = openSeats(minneapolis)
    const joined = db.self.prepare(SELF_JOIN).all()
    const counted = sharedSeats(minneapolis).pairs.map(({ a, b, people }) => ({ a, b, people: people.join(" ") }))
    expect(counted).toEqual(joined)
    expect(joined).toHaveLength(66)
  })

  it("seats all of Club2 at Club3 too", () => {
    const pair = sharedSeats(minneapolis).pairs.find(({ a, b }) => a === "Club2" && b === "Club3")
    expect(pair?.people).toHaveLength(11)
    expect(sharedSeats(minneapolis).tables.get("Club3")).toEqual({ people: 22, organizations: 0 })
  })
})

describe("shared seats", () => {
  it("counts a person once however many seats they hold at a group", () => {
    const seats = [
      { coalition: "a", person: "p" },
      { coalition: "a", person: "p" },
      { coalition: "b", person: "p" },
    ]
    expect(sharedSeats(seats).pairs).toEqual([{ a: "a", b: "b", people: ["p"], organizations: [] }])
    expect(sharedSeats(seats).tables.get("a")).toEqual({ people: 1, organizations: 0 })
  })

  it("counts people and organisations apart, also where one seat names both", () => {
    const seats = [
      { coalition: "b", person: "p", organization: "o" },
      { coalition: "a", person: "q", organization: "o" },
      { coalition: "c", person: "p" },
      { coalition: "d" },
    ]
    expect(sharedSeats(seats).pairs).toEqual([
      { a: "a", b: "b", people: [], organizations: ["o"] },
      { a: "b", b: "c", people: ["p"], organizations: [] },
    ])
    expect(sharedSeats(seats).tables.get("d")).toEqual({ people: 0, organizations: 0 })
  })

  it("is what comparing every pair of tables gives, whatever the order of the seats", () => {
    const seat = fc.record({
      coalition: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      person: fc.option(fc.constantFrom("p", "q", "r", "s"), { nil: undefined }),
      organization: fc.option(fc.constantFrom("x", "y", "z"), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(seat), (seats) => {
        expect(sharedSeats(seats).pairs).toEqual(byEveryPair(seats))
        expect(sharedSeats(seats.toReversed()).pairs).toEqual(sharedSeats(seats).pairs)
      }),
    )
  })

  it("takes in 5,000 groups and 60,000 seats, some people at hundreds of tables", () => {
    let state = 1
    const pick = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    const seats = Array.from({ length: 60_000 }, () => ({
      coalition: `c${pick(5000)}`,
      person: pick(20) === 0 ? `busy ${pick(10)}` : `p${pick(12_000)}`,
      organization: `o${pick(9000)}`,
    }))
    const { pairs, tables } = sharedSeats(seats)
    expect(tables.size).toBe(5000)
    expect(pairs.length).toBeGreaterThan(500_000)
  })
})

const SELF_JOIN = `
  SELECT a, b, group_concat(person, ' ') AS people FROM (
    SELECT DISTINCT one.coalition AS a, other.coalition AS b, one.person AS person
    FROM seat one JOIN seat other ON other.person = one.person AND one.coalition < other.coalition
    ORDER BY a, b, person)
  GROUP BY a, b ORDER BY a, b`

function openSeats(seats: readonly SeatAt[]) {
  const self = new Database(":memory:")
  self.exec("CREATE TABLE seat (coalition TEXT NOT NULL, person TEXT NOT NULL) STRICT")
  const add = self.prepare("INSERT INTO seat VALUES (?, ?)")
  for (const { coalition, person } of seats) add.run(coalition, person)
  return { self, [Symbol.dispose]: () => self.close() }
}

function byEveryPair(seats: readonly SeatAt[]) {
  const coalitions = [...new Set(seats.map(({ coalition }) => coalition))].sort()
  const at = (coalition: string, holder: "person" | "organization") =>
    new Set(seats.filter((seat) => seat.coalition === coalition).flatMap((seat) => seat[holder] ?? []))
  const both = (a: string, b: string, holder: "person" | "organization") =>
    [...at(a, holder).intersection(at(b, holder))].sort()
  return coalitions
    .flatMap((a) => coalitions.filter((b) => a < b).map((b) => ({ a, b })))
    .map(({ a, b }) => ({ a, b, people: both(a, b, "person"), organizations: both(a, b, "organization") }))
    .filter(({ people, organizations }) => people.length + organizations.length > 0)
}

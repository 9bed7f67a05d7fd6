import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { standing } from "../../shared/domain/card.ts"
import {
  blockKey,
  clockStarted,
  goneTo,
  minutesBehind,
  started,
  stepKey,
  tablesKey,
} from "../../shared/domain/session.ts"
import {
  addedUp,
  backFromTables,
  gathered,
  handedIn,
  isOut,
  originOf,
  readTableLine,
  tableLabel,
  timesTold,
  toldTables,
  wentToTables,
  withTable,
} from "../../shared/domain/tables.ts"
import { handInAt } from "../../shared/method/blocks-at-tables.ts"
import { EXERCISES } from "../../shared/method/exercises.ts"

const NOW = "2027-03-01T09:00:00.000Z"
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
const FIVE = { count: 5, names: ["Window"] }

describe("a line that is typed while tables hand in", () => {
  it.each([
    ["3: Summer gap", { is: "words", tables: [3], text: "Summer gap" }],
    ["4+1: Summer gap", { is: "words", tables: [1, 4], text: "Summer gap" }],
    [" 2 , 5 : Buses", { is: "words", tables: [2, 5], text: "Buses" }],
    ["3:", { is: "turn", table: 3 }],
    ["6: Buses", { is: "no such table", table: 6 }],
    ["0: Buses", { is: "no such table", table: 0 }],
    ["12:30 lunch is too short", { is: "words", text: "12:30 lunch is too short" }],
    ["Buses: none in summer", { is: "words", text: "Buses: none in summer" }],
    ["3 buses", { is: "words", text: "3 buses" }],
  ])("%s", (line, read) => {
    expect(readTableLine(line, FIVE)).toEqual(read)
  })
})

describe("tables", () => {
  it("are called by their number unless they have a name", () => {
    expect([1, 2].map((table) => tableLabel(FIVE, table))).toEqual(["Window", "2"])
  })

  it("have handed in with an entry, or with a word that there is nothing", () => {
    expect(handedIn(FIVE, [[1, 4], undefined, [2]], [3])).toEqual({ in: [1, 2, 3, 4], waiting: [5] })
  })

  it("are told from three up, and only where they may be", () => {
    expect(toldTables([1, 2, 3], true)).toBe(3)
    expect(toldTables([1, 2], true)).toBeUndefined()
    expect(toldTables([1, 2, 3, 4], false)).toBeUndefined()
  })

  it("keep their time while the run goes elsewhere, and begin anew when they are opened again", () => {
    const out = wentToTables(started("s", NOW), 0, "freed", 10, NOW)
    const elsewhere = goneTo(out, { step: 0, block: 3 }, later(4))
    expect(elsewhere.clocks[tablesKey(0, "freed")]).toEqual({ elapsedMs: 0, since: NOW })
    const back = backFromTables(elsewhere, 0, "freed", later(9))
    expect(back.clocks[tablesKey(0, "freed")]).toEqual({ elapsedMs: 9 * 60_000 })
    expect([isOut(out, 0, "freed"), isOut(back, 0, "freed")]).toEqual([true, false])
    expect(wentToTables(back, 0, "freed", 5, later(20)).clocks[tablesKey(0, "freed")]).toEqual({
      elapsedMs: 0,
      since: later(20),
    })
  })

  it("change nothing of how far the run is behind", () => {
    const plan = [
      { exercise: "E1.2", minutes: 30 },
      { exercise: "E1.6", minutes: 30 },
    ]
    const alone = started("s", NOW)
    const out = wentToTables(alone, 0, "freed", 10, later(5))
    const on = (run: typeof alone) => goneTo(run, { step: 1, block: 0 }, later(42))
    expect(minutesBehind(out, plan, later(40))).toBe(minutesBehind(alone, plan, later(40)))
    expect(minutesBehind(out, plan, later(40))).toBe(10)
    expect(minutesBehind(on(out), plan, later(42))).toBe(minutesBehind(on(alone), plan, later(42)))
    expect(clockStarted(out, stepKey(0), later(6)).clocks[stepKey(0)]).toEqual(alone.clocks[stepKey(0)])
  })
})

const statements = fc.array(fc.record({ tables: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }) }), {
  minLength: 2,
  maxLength: 9,
})

describe("statements of several tables", () => {
  it("are counted as one whatever the order in which they are put together: the same groups, tables and counts", () => {
    fc.assert(
      fc.property(
        statements,
        fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 8 }).chain((pairs) =>
          fc.tuple(
            fc.constant(pairs),
            fc.shuffledSubarray(
              pairs.map((_, at) => at),
              { minLength: pairs.length },
            ),
          ),
        ),
        (of, [pairs, order]) => {
          const all = of.map(({ tables }, at) => ({ id: `c${at}`, body: { tables } as Card }))
          const inTurn = merged(
            all,
            pairs.map(([a, b]) => [a % of.length, b % of.length]),
          )
          const another = merged(
            all,
            order.map((at) => [(pairs[at]?.[0] ?? 0) % of.length, (pairs[at]?.[1] ?? 0) % of.length]),
          )
          expect(groupsOf(another)).toEqual(groupsOf(inTurn))
          // nothing is lost, nothing is counted twice
          expect(standing(inTurn).reduce((sum, { times }) => sum + times, 0)).toBe(of.length)
        },
      ),
    )
  })

  it("show no count that would be a count of tables, but a number that stands on a card", () => {
    const place = { session: "s", step: 0, block: "freed" }
    const cards = [
      { id: "a", body: place },
      { id: "b", body: { ...place, into: "a" } },
      { id: "c", body: { ...place, count: 9 } },
    ]
    const a = { id: "a", body: place, times: 2 }
    const c = { id: "c", body: { ...place, count: 9 }, times: 9 }
    const told = timesTold(cards, () => ({ [blockKey(0, "freed")]: { state: "back", minutes: 5 } }))
    expect([told(a), told(c)]).toEqual([1, 9])
    const ofAll = timesTold(cards, () => undefined)
    expect([ofAll(a), ofAll(c)]).toEqual([2, 9])
  })
})

interface Card {
  readonly tables: readonly number[]
  readonly into?: string
}
type Cards = readonly { readonly id: string; readonly body: Card }[]

function merged(all: Cards, pairs: readonly (readonly number[])[]): Cards {
  return pairs.reduce((cards: Cards, [one = 0, other = 0]) => {
    const { into, ids } = gathered(cards, `c${one}`, [`c${other}`])
    return cards.map((card) => (ids.includes(card.id) ? { ...card, body: { ...card.body, into } } : card))
  }, all)
}

/** Who is counted with whom, from which tables and how often: whose words stand is the facilitator's choice. */
function groupsOf(cards: Cards): readonly unknown[] {
  return standing(cards)
    .map(({ id, body, times }) => {
      const same = cards.filter((card) => card.body.into === id)
      return {
        ids: [id, ...same.map((card) => card.id)].toSorted(),
        tables: originOf([body, ...same.map((card) => card.body)]),
        times,
      }
    })
    .toSorted((a, b) => (a.ids[0] ?? "").localeCompare(b.ids[0] ?? ""))
}

describe("counts of tables", () => {
  it("add up to what all of them counted, however often a table counts again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(30), { minLength: 3, maxLength: 3 })), {
          maxLength: 12,
        }),
        (typed) => {
          const byTable = typed.reduce<ReturnType<typeof withTable>>(
            (all, [table, counts]) => withTable(all, table, counts),
            [],
          )
          const last = new Map(typed)
          expect(byTable.map(({ table }) => table)).toEqual([...last.keys()].toSorted((a, b) => a - b))
          const sums = [0, 1, 2].map((at) => [...last.values()].reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
          expect(
            addedUp(
              byTable.map(({ counts }) => counts),
              3,
            ),
          ).toEqual(sums)
        },
      ),
    )
  })
})

describe("the library", () => {
  const blocks = EXERCISES.en.flatMap((exercise) => exercise.blocks.map((block) => ({ exercise, block })))

  it("sends to tables only what tables can hand in", () => {
    const sent = blocks.filter(({ block }) => block.tables !== undefined)
    expect(sent.length).toBeGreaterThan(8)
    expect(sent.filter(({ block }) => handInAt(block) === undefined)).toEqual([])
  })

  it("lets the wall tell of tables nowhere that people reveal much, or speak without names", () => {
    const told = blocks.filter(({ block }) => block.tables?.told === true)
    expect(told.length).toBeGreaterThan(3)
    expect(
      told.filter(({ exercise }) => exercise.exposure === "high" || /without names/.test(exercise.people.who)),
    ).toEqual([])
  })
})

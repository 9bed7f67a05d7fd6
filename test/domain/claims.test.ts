import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { claimBoard } from "../../shared/domain/claim-board.ts"
import { type LineContext, readLine, refusalOf } from "../../shared/domain/claim-line.ts"
import { recordedTies } from "../../shared/domain/map-ties.ts"
import { CLAIMS_OF_FOUR_TABLES } from "../fixtures/claims.ts"

const context: LineContext = { numbers: new Set([1, 2, 4, 7, 9, 12, 24]), layer: "now" }
const wanted: LineContext = { ...context, layer: "wanted" }
const claim = (one: number, other: number, type: string, level: number | undefined, denied = false) => ({
  is: "claim",
  one,
  other,
  type,
  level,
  denied,
})

describe("a line", () => {
  it.each([
    ["4-7 2", claim(4, 7, "works with", 2)],
    ["4-7", claim(4, 7, "works with", undefined)],
    ["4-7 no", claim(4, 7, "works with", 0)],
    ["4 7 3", claim(4, 7, "works with", 3)],
    ["12 - 24 5 ", claim(12, 24, "works with", 5)],
    ["4>9 money", claim(4, 9, "funds", undefined)],
    ["4>9 m", claim(4, 9, "funds", undefined)],
    ["9>4 MONEY no", claim(9, 4, "funds", undefined, true)],
    ["4>9 info", claim(4, 9, "informs", undefined)],
    ["4-9 met", claim(4, 9, "met to compare", undefined)],
    ["4-9 never", claim(4, 9, "met to compare", undefined, true)],
    ["t3", { is: "claimant", claimant: { by: "table", table: 3 } }],
    ["by 4", { is: "claimant", claimant: { by: "group", number: 4 } }],
    ["me", { is: "claimant", claimant: { by: "facilitator" } }],
    ["wanted", { is: "layer", layer: "wanted" }],
  ])("%s is read whole", (text, meaning) => expect(readLine(text, context)).toEqual(meaning))

  it.each([
    ["3", "no such group"],
    ["45", "no such group"],
    ["4-8", "no such group"],
    ["4-4 ", "one group twice"],
    ["4-7 6", "no such word"],
    ["4-7 22", "no such word"],
    ["4-9 money", "no such word"],
    ["4>9 2", "no such word"],
    ["4>9 money x", "no such word"],
    ["t41", "no such word"],
    ["by 3", "no such group"],
    ["x", "no such word"],
    ["4x", "no such word"],
  ])("%s is refused at its last key and not before", (text, why) => {
    expect(refusalOf(text, context)).toMatchObject({ why })
    for (let keys = 1; keys < text.length - (text.endsWith(" ") ? 1 : 0); keys++) {
      const begun = text.slice(0, keys)
      if (/money|22| x$/.test(text) && refusalOf(begun, context) !== undefined) break
      expect(refusalOf(begun, context)).toBeUndefined()
    }
  })

  it("waits while a number or a word can still become one", () => {
    const numbers = new Set([4, 71, 72])
    expect(readLine("4-7", { numbers, layer: "now" })).toEqual({ why: "not finished" })
    expect(readLine("4-", context)).toEqual({ why: "not finished" })
    expect(readLine("4-7 n", context)).toEqual({ why: "not finished" })
    expect(readLine("4>9", context)).toEqual({ why: "not finished" })
    expect(readLine("t", context)).toEqual({ why: "not finished" })
  })

  it("asks for a level where ties are told as they should be, and takes no other kind", () => {
    expect(readLine("4-7 3", wanted)).toEqual(claim(4, 7, "works with", 3))
    expect(readLine("4-7", wanted)).toEqual({ why: "not finished" })
    expect(refusalOf("4>", wanted)).toMatchObject({ why: "no such word" })
    expect(refusalOf("4-7 m", wanted)).toMatchObject({ why: "no such word" })
  })
})

/** Types a line as a hand does: a key that is refused is not there. Returns what stands in the field, and the keys. */
function typed(line: string, at: LineContext): { readonly text: string; readonly keys: number } {
  let text = ""
  for (const key of line) if (refusalOf(text + key, at) === undefined) text += key
  return { text, keys: line.length + 1 }
}

it("140 claims of four tables take under eight minutes at 150 keys a minute", () => {
  const numbers = new Set(Array.from({ length: 24 }, (_, at) => at + 1))
  const at: LineContext = { numbers, layer: "now" }
  let keys = 0
  let claims = 0
  for (const line of CLAIMS_OF_FOUR_TABLES) {
    const entered = typed(line, at)
    expect(entered.text).toBe(line)
    keys += entered.keys
    if (!("is" in readLine(line, at))) throw new Error(`cannot read ${line}`)
    if (/^\d/.test(line)) claims++
  }
  expect(claims).toBe(140)
  // 30 words of five keys a minute: who types, but not for a living
  expect(keys / 150).toBeLessThan(8)
})

describe("how a tie stands", () => {
  const tie = (fields: Partial<BodyOf<"tie">>): BodyOf<"tie"> => ({
    one: "a",
    other: "b",
    type: "works with",
    ...fields,
  })
  const standing = (...claims: readonly Partial<BodyOf<"tie">>[]) => {
    const [found] = recordedTies(new Map(claims.map((fields, at) => [`t${at}`, tie(fields)])), "2026-05-14")
    return { standing: found?.standing, confirmed: found?.confirmed, absent: found?.absent, size: found?.size }
  }

  it("is claimed while one side or tables alone say so", () => {
    expect(standing({ claimedBy: "a", level: 2 })).toMatchObject({ standing: "claimed", confirmed: false })
    expect(standing({ table: 1, level: 2 }, { table: 3, level: 3 })).toMatchObject({ standing: "claimed", size: 2.5 })
    expect(standing({ claimedBy: "a", level: 2 }, { claimedBy: "c", level: 2 })).toMatchObject({ standing: "claimed" })
  })

  it("is confirmed when both sides say so, whichever way round", () => {
    expect(standing({ claimedBy: "a", level: 2 }, { one: "b", other: "a", claimedBy: "b", level: 3 })).toMatchObject({
      standing: "confirmed",
      confirmed: true,
    })
    expect(standing({ claimedBy: "a", level: 0 }, { claimedBy: "b", level: 0 })).toMatchObject({
      standing: "confirmed",
      absent: true,
    })
  })

  it("is disputed where somebody says that it is not there, or tells it two steps apart", () => {
    expect(standing({ table: 1, level: 1 }, { table: 2, level: 0 })).toMatchObject({
      standing: "disputed",
      confirmed: false,
      absent: false,
    })
    expect(standing({ claimedBy: "a", level: 4 }, { claimedBy: "b", level: 1 })).toMatchObject({ standing: "disputed" })
    expect(standing({ type: "funds", table: 1 }, { type: "funds", table: 2, denied: true })).toMatchObject({
      standing: "disputed",
    })
  })

  it("stands as the room confirmed it, whatever was said before", () => {
    expect(standing({ table: 1, level: 4, confirmed: true }, { table: 2, level: 0 })).toEqual({
      standing: "confirmed",
      confirmed: true,
      absent: false,
      size: 4,
    })
    expect(standing({ table: 1, level: 4 }, { table: 2, level: 0, confirmed: true })).toMatchObject({ absent: true })
  })

  it("says nothing of today where only the wish was told", () => {
    expect(standing({ table: 1, wanted: 4 }, { table: 2, level: 0 })).toMatchObject({
      standing: "claimed",
      absent: false,
    })
  })
})

it("the merged picture lists disputes, what is told alike, what one alone tells, and what is confirmed", () => {
  const tie = (one: string, other: string, table: number, level: number, confirmed?: boolean): BodyOf<"tie"> => ({
    one,
    other,
    type: "works with",
    table,
    level,
    ...(confirmed && { confirmed }),
  })
  const ties = recordedTies(
    new Map([
      ["1", tie("a", "b", 1, 2)],
      ["2", tie("b", "a", 2, 0)],
      ["3", tie("a", "c", 1, 2)],
      ["4", tie("a", "c", 2, 3)],
      ["5", tie("b", "c", 2, 1)],
      ["6", tie("c", "d", 4, 1, true)],
    ]),
    "2026-05-14",
  )
  const ends = (list: ReturnType<typeof claimBoard>["disputed"]) =>
    list.map((told) => `${told.tie.one}${told.tie.other}`)
  const board = claimBoard(ties)
  expect(ends(board.disputed)).toEqual(["ab"])
  expect(ends(board.alike)).toEqual(["ac"])
  expect(ends(board.byOne)).toEqual(["bc"])
  expect(ends(board.confirmed)).toEqual(["cd"])
  expect(board.tables).toEqual([
    { table: 1, claims: 2 },
    { table: 2, claims: 3 },
    { table: 4, claims: 1 },
  ])
  const second = claimBoard(ties, 2)
  expect([ends(second.disputed), ends(second.alike), ends(second.byOne)]).toEqual([["ab"], ["ac"], ["bc"]])
  expect(ends(second.confirmed)).toEqual([])
})

import { describe, expect, it } from "vitest"
import { LENSES } from "../../renderer/features/map/lenses.ts"
import { listedLenses } from "../../renderer/features/map/use-lenses.ts"
import type { LensBody } from "../../shared/contract/lens.ts"

const keysOf = (records: Readonly<Record<string, LensBody>>) =>
  Object.fromEntries(
    listedLenses(new Map(Object.entries(records)), ({ id }) => id).flatMap(({ name, key }) =>
      key === undefined ? [] : [[key, name]],
    ),
  )
const FIRST = Object.fromEntries(LENSES.slice(0, 9).map(({ id }, index) => [index + 1, id]))

describe("the number keys of lenses", () => {
  it("are those of the first nine until somebody chooses", () => {
    expect(keysOf({})).toEqual(FIRST)
  })

  it("go to a kept lens, and come back when it is gone", () => {
    expect(keysOf({ a: { name: "Mine", view: "lines", key: 4 } })).toEqual({ ...FIRST, 4: "Mine" })
  })

  it("can be given to any ready-made lens, or taken from it", () => {
    expect(keysOf({ a: { name: "Functions", ready: "functions", view: "lines", key: 9 } })).toEqual({
      ...FIRST,
      9: "functions",
    })
    const { 2: _, ...without } = FIRST
    expect(keysOf({ a: { name: "Who sits where", ready: "seats", view: "lines" } })).toEqual(without)
  })

  it("bring one lens each, however many were given the same", () => {
    const records: Readonly<Record<string, LensBody>> = {
      a: { name: "A", view: "lines", key: 1 },
      b: { name: "B", view: "lines", key: 1 },
      c: { name: "Through time", ready: "time", view: "lines", key: 1 },
    }
    expect(keysOf(records)).toEqual({ ...FIRST, 1: "A" })
    const listed = listedLenses(new Map(Object.entries(records)), ({ id }) => id)
    expect(listed.map(({ id }) => id)).toEqual([...LENSES.map(({ id }) => id), "a", "b"])
  })
})

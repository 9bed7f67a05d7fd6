import { describe, expect, it } from "vitest"
import { nextSpot, spotAfter } from "../../../renderer/ui/grid/spot.ts"

const extent = { rows: 100, columns: 4, page: 10 }
const after = (key: string, row: number, column: number, far = false) => spotAfter(key, far, { row, column }, extent)

describe("moving in a grid", () => {
  it("goes one cell by an arrow, up to the heading, and no further than the edges", () => {
    expect(after("ArrowDown", 0, 1)).toEqual({ row: 1, column: 1 })
    expect(after("ArrowUp", 0, 1)).toEqual({ row: -1, column: 1 })
    expect(after("ArrowUp", -1, 1)).toEqual({ row: -1, column: 1 })
    expect(after("ArrowLeft", 5, 0)).toEqual({ row: 5, column: 0 })
    expect(after("ArrowDown", 99, 3)).toEqual({ row: 99, column: 3 })
  })

  it("goes a page, or all the way", () => {
    expect(after("PageDown", 95, 2)).toEqual({ row: 99, column: 2 })
    expect(after("PageUp", 4, 2)).toEqual({ row: 0, column: 2 })
    expect(after("End", 5, 0)).toEqual({ row: 5, column: 3 })
    expect(after("End", 5, 0, true)).toEqual({ row: 99, column: 3 })
    expect(after("Home", 5, 3, true)).toEqual({ row: 0, column: 0 })
  })

  it("leaves other keys alone", () => {
    for (const key of ["a", "Enter", "Escape", "Tab"]) expect(after(key, 5, 1)).toBeUndefined()
  })

  it("goes on with the next row after the last cell, and stays at the end", () => {
    expect(nextSpot({ row: 0, column: 3 }, 1, extent)).toEqual({ row: 1, column: 0 })
    expect(nextSpot({ row: 1, column: 0 }, -1, extent)).toEqual({ row: 0, column: 3 })
    expect(nextSpot({ row: 99, column: 3 }, 1, extent)).toEqual({ row: 99, column: 3 })
    expect(nextSpot({ row: 0, column: 0 }, -1, extent)).toEqual({ row: 0, column: 0 })
  })
})

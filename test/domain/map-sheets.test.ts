import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  planSheets,
  SHEET_COUNTS,
  SHEET_MARGIN,
  SHEET_OVERLAP,
  SHEET_PAPER_NAMES,
  SHEET_PAPERS,
} from "../../shared/domain/map-sheets.ts"

describe("a picture over sheets of paper", () => {
  it("takes one A4 turned where it is wide, within the margins", () => {
    const plan = planSheets({ width: 2770, height: 1900 }, "a4", 1)
    expect(plan).toMatchObject({ turned: true, page: { width: 297, height: 210 }, columns: 1, rows: 1 })
    // 277 by 190 millimetres are left of it
    expect(plan.scale).toBeCloseTo(0.1, 6)
    expect(plan.tiles).toHaveLength(1)
    expect(plan.tiles[0]).toMatchObject({ name: "A1", x: expect.closeTo(0, 6), width: expect.closeTo(2770, 6) })
  })

  it("is twice as long on four sheets, less what is glued", () => {
    const plan = planSheets({ width: 1900, height: 2770 }, "a4", 4)
    expect([plan.columns, plan.rows, plan.turned]).toEqual([2, 2, false])
    expect(plan.scale).toBeCloseTo((2 * 190 - SHEET_OVERLAP) / 1900, 6)
    expect(plan.tiles.map(({ name }) => name)).toEqual(["A1", "B1", "A2", "B2"])
  })

  it("whatever the picture and the paper: every point is on a sheet, neighbours share the overlap, more sheets never shrink it", () => {
    const length = fc.integer({ min: 200, max: 20_000 })
    fc.assert(
      fc.property(length, length, fc.constantFrom(...SHEET_PAPER_NAMES), (width, height, paper) => {
        let before = 0
        for (const count of SHEET_COUNTS) {
          const { tiles, scale, columns, rows, page } = planSheets({ width, height }, paper, count)
          expect(tiles.length).toBeLessThanOrEqual(count)
          expect(scale).toBeGreaterThanOrEqual(before * 0.9999)
          before = scale
          const upright = SHEET_PAPERS[paper]
          expect([upright.width, upright.height]).toEqual(expect.arrayContaining([page.width, page.height]))
          const [first] = tiles
          const last = tiles.at(-1)
          expect(first!.x).toBeLessThanOrEqual(1e-6)
          expect(first!.y).toBeLessThanOrEqual(1e-6)
          expect(last!.x + last!.width).toBeGreaterThanOrEqual(width - 1e-6)
          expect(last!.y + last!.height).toBeGreaterThanOrEqual(height - 1e-6)
          for (const { row, column, x, y, width: wide, height: high } of tiles) {
            expect(wide * scale).toBeCloseTo(page.width - 2 * SHEET_MARGIN, 6)
            const right = tiles.find((tile) => tile.row === row && tile.column === column + 1)
            if (right !== undefined) expect((x + wide - right.x) * scale).toBeCloseTo(SHEET_OVERLAP, 6)
            const under = tiles.find((tile) => tile.column === column && tile.row === row + 1)
            if (under !== undefined) expect((y + high - under.y) * scale).toBeCloseTo(SHEET_OVERLAP, 6)
          }
          expect(tiles.length).toBe(columns * rows)
        }
      }),
      { numRuns: 60 },
    )
  })
})

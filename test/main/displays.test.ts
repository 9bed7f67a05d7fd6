import { describe, expect, it } from "vitest"
import { arrangementOf, countDisplays, displayForWall } from "../../electron/main/displays.ts"

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }
const projector = { id: 2, bounds: { x: 1366, y: 0, width: 1024, height: 768 } }

describe("the display for the wall", () => {
  it("is the one that the console is not on", () => {
    expect(displayForWall([laptop, projector], { x: 40, y: 40, width: 1000, height: 700 })).toBe(projector)
    expect(displayForWall([laptop, projector], { x: 1400, y: 10, width: 900, height: 700 })).toBe(laptop)
  })

  it("is none while there is only one", () => {
    expect(displayForWall([laptop], { x: 0, y: 0, width: 100, height: 100 })).toBeUndefined()
  })

  it("is never the first when the console is off every display", () => {
    expect(displayForWall([laptop, projector], { x: -9000, y: 0, width: 10, height: 10 })).toBe(projector)
  })
})

const mirrored = { id: 2, bounds: laptop.bounds }
const scaled = (display: typeof laptop, scaleFactor = 1) => ({ ...display, scaleFactor })

describe("a mirrored projector", () => {
  it("is no display for the wall, and counts as none, even where the system lists it", () => {
    expect(displayForWall([laptop, mirrored], { x: 40, y: 40, width: 1000, height: 700 })).toBeUndefined()
    expect(countDisplays([laptop, mirrored])).toBe(1)
    expect(countDisplays([laptop])).toBe(1)
    expect(countDisplays([laptop, projector])).toBe(2)
  })
})

describe("an arrangement of displays", () => {
  it("is another one when a display comes, goes, moves or changes its size", () => {
    const both = arrangementOf([scaled(laptop), scaled(projector)])
    expect(arrangementOf([scaled(projector), scaled(laptop)])).toBe(both)
    for (const other of [
      [scaled(laptop)],
      [scaled(laptop), scaled(projector, 1.25)],
      [scaled(laptop), scaled({ ...projector, id: 3 })],
      [scaled(laptop), scaled({ ...projector, bounds: { ...projector.bounds, y: 5 } })],
      [scaled(laptop), scaled(mirrored)],
    ])
      expect(arrangementOf(other)).not.toBe(both)
  })
})

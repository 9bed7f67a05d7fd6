import { describe, expect, it } from "vitest"
import { displayForWall } from "../../electron/main/displays.ts"

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

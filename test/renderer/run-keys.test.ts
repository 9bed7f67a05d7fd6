import { describe, expect, it } from "vitest"
import { APP_ACTIONS } from "../../renderer/app/menu-actions.ts"
import { RUN_KEYS } from "../../renderer/features/session/run/keys.ts"

const { notes, ...pressed } = RUN_KEYS

describe("the keys of a run", () => {
  it("are none of the app's own, but for the act that both have", () => {
    // the run's page puts its own in the place of the app's action of this id
    const others = APP_ACTIONS.filter(({ id }) => id !== "off-script")
    const app = others.flatMap(({ key, alsoKey }) => [key, alsoKey]).filter((key) => key !== undefined)
    const taken = Object.values(RUN_KEYS).filter((key) => [...app, "mod+k"].includes(key))
    expect(taken).toEqual([])
  })

  it("are each for one act", () => {
    expect(new Set(Object.values(RUN_KEYS)).size).toBe(Object.values(RUN_KEYS).length)
  })

  it("cannot be hit by typing: no bare letter, F5 or Esc", () => {
    for (const key of Object.values(pressed)) expect(key).toMatch(/^(mod|alt)\+|^page(up|down)$/)
    expect(notes).toBe("F9")
  })
})

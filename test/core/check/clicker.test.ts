import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { testApp } from "../../support/test-app.ts"

const press = (key: string) => ({ key, ctrl: false, alt: false, shift: false, meta: false })

describe("a clicker's buttons", () => {
  it("are learnt once for this computer, before any workspace is open", async () => {
    using app = testApp()
    expect(await app.call("clicker.buttons", {})).toEqual({})
    await app.call("clicker.learn", { act: "next", press: press("MediaTrackNext") })
    await app.call("clicker.learn", { act: "blank", press: press("F7") })
    using again = app.restart()
    expect(await again.call("clicker.buttons", {})).toEqual({ next: press("MediaTrackNext"), blank: press("F7") })
    expect(await again.call("clicker.forget", { act: "next" })).toEqual({ blank: press("F7") })
  })

  it.each(["b", ".", " ", "Enter", "ArrowRight", "F5", "Escape", "Shift"])("are never %j", async (key) => {
    using app = testApp()
    await expect(app.call("clicker.learn", { act: "blank", press: press(key) })).rejects.toMatchObject({
      code: "key-refused",
    })
    expect(await app.call("clicker.buttons", {})).toEqual({})
  })

  it("are learnt anew when their file is damaged", async () => {
    using app = testApp()
    await app.call("clicker.learn", { act: "next", press: press("F7") })
    const file = join(app.dataFolder, "clicker.json")
    writeFileSync(file, readFileSync(file, "utf8").slice(0, 20))
    expect(await app.call("clicker.buttons", {})).toEqual({})
    await app.call("clicker.learn", { act: "back", press: press("F8") })
    expect(await app.call("clicker.buttons", {})).toEqual({ back: press("F8") })
  })
})

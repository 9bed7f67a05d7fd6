import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  CLICKER_ACTS,
  type Clicker,
  clickerActOf,
  type Press,
  refusalOf,
  runActOf,
  withButton,
  withoutButton,
} from "../../shared/domain/press.ts"

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrl: false,
  alt: false,
  shift: false,
  meta: false,
  ...held,
})
const anyHeld = fc.record({ ctrl: fc.boolean(), alt: fc.boolean(), shift: fc.boolean(), meta: fc.boolean() })

describe("what a clicker can be taught", () => {
  it("is no key that writes, whatever is held beside it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), anyHeld, (key, held) => {
        if (Array.from(key).length === 1) expect(refusalOf(press(key, held))).toBe("types")
      }),
    )
    expect(refusalOf(press(" "))).toBe("types")
    expect(refusalOf(press("."))).toBe("types")
    expect(refusalOf(press("é"))).toBe("types")
  })

  it("is no key that moves in a text, no F5, no Esc, and no shift alone", () => {
    expect(["ArrowRight", "Enter", "Tab", "Backspace", "Home"].map((key) => refusalOf(press(key)))).toEqual(
      Array.from({ length: 5 }, () => "moves"),
    )
    expect(["F5", "Escape", "PageDown", "F9"].map((key) => refusalOf(press(key)))).toEqual(
      Array.from({ length: 4 }, () => "taken"),
    )
    expect(["Shift", "Control", "Dead", "Unidentified"].map((key) => refusalOf(press(key)))).toEqual(
      Array.from({ length: 4 }, () => "modifier"),
    )
  })

  it("is a button of its own", () => {
    for (const key of ["F7", "MediaTrackNext", "AudioVolumeUp", "BrowserForward", "LaunchApplication1"])
      expect(refusalOf(press(key)), key).toBeUndefined()
  })
})

describe("a clicker", () => {
  const clicker = withButton(withButton({}, "next", press("MediaTrackNext")), "blank", press("F7"))

  it("does what its buttons were taught, beside the keys of a run", () => {
    expect(runActOf(press("MediaTrackNext"), clicker)).toBe("next")
    expect(runActOf(press("F7"), clicker)).toBe("blank")
    expect(runActOf(press("F7", { shift: true }), clicker)).toBeUndefined()
    expect(runActOf(press("PageDown"), clicker)).toBe("next")
  })

  it("gives a button one meaning", () => {
    const moved = withButton(clicker, "freeze", press("F7"))
    expect(moved).toEqual({ next: press("MediaTrackNext"), freeze: press("F7") })
    expect(withoutButton(moved, "next")).toEqual({ freeze: press("F7") })
  })

  it("never hears a letter, even if one stands in its file", () => {
    const tampered: Clicker = { next: press("e"), blank: press("Enter") }
    expect(clickerActOf(tampered, press("e"))).toBeUndefined()
    expect(clickerActOf(tampered, press("Enter"))).toBeUndefined()
  })
})

describe("the keys of a run", () => {
  it("are these", () => {
    expect(runActOf(press("PageDown"))).toBe("next")
    expect(runActOf(press("PageUp"))).toBe("back")
    expect(runActOf(press("Enter", { ctrl: true }))).toBe("reveal")
    expect(runActOf(press("b", { ctrl: true }))).toBe("blank")
    expect(runActOf(press("B", { meta: true }))).toBe("blank")
    expect(runActOf(press("F", { ctrl: true, shift: true }))).toBe("freeze")
  })

  it("are no bare letter, no F5 and no Esc", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), fc.boolean(), (key, shift) => {
        expect(runActOf(press(key, { shift }))).toBeUndefined()
      }),
    )
    for (const key of ["F5", "Escape", "Enter", "Tab", " "]) expect(runActOf(press(key)), key).toBeUndefined()
    expect(CLICKER_ACTS).toHaveLength(5)
  })
})

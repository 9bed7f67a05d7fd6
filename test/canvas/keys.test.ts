import { describe, expect, it } from "vitest"
import { type KeyContext, keyMeaning, movedCards } from "../../renderer/canvas/keys.ts"
import { NOTHING } from "../../renderer/canvas/selection.ts"
import type { MapTie } from "../../shared/domain/map-ties.ts"

const ties = ["ab", "ac", "bc"].map((id) => ({ id, one: id[0], other: id[1] }) as unknown as MapTie)
const context: KeyContext = {
  here: "a",
  selection: NOTHING,
  positions: new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 300, y: 0 }],
    ["c", { x: 0, y: 300 }],
  ]),
  ties,
  focused: false,
}
const press = (key: string, held: Partial<Record<"shiftKey" | "altKey" | "ctrlKey" | "metaKey", boolean>> = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
})
const meaning = (
  key: Parameters<typeof press>[0],
  held?: Parameters<typeof press>[1],
  more: Partial<KeyContext> = {},
) => keyMeaning(press(key, held), { ...context, ...more })
const intent = (of: object) => ({ does: "intent", intent: of })

describe("keys on the map", () => {
  it("go from card to card with arrows", () => {
    expect(meaning("ArrowRight")).toEqual(intent({ type: "stand", on: "b" }))
    expect(meaning("ArrowDown")).toEqual(intent({ type: "stand", on: "c" }))
    expect(meaning("ArrowLeft")).toBeUndefined()
  })

  it("go through all cards by name with n and p, round and round", () => {
    expect(["a", "b", "c"].map((here) => meaning("n", {}, { here }))).toEqual(
      ["b", "c", "a"].map((on) => intent({ type: "stand", on })),
    )
    expect(meaning("p")).toEqual(intent({ type: "stand", on: "c" }))
    expect(meaning("p", {}, { here: undefined })).toEqual(intent({ type: "stand", on: "c" }))
  })

  it("start at the first card where the keyboard stands on none", () => {
    expect(meaning("ArrowLeft", {}, { here: undefined })).toEqual(intent({ type: "stand", on: "a" }))
  })

  it("move the card with Shift a little and with Alt a lot", () => {
    expect(meaning("ArrowUp", { shiftKey: true })).toEqual({ does: "move", by: { x: 0, y: -10 } })
    expect(meaning("ArrowLeft", { altKey: true })).toEqual({ does: "move", by: { x: -60, y: 0 } })
  })

  it("move the cards that were chosen together, or the one that the keyboard stands on", () => {
    expect(movedCards({ here: "a", selection: { kind: "cards", ids: ["a", "b"] } })).toEqual(["a", "b"])
    expect(movedCards({ here: "c", selection: { kind: "cards", ids: ["a", "b"] } })).toEqual(["c"])
    expect(movedCards({ here: undefined, selection: NOTHING })).toEqual([])
  })

  it("open facts with Enter: of the card, or of what was chosen together", () => {
    expect(meaning("Enter")).toEqual(intent({ type: "open", selection: { kind: "cards", ids: ["a"] } }))
    const pair = { kind: "cards", ids: ["b", "c"] } as const
    expect(meaning("Enter", {}, { selection: pair })).toEqual(intent({ type: "open", selection: pair }))
  })

  it("choose another card as well with Space", () => {
    expect(meaning(" ", {}, { selection: { kind: "cards", ids: ["b"] } })).toEqual(
      intent({ type: "select", selection: { kind: "cards", ids: ["b", "a"] } }),
    )
  })

  it("go round the ties of the card with T", () => {
    expect(meaning("t")).toEqual({ does: "tie", tie: ties[0] })
    expect(meaning("t", {}, { selection: { kind: "tie", id: "ab" } })).toEqual({ does: "tie", tie: ties[1] })
    expect(meaning("t", {}, { selection: { kind: "tie", id: "ac" } })).toEqual({ does: "tie", tie: ties[0] })
    expect(meaning("T", { shiftKey: true })).toEqual({ does: "tie", tie: ties[1] })
  })

  it("remove what is chosen, or the card that the keyboard stands on", () => {
    expect(meaning("Delete")).toEqual(intent({ type: "remove", selection: { kind: "cards", ids: ["a"] } }))
    expect(meaning("Delete", {}, { selection: { kind: "tie", id: "ab" } })).toEqual(
      intent({ type: "remove", selection: { kind: "tie", id: "ab" } }),
    )
    expect(meaning("Delete", {}, { here: undefined })).toBeUndefined()
  })

  it("leave the app's own keys alone", () => {
    expect(meaning("z", { ctrlKey: true })).toBeUndefined()
    expect(meaning("0", { ctrlKey: true })).toBeUndefined()
    expect(meaning("1", { altKey: true })).toBeUndefined()
    expect(meaning("ArrowLeft", { metaKey: true })).toBeUndefined()
    expect(meaning("Tab")).toBeUndefined()
  })

  it("zoom, choose a lens, connect and clear", () => {
    expect(meaning("+")).toEqual({ does: "zoom", how: "in" })
    expect(meaning("0")).toEqual({ does: "zoom", how: "fit" })
    expect(meaning("3")).toEqual(intent({ type: "lens", number: 3 }))
    expect(meaning("c")).toEqual(intent({ type: "connect", from: "a" }))
    expect(meaning("Escape")).toEqual(intent({ type: "select", selection: NOTHING }))
  })
})

describe("focus by keys", () => {
  it("begins around the card with F, takes steps by number, and ends with Escape or F", () => {
    expect(meaning("f")).toEqual({ does: "intent", intent: { type: "focus", on: "a", steps: 1 } })
    const focused = { focused: true }
    for (const steps of [0, 3, 9]) {
      expect(meaning(String(steps), {}, focused)).toEqual({
        does: "intent",
        intent: { type: "focus", on: "a", steps },
      })
    }
    for (const key of ["Escape", "f"]) {
      expect(meaning(key, {}, focused)).toEqual({ does: "intent", intent: { type: "focus", on: undefined, steps: 0 } })
    }
    // without it numbers are lenses and 0 fits
    expect(meaning("3")).toEqual({ does: "intent", intent: { type: "lens", number: 3 } })
    expect(meaning("0")).toEqual({ does: "zoom", how: "fit" })
  })

  it("adds a group under the card that the keyboard stands on", () => {
    expect(meaning("a")).toMatchObject({ intent: { type: "add", at: { x: 0 } } })
    expect(meaning("a", {}, { here: undefined })).toEqual({
      does: "intent",
      intent: { type: "add", at: { x: 0, y: 0 } },
    })
  })
})

import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CARD, type CardFace, cardFace } from "../../renderer/canvas/card-face.ts"
import { fitText, type Measure } from "../../renderer/canvas/fit-text.ts"
import type { MapCard } from "../../shared/domain/map-graph.ts"

/** Letters of scripts that are written wide count double. */
const measure: Measure = (text, size, weight) =>
  Array.from(text, (sign) => (/[\u3000-\u9fff\uac00-\ud7af]/.test(sign) ? 1 : 0.52)).reduce((a, b) => a + b, 0) *
  size *
  (weight > 500 ? 1.05 : 1)
const fit = (text: string, width = 150, lines = 2) =>
  fitText(text, measure, { width, lines, sizes: [15, 12], weight: 600 })
const words = (text: string) => text.split(/\s+/).filter((word) => word !== "")

const card = (name: string, more: Partial<MapCard> = {}): MapCard => ({
  id: "x",
  is: "group",
  name,
  number: 7,
  kind: "coalition",
  host: undefined,
  hostSector: undefined,
  stage: undefined,
  chips: [],
  verified: false,
  ...more,
})
const category = { name: "coalition", letter: "C", colour: 0, count: 1 }

describe("a name on its lines", () => {
  it("breaks between words only", () => {
    expect(fit("Early Childhood Council")).toEqual({ lines: ["Early Childhood", "Council"], size: 15, cut: false })
  })

  it("gets smaller before words are left out", () => {
    expect(fit("Northern Neighbourhood Collaborative")).toMatchObject({ size: 12, cut: false })
  })

  it("leaves out whole words at the end where it is too long", () => {
    const { lines, cut } = fit(
      "Coalition for the Prevention of Everything That Could Ever Happen to Children in the County",
    )
    expect(cut).toBe(true)
    expect(lines).toHaveLength(2)
    expect(lines.join(" ")).toMatch(/^Coalition for the Prevention .*…$/)
    const known = new Set(
      words("Coalition for the Prevention of Everything That Could Ever Happen to Children in the County"),
    )
    expect(words(lines.join(" ").replace("…", "")).every((word) => known.has(word))).toBe(true)
  })

  it("keeps hyphens, stops and brackets with their words", () => {
    expect(fit("Cradle-to-career St. Mary’s (North)", 130, 3).lines.join(" ")).not.toMatch(/\s[-.’)]|\(\s/)
  })

  it("breaks scripts without spaces between their words", () => {
    const { lines, cut } = fit("青少年发展与教育合作联盟", 110)
    expect(lines.length).toBe(2)
    expect(cut).toBe(false)
    expect(lines.join("")).toBe("青少年发展与教育合作联盟")
  })

  it("cuts one word that is wider than any line, as the last resort", () => {
    const { lines, cut } = fit("Kinderschutzbundeskoordinationsgesamtverband", 80, 1)
    expect(cut).toBe(true)
    expect(lines[0]).toMatch(/^Kind.*…$/)
  })

  it("never goes beyond its width and its lines, and loses no word where nothing was left out", () => {
    const anyText = fc.oneof(
      fc.string({ maxLength: 120 }),
      fc.lorem({ maxCount: 14 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    )
    fc.assert(
      fc.property(anyText, fc.integer({ min: 60, max: 240 }), (text, width) => {
        const { lines, size, cut } = fit(text, width)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) if (line !== "…") expect(measure(line, size, 600)).toBeLessThanOrEqual(width)
        if (!cut) expect(lines.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""))
      }),
    )
  })
})

describe("a card", () => {
  const outside = ({ texts, chips }: CardFace) => [
    ...texts.filter(({ x, y, width, size }) => x < 0 || x + width > CARD.width || y - size < 0 || y > CARD.height),
    ...chips.filter(({ x, y, width, height }) => x + width > CARD.width || y + height > CARD.height),
  ]

  it.each(["near", "far"] as const)("keeps everything inside, %s, whatever the words", (detail) => {
    const line = fc.oneof(
      fc.lorem({ maxCount: 12 }),
      fc.constantFrom("青少年发展与教育合作联盟委员会", "تحالف الطفولة المبكرة", "Kinder und Jugend"),
    )
    fc.assert(
      fc.property(line, fc.option(line), fc.array(fc.lorem({ maxCount: 3 }), { maxLength: 5 }), (name, host, chips) => {
        const face = cardFace(card(name, { host: host ?? undefined, chips }), category, measure, detail, "coalition")
        expect(outside(face)).toEqual([])
      }),
    )
  })

  it.each(["near", "far"] as const)(
    "writes long names no smaller than short ones, %s, and leaves words out at the end",
    (detail) => {
      const faceOf = (name: string) => cardFace(card(name), category, measure, detail, "coalition")
      const short = faceOf("Ready Kids")
      const long = faceOf(
        "Coalition for the Prevention of Everything That Could Ever Happen to Any Child in Calder County",
      )
      expect(long.texts[0]?.size).toBe(short.texts[0]?.size)
      expect([short.cutName, long.cutName]).toEqual([false, true])
      expect(long.texts.some(({ text }) => text.endsWith("…"))).toBe(true)
    },
  )

  it("shows up to three chips, and only whole ones after the first", () => {
    const chips = ["Health", "Safety", "Food", "Housing"]
    expect(cardFace(card("A", { chips }), category, measure, "near", "coalition").chips).toHaveLength(3)
    const long = ["Health", "Out-of-school time and summer learning"]
    const face = cardFace(card("A", { chips: long }), category, measure, "near", "coalition")
    expect(face.chips).toHaveLength(1)
  })

  it("marks by letter and colour, and has a dot until somebody confirmed it", () => {
    const face = cardFace(card("A"), category, measure, "near", "coalition")
    expect(face.texts.some(({ text }) => text === "C")).toBe(true)
    expect(face.swatch?.colour).toBe(0)
    expect(face.dot).toBeDefined()
    expect(cardFace(card("A", { verified: true }), category, measure, "near", "coalition").dot).toBeUndefined()
  })

  it("keeps dot, number and letter apart from the words", () => {
    const face = cardFace(
      card("Wild Oats", { host: "A host with a long name indeed", number: 125 }),
      category,
      measure,
      "near",
      "coalition",
    )
    const number = face.texts.find(({ text }) => text === "125")!
    const meta = face.texts.find(({ text }) => text.startsWith("coalition"))!
    expect(meta.x + meta.width).toBeLessThan((face.dot?.x ?? 0) - (face.dot?.radius ?? 0))
    expect((face.dot?.x ?? 0) + (face.dot?.radius ?? 0)).toBeLessThan(number.x)
  })

  it("is number and name alone from afar", () => {
    const face = cardFace(
      card("Ready Kids", { chips: ["Health"], host: "United Way" }),
      category,
      measure,
      "far",
      "coalition",
    )
    expect(face.texts.map(({ text }) => text).join(" ")).toBe("7 Ready Kids")
    expect(face.chips).toEqual([])
  })
})

import { describe, expect, it } from "vitest"
import type { Measure } from "../../renderer/canvas/fit-text.ts"
import { pngScale } from "../../renderer/canvas/png-export.ts"
import { createProjector } from "../../renderer/canvas/project.ts"
import { NOTHING } from "../../renderer/canvas/selection.ts"
import { mapPicture, type PictureWords } from "../../renderer/canvas/svg-export.ts"
import { mapGraph } from "../../shared/domain/map-graph.ts"

const measure: Measure = (text, size) => Array.from(text).length * size * 0.55
const words: PictureWords = {
  title: "Fish & <Chips> County",
  about: "3 groups",
  keys: [
    { words: "Works with (1)", mark: { kind: "tie", tone: "recorded", directed: false, dashed: true } },
    { words: "C coalition (3)", mark: { kind: "category", colour: 0 } },
  ],
}

function picture(
  names: readonly string[],
  selection: Parameters<ReturnType<typeof createProjector>>[1]["selection"] = NOTHING,
) {
  const graph = mapGraph(
    {
      coalition: new Map(names.map((name, index) => [`g${index}`, { name, type: "coalition" }])),
      organization: new Map(),
      seat: new Map(),
      tie: new Map([["t", { one: "g0", other: "g1", type: "works with", level: 2 }]]),
    },
    "2026-06-15",
  )
  const positions = new Map(graph.cards.map(({ id }, index) => [id, { x: index * 400 - 5000, y: index * 300 + 9000 }]))
  const view = { positions, selection, here: undefined, markBy: "kind", spoken: () => "" } as const
  return mapPicture(createProjector()(graph, view), words, measure, { family: '"A Font", sans-serif' })
}

describe("the map as a picture", () => {
  it("holds every card wherever it stands, and nothing outside", () => {
    const { svg, width, height } = picture(["Ready Kids", "Cradle Steps", "Safe Youth"])
    const cards = [...svg.matchAll(/<g transform="translate\((-?[\d.]+) (-?[\d.]+)\)"><title>/g)]
    const [, dx = 0, dy = 0] = (svg.match(/<g transform="translate\((-?[\d.]+) (-?[\d.]+)\)">\n/) ?? []).map(Number)
    expect(cards).toHaveLength(3)
    for (const [, x, y] of cards) {
      expect(Number(x) + dx).toBeGreaterThanOrEqual(0)
      expect(Number(x) + dx + 208).toBeLessThanOrEqual(width)
      expect(Number(y) + dy).toBeGreaterThanOrEqual(0)
      expect(Number(y) + dy + 98).toBeLessThanOrEqual(height)
    }
  })

  it("escapes what a name may hold, and leaves out what XML cannot", () => {
    const { svg } = picture(['A & B <script> "x"', "bad\u0000\u0008\uFFFEsign", "Cradle"])
    expect(svg).toContain("<title>A &amp; B &lt;script&gt; &quot;x&quot;</title>")
    expect(svg).toContain("<title>badsign</title>")
    expect(svg).toContain("Fish &amp; &lt;Chips&gt; County")
    expect(svg).not.toContain("<script>")
  })

  it("shows all of it at full strength while something is chosen", () => {
    const chosen = picture(["Ready Kids", "Cradle Steps", "Safe Youth"], { kind: "cards", ids: ["g0"] })
    expect(chosen.svg).toBe(picture(["Ready Kids", "Cradle Steps", "Safe Youth"]).svg)
  })

  it("dashes a tie that is not confirmed", () => {
    expect(picture(["Ready Kids", "Cradle Steps"]).svg).toMatch(
      /<path d="M[^"]+" stroke="#565d59" stroke-width="3" stroke-dasharray=/,
    )
  })
})

describe("the scale of a PNG", () => {
  it("is twice the map for a common one, and less for one that a browser could not hold", () => {
    expect(pngScale({ width: 1500, height: 1000 })).toBe(2)
    expect(pngScale({ width: 20_000, height: 1000 })).toBe(0.4)
    const large = pngScale({ width: 7900, height: 7900 })
    expect((7900 * large) ** 2).toBeLessThanOrEqual(48_000_001)
  })
})

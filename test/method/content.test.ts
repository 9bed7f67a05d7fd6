import { describe, expect, it } from "vitest"
import { OPTION_IDS } from "../../shared/method/content/content.ts"
import { CONTENT, localTerm, says, wordKey } from "../../shared/method/contents.ts"
import { LANGUAGES } from "../../shared/method/words.ts"

/** Every sentence of a value, wherever it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe.each(LANGUAGES)("%s", (language) => {
  const content = CONTENT[language]

  it("has every part at its full length", () => {
    const { glossary, cases, options, levels, relations, warnings, questions, steps } = content
    const lengths = { glossary, cases, options, levels, relations, warnings, questions, steps }
    expect(Object.fromEntries(Object.entries(lengths).map(([name, list]) => [name, list.length]))).toEqual({
      glossary: 47,
      cases: 4,
      options: 12,
      levels: 6,
      relations: 14,
      warnings: 5,
      questions: 33,
      steps: 4,
    })
  })

  it("names each thing once and leaves no word empty", () => {
    for (const list of [content.glossary, content.cases, content.options, content.warnings, content.questions]) {
      const ids = list.map(({ id }) => id)
      expect(new Set<string>(ids).size).toBe(ids.length)
    }
    const { levels, ...rest } = content
    expect(textsIn(rest).filter((text) => text.trim() === "")).toEqual([])
    expect(levels.filter(({ label, meaning }) => label === "" || meaning === "")).toEqual([])
  })

  it("says nothing that no screen may say", () => {
    const forbidden = /\b(optimal|should merge|best|worst|rank(ed|ing)?|nodes?|edges?)\b/i
    expect(textsIn(content).filter((text) => forbidden.test(text))).toEqual([])
  })

  it("has the questions and the options in their order", () => {
    expect(content.questions.map(({ id }) => id)).toEqual(Array.from({ length: 33 }, (_, at) => `Q${at + 1}`))
    expect(content.options.map(({ id }) => id)).toEqual([...OPTION_IDS])
    expect(content.levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it("marks as structural what moves staff, money, decisions or bodies, and nothing else", () => {
    expect(content.options.filter(({ structural }) => structural).map(({ id }) => id)).toEqual([
      "O8",
      "O9",
      "O10",
      "O11",
    ])
  })

  it("has a word of each published scale for each level that the scale knows", () => {
    for (const { elsewhere } of content.levels) expect(elsewhere).toHaveLength(content.scales.length)
    // the published lists disagree: what one calls coordinating the next calls cooperation
    expect(content.levels[2]?.elsewhere).toEqual(["coordinating", "cooperation", "cooperate"])
    expect(content.levels[3]?.elsewhere).toEqual(["cooperating", "coordination", "coordinate"])
  })

  it("asks the three things of a funder who raised the question from outside", () => {
    const outside = content.warnings.find(({ id }) => id === "outside-raiser")
    expect(outside?.checks.map(({ id }) => id)).toEqual(["a", "b", "c"])
  })

  it("keeps what an example's other sources say apart from the example", () => {
    for (const { story, outside } of content.cases) {
      expect(outside.length).toBeGreaterThan(0)
      for (const line of outside) expect(story).not.toContain(line)
    }
  })
})

describe("local words", () => {
  const own = { term: "Backbone", meaning: "A set of functions." }
  const of = wordKey("glossary", "backbone")

  it("stand in the place of the method's, each by itself", () => {
    expect(localTerm(of, own, [{ of, term: "The glue" }])).toEqual({
      term: "The glue",
      meaning: own.meaning,
      local: true,
    })
    expect(localTerm(of, own, [{ of: wordKey("glossary", "host"), term: "Home" }])).toEqual({ ...own, local: false })
    expect(localTerm(of, own, [{ of, term: "", meaning: "Who keeps us going." }])).toMatchObject({
      term: "Backbone",
      local: true,
    })
  })

  it("are found by any of their words, whatever the case and accents", () => {
    expect(says(["Über the River", "a bridge"], "river BRIDGE")).toBe(true)
    expect(says(["Über the River"], "uber")).toBe(true)
    expect(says(["Über the River"], "river dam")).toBe(false)
    expect(says(["anything"], "")).toBe(true)
  })
})

import { describe, expect, it } from "vitest"
import type { BlockOf } from "../../shared/method/blocks.ts"
import type { MethodContent } from "../../shared/method/content/content.ts"
import { CONTENT, wordKey } from "../../shared/method/contents.ts"
import { EXERCISES, exerciseOf, speaker } from "../../shared/method/exercises.ts"
import { copyOf, definitionOf } from "../../shared/method/own-exercise.ts"
import { keptAs, linesIn, type OwnWords, slotsOf } from "../../shared/method/own-words.ts"
import { paperSlip } from "../../shared/method/paper-slips.ts"
import {
  AS_WRITTEN,
  choicesOf,
  contentIn,
  exerciseIn,
  offeredOptions,
  ownRelation,
  type Wording,
  wordingOf,
} from "../../shared/method/wording.ts"

const { glossary, options, hosting, levels, relations, cases, warnings } = CONTENT.en

/** Everything that a workspace may say otherwise. */
const ALL: readonly string[] = [
  ...glossary.map(({ id }) => wordKey("glossary", id)),
  ...options.map(({ id }) => wordKey("options", id)),
  ...hosting.map(({ id }) => wordKey("hosting", id)),
  ...levels.map(({ level }) => wordKey("levels", level)),
  ...relations.map(({ id }) => wordKey("relations", id)),
  ...cases.map(({ id }) => wordKey("cases", id)),
  ...warnings.map(({ id }) => wordKey("warnings", id)),
]

const own = (of: string, said: Readonly<Record<string, string>>): OwnWords => {
  const kept = Object.entries(keptAs(of, said)).filter(([, value]) => value !== null)
  return { of, ...Object.fromEntries(kept) }
}
const say = (...words: readonly OwnWords[]): Wording => ({ content: contentIn(words), structure: true })
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const blockIn = (code: string, id: string, wording: Wording) =>
  exerciseIn(exerciseOf(code), wording).blocks.find((block) => block.id === id)
const menuIn = (wording: Wording) => blockIn("E2.5", "menu", wording) as BlockOf<"rate">

describe("what a workspace says otherwise", () => {
  it.each(ALL)("reaches every sentence of %s, and nothing else changes", (of) => {
    const slots = slotsOf(of) ?? []
    expect(slots.length).toBeGreaterThan(0)
    for (const slot of slots) {
      const before = textsIn(CONTENT.en)
      const after = textsIn(contentIn([own(of, { [slot.name]: "zyqx of our own" })]))
      expect(after.filter((text) => text === "zyqx of our own")).toHaveLength(1)
      const lost = before.filter((text) => !after.includes(text))
      for (const text of lost) expect(linesIn(slot.own)).toContain(text)
    }
  })

  it.each(ALL)("can be as long as what the method says of %s", (of) => {
    for (const { own: method, most } of slotsOf(of) ?? []) expect(method.length).toBeLessThanOrEqual(most)
  })

  it("keeps what only the facilitator reads apart from what the room may read", () => {
    expect(keptAs("warnings/neutrality", { title: "Fair to all" })).toMatchObject({
      words: null,
      caution: { title: "Fair to all" },
    })
    expect(keptAs("cases/atlanta", { lesson: "Together" })).toMatchObject({
      words: { lesson: "Together" },
      caution: null,
    })
  })

  it("leaves levels their numbers and options their ids", () => {
    const said = contentIn([own("levels/2", { term: "Bend" }), own("options/O11", { term: "Become one" })])
    expect(said.levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5])
    expect(said.options.map(({ id }) => id)).toEqual(options.map(({ id }) => id))
    expect(said.options.filter(({ structural }) => structural)).toHaveLength(4)
  })

  it("has no sentences for what the method does not bring", () => {
    for (const of of ["glossary/nothing", "options/O12", "levels/6", "steps/1", "cases/own-x", ""]) {
      expect(slotsOf(of)).toBeUndefined()
    }
    expect(contentIn([{ of: "options/O12", term: "New" }])).toEqual(CONTENT.en)
  })

  it("adds examples of its own and puts others away", () => {
    const said: MethodContent = contentIn([
      own("cases/own-1", { place: "Our own county", lesson: "Ask first", story: "One line\nAnother" }),
      { of: "cases/monterey", hidden: true },
    ])
    expect(said.cases.map(({ id }) => id)).toEqual(["bartholomew", "northern-kentucky", "atlanta", "own-1"])
    expect(said.cases.at(-1)).toMatchObject({ place: "Our own county", story: ["One line", "Another"], outside: [] })
  })

  it("names a kind of tie only where it is said otherwise", () => {
    const { content } = say(own("relations/member-of", { term: "has a chair at" }))
    expect(ownRelation("sits at", content)).toBe("has a chair at")
    expect(ownRelation("works with", content)).toBeUndefined()
    expect(ownRelation("alike", content)).toBeUndefined()
  })
})

describe("an exercise as a workspace runs it", () => {
  const wording = say(
    own("options/O11", { term: "Become one body" }),
    own("levels/2", { term: "Bend", meaning: "we give way" }),
  )

  it("says options and levels in the workspace's words: on the wall, on slips and in rows", () => {
    const exercise = exerciseIn(exerciseOf("E2.5"), wording)
    expect(speaker(exercise)("menu.option-11")).toBe("Become one body")
    expect(JSON.stringify(paperSlip(menuIn(wording), speaker(exercise)))).toContain("Become one body")
    expect(JSON.stringify(exercise)).not.toContain("Merge or retire")
    const views = blockIn("E2.4", "views", wording) as BlockOf<"form">
    expect(views.fields.find(({ name }) => name === "now")?.options?.[2]?.label).toBe("Bend: we give way")
  })

  it("leaves every exercise as it is where nothing is said otherwise", () => {
    for (const exercise of EXERCISES.en) expect(exerciseIn(exercise, AS_WRITTEN)).toEqual(exercise)
  })

  it("keeps what a facilitator wrote into a copy, and goes on with the rest", () => {
    const draft = copyOf(exerciseOf("E2.5"))
    const copy = definitionOf("own-a", {
      ...draft,
      blocks: draft.blocks.map((block) =>
        block.id === "menu"
          ? {
              ...block,
              items: [
                { id: "option-11", label: "Marry", word: "options/O11" },
                { id: "option-8", label: options[8]!.title, word: "options/O8" },
              ],
            }
          : block,
      ),
    })
    const said = exerciseIn(
      copy!,
      say(own("options/O11", { term: "Become one" }), own("options/O8", { term: "Move staff" })),
    )
    const menu = said.blocks.find(({ id }) => id === "menu") as BlockOf<"rate">
    expect(menu.items.map(({ label }) => label)).toEqual(["Marry", "Move staff"])
  })
})

describe("options that change structure", () => {
  const exploring = wordingOf([], { mode: "explore" })
  const structural = ["option-8", "option-9", "option-10", "option-11"]

  it("wait while a community explores, and are offered in every other mode or once they were asked for", () => {
    const count = (workspace: Parameters<typeof wordingOf>[1]) => offeredOptions(wordingOf([], workspace)).length
    expect(count(undefined)).toBe(8)
    expect(count({ mode: "explore" })).toBe(8)
    expect(count({ mode: "explore", structureShown: true })).toBe(12)
    for (const mode of ["negotiate", "implement", "review"] as const) expect(count({ mode })).toBe(12)
  })

  it("are not asked, on the wall or on slips", () => {
    expect(menuIn(exploring).items.map(({ id }) => id)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^option-(8|9|1[01])$/)]),
    )
    expect(menuIn(exploring).items).toHaveLength(8)
    expect(menuIn(AS_WRITTEN).items.map(({ id }) => id)).toEqual(expect.arrayContaining(structural))
  })

  it("are not among the choices of a row, but for the one that it has", () => {
    const lines = blockIn("E2.5", "red-lines", exploring) as BlockOf<"form">
    const choices = lines.fields.find(({ name }) => name === "option")?.options
    expect(choices).toHaveLength(12)
    expect(choicesOf(choices, "", exploring)).toHaveLength(8)
    expect(choicesOf(choices, "O11", exploring).map(({ value }) => value)).toContain("O11")
    expect(offeredOptions(exploring, ["O9"]).map(({ id }) => id)).toContain("O9")
  })

  it("reach no exercise by another way: whatever names one carries its word", () => {
    const titles = options.filter((option) => option.structural).map(({ title }) => title)
    for (const exercise of EXERCISES.en) {
      const blocks = exerciseIn(exercise, exploring).blocks.map((block) =>
        block.kind === "form"
          ? {
              ...block,
              fields: block.fields.map((field) => ({ ...field, options: choicesOf(field.options, "", exploring) })),
            }
          : block,
      )
      const said = textsIn(blocks)
      for (const title of titles) expect(said).not.toContain(title)
    }
  })
})

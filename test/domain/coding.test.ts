import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CODED, TAGGED } from "../../shared/contract/coding.ts"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { type CoderRecords, coded, createCoder } from "../../shared/domain/coding.ts"
import { wordingKey } from "../../shared/domain/coding-key.ts"
import { createSuggester, LIKELY } from "../../shared/domain/coding-suggest.ts"
import { taxonomyOf } from "../../shared/domain/coding-taxonomy.ts"
import { allWordings, progressOf, wordingRows, wordingsOf } from "../../shared/domain/coding-wordings.ts"

const listed = (...items: string[]) => ({ state: "listed" as const, items })
const group = (body: Partial<BodyOf<"coalition">>): BodyOf<"coalition"> => ({ name: "Group", ...body })

/** Records of a community, each list given as plain objects by id. */
function records(given: {
  tag?: Record<string, BodyOf<"tag">>
  coding?: readonly BodyOf<"coding">[]
  placeUnit?: Record<string, BodyOf<"placeUnit">>
  organization?: Record<string, BodyOf<"organization">>
}): CoderRecords {
  return {
    tag: new Map(Object.entries(given.tag ?? {})),
    coding: new Map((given.coding ?? []).map((body, index) => [`c${index}`, body])),
    placeUnit: new Map(Object.entries(given.placeUnit ?? {})),
    organization: new Map(Object.entries(given.organization ?? {})),
  }
}
const coderOf = (given: Parameters<typeof records>[0]) => createCoder(records(given), 1, "en")

describe("the shared words that come with the app", () => {
  it.each(TAGGED)("%s: every name and id means one word", (dimension) => {
    const coder = coderOf({})
    for (const tag of coder.taxonomy(dimension).values()) {
      expect(coder.meaningOf(dimension, tag.name)?.tags.map(({ id }) => id)).toEqual([tag.id])
      expect(coder.meaningOf(dimension, tag.id)?.tags.map(({ id }) => id)).toEqual([tag.id])
    }
  })

  it("stand in two levels", () => {
    const deep = TAGGED.flatMap((dimension) => {
      const tags = taxonomyOf(dimension, records({}), "en")
      return [...tags.values()].filter(({ parent = "" }) => tags.get(parent)?.parent !== undefined)
    })
    expect(deep).toEqual([])
  })
})

describe("what a wording means", () => {
  it("is not known until somebody says it", () => {
    expect(coderOf({}).meaningOf("goals", "Every child thrives")).toBeUndefined()
  })

  it("is a shared word's own when it is its name or id, whatever the case, accents and punctuation", () => {
    const coder = coderOf({ tag: { t1: { dimension: "goals", name: "Niños leen" } } })
    expect(coder.meaningOf("goals", "School-Ready ")?.tags[0]?.id).toBe("school-ready")
    expect(coder.meaningOf("goals", "ninos  LEEN")?.tags[0]?.id).toBe("t1")
  })

  it("is what was said, which goes before its own name", () => {
    const coding = { dimension: "goals" as const, wording: "Graduation", tags: ["postsec"] }
    expect(
      coderOf({ coding: [coding] })
        .meaningOf("goals", "graduation")
        ?.tags.map(({ id }) => id),
    ).toEqual(["postsec"])
  })

  it("can be several shared words, or only the group's own", () => {
    const coder = coderOf({
      coding: [
        { dimension: "goals", wording: "Ready and reading", tags: ["school-ready", "early-literacy"] },
        { dimension: "goals", wording: "Our way", tags: "only ours" },
      ],
    })
    expect(coder.meaningOf("goals", "ready and reading")?.tags).toHaveLength(2)
    expect(coder.meaningOf("goals", "our way")).toMatchObject({ tags: [], onlyOurs: true })
  })

  it("does not pass from one list to another", () => {
    const coder = coderOf({ coding: [{ dimension: "goals", wording: "Water", tags: "only ours" }] })
    expect(coder.meaningOf("issues", "Water")).toBeUndefined()
  })

  it("is a place by its name, and not known where two places have it", () => {
    const coder = coderOf({
      placeUnit: { n: { name: "North" }, a: { name: "Springfield" }, b: { name: "springfield" } },
    })
    expect(coder.meaningOf("footprint", "north")?.tags[0]?.id).toBe("n")
    expect(coder.meaningOf("footprint", "Springfield")).toBeUndefined()
  })

  it("is an organisation by any of its names", () => {
    const coder = coderOf({ organization: { uw: { name: "United Way of Calder", aka: ["UW"] } } })
    expect(coder.meaningOf("funders", "uw")?.tags[0]?.id).toBe("uw")
    expect(coder.meaningOf("funders", "The United Way of Calder, Inc.")?.tags[0]?.id).toBe("uw")
  })

  it("is not known again when its place has gone", () => {
    const coder = coderOf({ coding: [{ dimension: "footprint", wording: "Up there", tags: ["gone"] }] })
    expect(coder.meaningOf("footprint", "Up there")).toBeUndefined()
  })

  it("follows a merged word to what stands for it, and stays with a retired one", () => {
    const tag: Record<string, BodyOf<"tag">> = {
      "goals/maths": { dimension: "goals", builtIn: "maths", parent: "schooling", mergedInto: "t1" },
      t1: { dimension: "goals", name: "Numbers", parent: "schooling" },
      "goals/attendance": { dimension: "goals", builtIn: "attendance", parent: "schooling", retired: true },
    }
    const coder = coderOf({ tag, coding: [{ dimension: "goals", wording: "Sums", tags: ["maths"] }] })
    expect(coder.meaningOf("goals", "Sums")?.tags.map(({ name }) => name)).toEqual(["Numbers"])
    expect(coder.meaningOf("goals", "maths")?.tags.map(({ name }) => name)).toEqual(["Numbers"])
    expect(coder.meaningOf("goals", "attendance")?.tags[0]?.retired).toBe(true)
  })
})

describe("a list of wordings", () => {
  const coder = coderOf({
    coding: [
      { dimension: "goals", wording: "Ready kids", tags: ["school-ready"] },
      { dimension: "goals", wording: "Our way", tags: "only ours" },
    ],
  })

  it("has each shared word once, with the wordings behind it, and what is not said apart", () => {
    const { items, notYet } = coded(["Ready kids", "school-ready", "Our way", "Something new"], "goals", coder)
    expect([...items.values()].map(({ tag, wordings }) => [tag?.id, wordings])).toEqual([
      ["school-ready", ["Ready kids", "school-ready"]],
      [undefined, ["Our way"]],
    ])
    expect(notYet).toEqual(["Something new"])
  })

  it("is the same set whatever the order of the list, of the records and of what was said", () => {
    const wordings = ["Ready kids", "school-ready", "Our way", "Something new", "early-literacy"]
    const codings: BodyOf<"coding">[] = [
      { dimension: "goals", wording: "Ready kids", tags: ["school-ready", "parent-support"] },
      { dimension: "goals", wording: "Our way", tags: "only ours" },
      { dimension: "issues", wording: "Ready kids", tags: ["preschool"] },
    ]
    fc.assert(
      fc.property(
        fc.shuffledSubarray(wordings, { minLength: 5 }),
        fc.shuffledSubarray(codings, { minLength: 3 }),
        (w, c) => {
          const { items, notYet } = coded(w, "goals", coderOf({ coding: c }))
          expect([...items.keys()].sort()).toEqual([
            "early-literacy",
            "only ours: our way",
            "parent-support",
            "school-ready",
          ])
          expect(notYet).toEqual(["Something new"])
        },
      ),
    )
  })
})

describe("the wordings of a community", () => {
  const groups = new Map([
    [
      "a",
      group({ goals: listed("School ready", "Safe streets"), funders: { state: "listed", items: [{ name: "UW" }] } }),
    ],
    ["b", group({ goals: listed("school-ready"), footprint: listed("North") })],
    ["c", group({ goalsVerbatim: ["Every voice"], goals: { state: "not asked", items: [] } })],
    ["d", group({ goals: listed("School ready"), goalsVerbatim: ["In our words"] })],
    ["e", group({ goals: { state: "declined", items: ["left over"] } })],
  ])

  it("stand once each, as most write them, with the groups that use them", () => {
    expect(wordingsOf(groups, "goals").map(({ text, groups: users }) => [text, users])).toEqual([
      ["Every voice", ["c"]],
      ["Safe streets", ["a"]],
      ["School ready", ["a", "b", "d"]],
    ])
    expect(wordingsOf(groups, "funders").map(({ text }) => text)).toEqual(["UW"])
  })

  it("come uncoded first, then by how many groups use them, and are counted", () => {
    const rows = wordingRows(allWordings(groups), coderOf({}))
    expect(rows.map(({ text }) => text)).toEqual(["Every voice", "North", "Safe streets", "UW", "School ready"])
    expect(progressOf(rows)).toEqual({ said: 1, of: 5 })
  })

  it("are found in every dimension that is matched", () => {
    const all = group(Object.fromEntries(CODED.map((name) => [name, listed(`x ${name}`)])))
    const withFunder = { ...all, funders: { state: "listed" as const, items: [{ name: "x funders" }] } }
    expect(allWordings(new Map([["a", withFunder]])).map(({ text }) => text)).toEqual(CODED.map((name) => `x ${name}`))
  })

  it("have keys that ignore case, accents and punctuation", () => {
    expect(wordingKey("goals", " Réady, for  SCHOOL! ")).toBe(wordingKey("goals", "ready for school"))
    expect(wordingKey("goals", "???")).not.toBe(wordingKey("goals", "!!!"))
  })
})

describe("suggestions", () => {
  const goals = taxonomyOf("goals", records({}), "en")
  const likest = (wording: string) =>
    createSuggester("goals", goals)
      .like(wording, 3)
      .map(({ tag }) => tag.id)

  it.each([
    ["Kindergarten readiness", "school-ready"],
    ["Increase high school graduation rate", "hs-grad"],
    ["Reduce underage drinking", "substance-use"],
    ["Reading by third grade", "early-literacy"],
    ["Prevent child abuse and neglect", "child-safety"],
    ["Affordable housing", "housing-stability"],
    ["Dental care for children", "oral-health"],
    ["Chronic absenteeism", "attendance"],
    ["Mentors for youth", "mentoring"],
  ])("%s is like %s", (wording, id) => {
    expect(likest(wording)).toContain(id)
  })

  it("are none for words that nothing shares", () => {
    expect(likest("Xylophone quorum")).toEqual([])
  })

  it("remember what was said of similar words", () => {
    const said = [{ dimension: "goals" as const, wording: "No kid left behind the bus", tags: ["getting-around"] }]
    const [first] = createSuggester("goals", goals, said).like("No kid left behind a bus", 3)
    expect(first?.tag.id).toBe("getting-around")
    expect(first?.likeness).toBeGreaterThan(LIKELY)
  })

  it("follow what is typed: the beginnings of any words of a name, then of other words, then of the word above", () => {
    const typed = (text: string) =>
      createSuggester("goals", goals)
        .typed(text, "", 5)
        .map(({ id }) => id)
    expect(typed("chi re")[0]).toBe("school-ready")
    expect(typed("kinder")).toEqual(expect.arrayContaining(["school-ready", "smooth-start"]))
    expect(typed("schooling").slice(0, 1)).toEqual(["schooling"])
    expect(typed("zzz")).toEqual([])
  })

  it("do not offer what was retired or merged", () => {
    const tag: Record<string, BodyOf<"tag">> = {
      r: { dimension: "goals", builtIn: "oral-health", parent: "health", retired: true },
    }
    const suggester = createSuggester("goals", taxonomyOf("goals", records({ tag }), "en"))
    expect(suggester.like("Dental care", 5).map(({ tag: { id } }) => id)).not.toContain("oral-health")
    expect(suggester.typed("teeth", "", 5)).toEqual([])
  })

  it("are in the same order whatever the order of the records", () => {
    const codings: BodyOf<"coding">[] = [
      { dimension: "goals", wording: "Kids who read", tags: ["early-literacy"] },
      { dimension: "goals", wording: "Kids who move", tags: ["physical-activity"] },
      { dimension: "goals", wording: "Kids who stay", tags: ["hs-grad"] },
    ]
    const order = (list: readonly BodyOf<"coding">[]) =>
      createSuggester("goals", goals, list)
        .like("kids who thrive", 5)
        .map(({ tag }) => tag.id)
    fc.assert(
      fc.property(fc.shuffledSubarray(codings, { minLength: 3 }), (shuffled) => {
        expect(order(shuffled)).toEqual(order(codings))
      }),
    )
  })
})

import { describe, expect, it } from "vitest"
import { PATH_KINDS, type PathRecords, POINT_BLOCKS, POINT_IDS, readiness } from "../../shared/domain/readiness.ts"
import { EXERCISES, findExercise } from "../../shared/method/exercises.ts"
import { EVERY_KIND } from "../support/every-kind.ts"

const NONE = Object.fromEntries(PATH_KINDS.map((kind) => [kind, []])) as unknown as PathRecords
const pointsOf = (records: Partial<PathRecords>) =>
  Object.fromEntries(
    readiness({ ...NONE, ...records })
      .flatMap(({ points }) => points)
      .map(({ id, known }) => [id, known]),
  )

describe("the path", () => {
  it("knows nothing of an empty community, and nothing is ticked", () => {
    expect(readiness(NONE).map(({ known }) => known)).toEqual([0, 0, 0, 0])
    expect(Object.values(pointsOf({})).some(Boolean)).toBe(false)
  })

  it("asks for what some exercise brings", () => {
    for (const { points } of readiness(NONE)) {
      for (const { exercise, step } of points) {
        expect(findExercise(exercise)?.code).toBe(exercise)
        expect(Number(exercise.slice(1, 2))).toBeLessThanOrEqual(step)
      }
    }
    expect(POINT_IDS).toHaveLength(32)
  })

  it("reads its points from blocks that are there, and that no other exercise has under the same id", () => {
    expect(POINT_BLOCKS.map(({ block }) => block)).toEqual(["months", "round", "menu", "basics", "board"])
    for (const { exercise, block } of POINT_BLOCKS) {
      const having = EXERCISES.en.filter(({ blocks }) => blocks.some(({ id }) => id === block))
      expect(
        having.map(({ code }) => code),
        block,
      ).toEqual([exercise])
      const kind = having[0]?.blocks.find(({ id }) => id === block)?.kind
      // what answers on slips, and what puts things into columns
      expect(["rate", "place"], `${block} is a ${kind}`).toContain(kind)
      const record = kind === "rate" ? { slips: [{ ...EVERY_KIND.slips, block, answered: 4 }] } : undefined
      const known = pointsOf(record ?? { placement: [{ ...EVERY_KIND.placement, block }] })
      expect(Object.values(known).filter(Boolean), block).toHaveLength(1)
    }
  })

  it("follows the records: a draft sentence is not a closed one", () => {
    const sentence = EVERY_KIND.impactSentence
    expect(pointsOf({ impactSentence: [{ ...sentence, state: "draft" }] })["impact"]).toBe(false)
    expect(pointsOf({ impactSentence: [{ ...sentence, state: "closed" }] })["impact"]).toBe(true)
  })

  it("knows the map from 70 % of the profiles on", () => {
    const groups = (checked: number) =>
      Array.from({ length: 10 }, (_, at) => ({ name: `Group ${at}`, ...(at < checked && { verified: ["goals"] }) }))
    expect(pointsOf({ coalition: groups(6) })["verified"]).toBe(false)
    expect(pointsOf({ coalition: groups(7) })["verified"]).toBe(true)
    expect(pointsOf({ coalition: groups(1).slice(0, 1) })["groups"]).toBe(false)
  })

  it("tests only who raised it from outside", () => {
    const raised = { raisedBy: "The fund" }
    expect(pointsOf({ impetus: [{ ...raised, insider: true }] })["funderTest"]).toBe(true)
    expect(pointsOf({ impetus: [{ ...raised, insider: false, testNeed: "met" }] })["funderTest"]).toBe(false)
    const all = { testNeed: "met", testPays: "partly", testSays: "not met" } as const
    expect(pointsOf({ impetus: [{ ...raised, insider: false, ...all }] })["funderTest"]).toBe(true)
    expect(pointsOf({ impetus: [{ ...raised, insider: false, ...all, testSays: "unknown" }] })["funderTest"]).toBe(
      false,
    )
  })

  it("takes a risk without a name, a forecast without a because and an open tooth for unfinished", () => {
    const { risk, functionForecast, tooth } = EVERY_KIND
    expect(pointsOf({ risk: [risk] })["risks"]).toBe(true)
    expect(pointsOf({ risk: [risk, { text: "Nobody comes" }] })["risks"]).toBe(false)
    const { because: _, ...without } = functionForecast
    expect(pointsOf({ functionForecast: [functionForecast] })["forecast"]).toBe(true)
    expect(pointsOf({ functionForecast: [functionForecast, without] })["forecast"]).toBe(false)
    expect(pointsOf({ tooth: [tooth] })["teeth"]).toBe(true)
    expect(pointsOf({ tooth: [tooth, { text: "Neighbours" }] })["teeth"]).toBe(false)
  })

  it("waits for every body that must still say yes", () => {
    const { decision } = EVERY_KIND
    expect(pointsOf({ decision: [decision] })).toMatchObject({ decision: true, ratified: false })
    expect(pointsOf({ decision: [{ ...decision, ratification: [] }] })["ratified"]).toBe(true)
    expect(pointsOf({})["ratified"]).toBe(false)
  })

  it("counts the questions that are open in each step", () => {
    const asked = { text: "Who pays?", step: 3, state: "open" } as const
    const found = readiness({ ...NONE, question: [asked, { ...asked, state: "parked" }, { ...asked, step: 1 }] })
    expect(found.map(({ openQuestions }) => openQuestions)).toEqual([1, 0, 1, 0])
  })
})

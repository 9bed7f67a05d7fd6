import { expect, it } from "vitest"
import { BLOCKS } from "../../shared/method/blocks.ts"
import { EXERCISES, exerciseOf } from "../../shared/method/exercises.ts"
import {
  blockSamples,
  namedFromLines,
  newExercise,
  withBlock,
  withBlockMoved,
  withoutBlock,
} from "../../shared/method/own-edit.ts"
import { brokenBy, copyOf } from "../../shared/method/own-exercise.ts"

it("offers a block of every kind", () => {
  expect([...new Set(blockSamples().map(({ kind }) => kind))].toSorted()).toEqual(Object.keys(BLOCKS).toSorted())
})

it("makes an exercise that could run from every block, each under an id of its own", () => {
  const made = blockSamples().reduce((draft, { block }) => withBlock(draft, block, draft.blocks.length) ?? draft, {
    ...newExercise("All of them"),
    minutes: 300,
  })
  expect(brokenBy(made)).toBeUndefined()
  expect(new Set(made.blocks.map(({ id }) => id)).size).toBe(made.blocks.length)
  expect(made.blocks.length).toBeGreaterThan(20)
})

it("offers nothing that lacks what it needs before it", () => {
  const sample = (kind: string) => blockSamples().find((one) => one.kind === kind)?.block ?? expect.fail()
  const draft = newExercise("One")
  expect(withBlock(draft, sample("decide"), 1)).toBeUndefined()
  expect(withBlock(draft, sample("choice"), 0)).toBeUndefined()
  expect(withBlock(draft, sample("choice"), 1)?.blocks[1]).toMatchObject({ of: "block-a" })
})

it("takes a block out together with the sentences that were offered in its place", () => {
  const draft = copyOf(
    EXERCISES.en.find(({ whatIf }) => whatIf.some(({ wall }) => wall !== undefined)) ?? expect.fail(),
  )
  const key = draft.whatIf.find(({ wall }) => wall !== undefined)?.wall?.key ?? ""
  const at = draft.blocks.findIndex(({ id }) => key === id || key.startsWith(`${id}.`))
  const without = withoutBlock(draft, at)
  expect(without.blocks).toHaveLength(draft.blocks.length - 1)
  expect(without.whatIf.map(({ wall }) => wall?.key)).not.toContain(key)
})

it("moves a block by one place and no further than the ends", () => {
  const draft = copyOf(exerciseOf("E2.1"))
  const ids = (of: typeof draft) => of.blocks.map(({ id }) => id)
  expect(ids(withBlockMoved(draft, 0, 1))).toEqual(["notes", "sheets", "learned"])
  expect(withBlockMoved(draft, 0, -1)).toBe(draft)
  expect(withBlockMoved(draft, 2, 1)).toBe(draft)
})

it("keeps the ids of things that were only reworded or moved", () => {
  const before = [
    { id: "a", label: "Bus" },
    { id: "b", label: "Books" },
  ]
  expect(namedFromLines(before, ["A bus", "Books"])).toEqual([
    { id: "a", label: "A bus" },
    { id: "b", label: "Books" },
  ])
  expect(namedFromLines(before, ["Books", "Bus", "Tents"]).map(({ id }) => id)).toEqual(["b", "a", "own-a"])
  expect(namedFromLines(before, ["Books"]).map(({ id }) => id)).toEqual(["b"])
})

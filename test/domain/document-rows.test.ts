import { expect, it } from "vitest"
import type { OutcomeKind } from "../../shared/contract/outcomes.ts"
import { rowsInRoom } from "../../shared/domain/documents/room-rows.ts"
import { chipsPiece, placesPiece, rowsPiece } from "../../shared/domain/documents/row-pieces.ts"
import type { BlockKind, BlockOf } from "../../shared/method/blocks.ts"
import { blockOf, exerciseOf, speaker } from "../../shared/method/exercises.ts"

const at = { session: "s", step: 0 }
const made: Partial<Record<OutcomeKind, readonly object[]>> = {
  pause: [
    { ...at, block: "pauses", order: 2, text: "The lease", by: "City", until: "2027-06-01" },
    { ...at, block: "pauses", order: 1, text: "The seats", by: "Library", until: "2027-03" },
    { ...at, block: "pauses", order: 3, text: "planted", by: "City", until: "2027", pulled: true },
    { text: "planted outside", by: "City", until: "2027" },
  ],
  redLine: [{ ...at, block: "red-lines", order: 1, party: "planted", text: "planted" }],
  functionCoverage: [
    { ...at, block: "chips", order: 1, fn: "3", coalition: "a" },
    { ...at, block: "chips", order: 2, fn: "3", coalition: "hidden" },
  ],
}
const rows = rowsInRoom((kind) => (made[kind] ?? []).map((body) => ({ body: body as never })))
const names = (id: string) => ({ a: "Cradle Steps", b: "Ready Kids" })[id]

function block<K extends BlockKind>(
  code: string,
  id: string,
  _kind: K,
): { of: BlockOf<K>; say: (key: string) => string } {
  const exercise = exerciseOf(code)
  return { of: blockOf(exercise, id) as BlockOf<K>, say: speaker(exercise) }
}

it("keeps rows in the order in which they were said, and none that is off the wall or of no session", () => {
  const { of, say } = block("E1.5", "pauses", "form")
  expect(rowsPiece(of, rows, say, "en-GB")).toEqual([
    {
      is: "table",
      columns: ["What waits", "Who", "Until"],
      rows: [
        ["The seats", "Library", "March 2027"],
        ["The lease", "City", "1 June 2027"],
      ],
    },
  ])
})

it("says nothing of rows that are for the facilitator alone", () => {
  const { of, say } = block("E2.5", "red-lines", "form")
  expect(rowsPiece(of, rows, say, "en-GB")).toEqual([])
  expect(JSON.stringify(rows)).not.toContain("planted")
})

it("says chips by number first and by name in the round after it, groups that the room may not know in neither", () => {
  const first = block("E2.6", "chips", "matrix")
  const second = block("E2.6", "names", "matrix")
  const chips = rows.filter(({ kind }) => kind === "functionCoverage")
  expect(chipsPiece(first.of, chips, names, first.say)).toMatchObject([
    { items: expect.arrayContaining(["Establish shared measurement: 1", "Advance policy: 0"]) },
  ])
  expect(chipsPiece(second.of, chips, names, second.say)).toMatchObject([
    { items: expect.arrayContaining(["Establish shared measurement: Cradle Steps", "Advance policy: –"]) },
  ])
})

it("says who is in which column, and leaves out a column with nobody", () => {
  const { of, say } = block("E1.7", "round", "place")
  const placed = [
    { ...at, block: "round", item: "b", column: "in" },
    { ...at, block: "round", item: "a", column: "in" },
    { ...at, block: "round", item: "hidden", column: "later" },
  ]
  expect(placesPiece(of, placed, names, say)).toEqual([
    { is: "list", items: ["In this round: Cradle Steps, Ready Kids"] },
  ])
})

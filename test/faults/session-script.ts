import { KEY_COST } from "../../electron/core/vault/key-slot.ts"
import { OFF_SCRIPT } from "../../shared/contract/session.ts"
import { AppError } from "../../shared/errors.ts"
import type { Block } from "../../shared/method/blocks.ts"
import { EXERCISES, exerciseOf, wallWords } from "../../shared/method/exercises.ts"
import { type Entry, entriesAt } from "../../shared/method/invented/entries.ts"
import { anotherRound } from "../support/another-round.ts"
import { ofTable } from "../support/of-table.ts"
import { testApp } from "../support/test-app.ts"

/** Two sessions hold all 28 exercises, so many each. */
export const STEPS = EXERCISES.en.length / 2
export const PARTIES = ["City", "School", "Library"]
const GROUPS = ["Reading Table", "Summer Table", "Ready Kids"]

export interface Script {
  readonly dataFolder: string
  readonly seed: number
  /** Which half of the exercises it runs. */
  readonly half: 0 | 1
  /** The product's own cost of a passphrase, where tests make it cheap. */
  readonly dear: boolean
}

interface Here {
  readonly session: string
  readonly step: number
  readonly exercise: string
}

type Stored = { readonly kind: string; readonly id: string; readonly body: Readonly<Record<string, unknown>> }

/**
 * A session in which each act follows from its number alone, with its ids, its moment and its chance: a process that goes
 * on in the middle does what one would have done that was there from the beginning.
 */
export function scripted({ dataFolder, seed, half, dear }: Script, done = -1) {
  const plan = EXERCISES.en
    .slice(half * STEPS, (half + 1) * STEPS)
    .map(({ code, minutes }) => ({ exercise: code, minutes }))
  let act = done
  let ids = 0
  let lot = 0
  const chance = (): number => {
    lot = (Math.imul(lot, 1_664_525) + 1_013_904_223) >>> 0
    return lot / 2 ** 32
  }
  const pick = (of: number): number => Math.floor(chance() * of)
  const begin = (n: number) => {
    act = n
    ids = 0
    lot = (seed + Math.imul(n + 2, 2_654_435_761)) >>> 0
    chance()
  }
  const app = testApp({
    dataFolder,
    ports: {
      now: () => new Date(Date.UTC(2026, 0, 5, 9) + act * 1000),
      newId: () => `act-${act}-${ids++}`,
      random: chance,
      ...(dear && { keyCost: KEY_COST }),
    },
  })
  const all = async (): Promise<readonly Stored[]> => (await app.call("records.all", {})).records
  const called = ({ name, input }: Entry) => app.call(name, input)

  /** The session before its first act. */
  async function settle(): Promise<void> {
    begin(-1)
    for (const name of GROUPS) await app.call("records.add", { kind: "coalition", body: { name } })
    const { id: session } = await app.call("session.plan", { title: "A long day", plan })
    const parties = PARTIES.map((name) => ({ name, state: "present" as const }))
    await app.call("session.setRoom", { session, headcount: 30, parties })
    await app.call("session.start", { session })
    await app.call("wall.show", { source: { from: "session", session } })
  }

  /** Act number `n`, one command, which the app may refuse: on to a step of the plan, or something by lot. */
  async function perform(n: number, onTo?: number): Promise<void> {
    begin(n)
    const records = await all()
    const session = records.find(({ kind }) => kind === "session")?.id ?? ""
    const live = records.find(({ kind }) => kind === "live")?.body as unknown as Live
    const { step, inserted = [] } = live
    const exercise = (step < OFF_SCRIPT ? plan[step] : inserted[step - OFF_SCRIPT])?.exercise ?? "E1.1"
    const block = exerciseOf(exercise).blocks[live.block]
    const entry: Entry | undefined =
      onTo !== undefined
        ? { name: "session.goTo", input: { session, step: onTo, block: pick(blocksOf(plan[onTo]?.exercise)) } }
        : chosen(acts(block, { session, step, exercise, records }))
    try {
      if (entry !== undefined) await called(entry)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }

  const chosen = (entries: readonly Entry[]) => entries[pick(entries.length)]

  /** What may be done next: something is entered at the block, something in the step is changed, or whatever is done anywhere. */
  function acts(block: Block | undefined, here: Here & { readonly records: readonly Stored[] }): readonly Entry[] {
    if (block === undefined) return ways(here)
    const { session, step, exercise, records } = here
    const mine = records.filter(({ body }) => body["session"] === session && body["step"] === step)
    const of = (kind: string) => mine.filter((record) => record.kind === kind)
    const words = () => `said ${act} ${pick(1000)}`
    const groups = records.filter(({ kind }) => kind === "coalition").map(({ id }) => id)
    const chosenFrom = block.kind === "choice" ? block.of : block.id
    const options = of("card").filter(({ body }) => body["block"] === chosenFrom).length
    const room = { groups, parties: PARTIES, people: 9, options, proposed: true, year: 2027 }
    const desk = { session, step, ...room, unsorted: undefined, waiting: undefined }
    const answers = [...entriesAt(block, { ...desk, words, pick }), ...anotherRound(block, { session, step })]
    // half of it comes from tables
    const entered = answers.map((entry) => (pick(2) === 0 ? entry : ofTable(entry, pick(5) + 1)))
    const at = { session, step, block: block.id }
    const card = of("card")[pick(Math.max(1, of("card").length))]?.id
    const other = of("card")[0]?.id ?? ""
    const verdict = of("verdict")[0]?.id
    const row = block.kind === "form" && block.from === undefined ? of(block.of)[0] : undefined
    const pulled = pick(2) === 0
    const sentences = wallWords(exerciseOf(exercise)).map(({ key }) => key)
    const ofCard: readonly Entry[] =
      card === undefined
        ? []
        : [
            { name: "card.edit", input: { id: card, pulled } },
            { name: "card.edit", input: { id: card, text: words() } },
            { name: "card.merge", input: { id: card, into: other } },
            { name: "tables.merge", input: { kind: "card", into: other, ids: [card] } },
            { name: "card.remove", input: { id: card } },
            { name: "statement.withdraw", input: { kind: "card", id: card } },
            { name: "cluster.add", input: { ...at, title: words(), cards: [card] } },
          ]
    const ofVerdict: readonly Entry[] =
      verdict === undefined
        ? []
        : [
            { name: "verdict.set", input: { id: verdict, bin: "two halves", note: words() } },
            { name: "verdict.show", input: { id: verdict } },
          ]
    const ofRow: readonly Entry[] =
      row === undefined || block.kind !== "form"
        ? []
        : [
            { name: "row.set", input: { id: row.id, kind: block.of, pulled } },
            {
              name: "tables.merge",
              input: {
                kind: block.of,
                into: row.id,
                ids: of(block.of)
                  .slice(0, 2)
                  .map(({ id }) => id),
              },
            },
            { name: "row.remove", input: { id: row.id, kind: block.of } },
          ]
    // entries are half of all acts, where the block takes any
    if (entered.length > 0 && pick(2) === 0) return entered
    return [
      ...ofCard,
      ...ofVerdict,
      ...ofRow,
      { name: "session.type", input: { session, field: `card:${step}:${block.id}`, text: `half a thought ${act}` } },
      {
        name: "session.setPrompt",
        input: { session, step, prompt: chosenWord(sentences), text: `In our words ${act}` },
      },
      { name: "hold.add", input: { text: `Later ${act}`, session, step } },
      { name: "tables.nothing", input: { ...at, table: pick(5) + 1, nothing: pick(2) === 0 } },
      { name: "session.paper", input: { ...at, state: (["paper", "screen", "typed"] as const)[pick(3)] ?? "paper" } },
      ...ways(here),
    ]
  }

  const chosenWord = (of: readonly string[]) => of[pick(of.length)] ?? ""

  /** What a facilitator does whatever the block is. */
  function ways({ session, step, exercise }: Here): readonly Entry[] {
    const blocks = blocksOf(exercise)
    const aside = ["line", "cards", "count", "break", "close"][pick(5)] ?? "line"
    const clock = (["start", "stop", "add", "reset", "skip"] as const)[pick(5)] ?? "start"
    const round = (["draw", "next", "pass", "stop"] as const)[pick(4)] ?? "draw"
    return [
      { name: "session.goTo", input: { session, step, block: pick(blocks) } },
      { name: "session.goTo", input: { session, step, block: pick(blocks) } },
      { name: "session.step", input: { session, by: 1 } },
      { name: "session.reveal", input: { session } },
      { name: "session.reveal", input: { session } },
      {
        name: "session.clock",
        input: { session, do: clock, of: (["step", "block", "tables"] as const)[pick(3)] ?? "step" },
      },
      { name: "tables.set", input: { session, count: 3 + pick(3), names: ["Window"] } },
      { name: "tables.open", input: { session, minutes: 5 + pick(10) } },
      { name: "tables.back", input: { session } },
      { name: "session.aside", input: { session, to: { is: "new", exercise: aside } } },
      { name: "session.back", input: { session } },
      { name: "session.round", input: { session, do: round } },
      { name: "session.fit", input: { session, steps: [{ step: pick(plan.length), minutes: pick(60) }] } },
      { name: "session.typeOnWall", input: { session, on: pick(2) === 0 } },
      { name: "session.setRoom", input: { session, headcount: 20 + pick(20) } },
      { name: "session.type", input: { session, field: "sentence:who", text: `children ${act}` } },
      { name: "wall.freeze", input: {} },
      { name: "wall.blank", input: {} },
      { name: "wall.page", input: { page: pick(3) } },
      { name: "wall.ground", input: { ground: pick(2) === 0 ? "white" : "black" } },
      { name: "records.undo", input: { scope: `run:${session}/${step}` } },
      { name: "records.redo", input: { scope: `run:${session}/${step}` } },
    ]
  }

  return { app, settle, perform }
}

interface Live {
  readonly step: number
  readonly block: number
  readonly inserted?: readonly { readonly exercise: string }[]
}

const blocksOf = (exercise: string | undefined) => exerciseOf(exercise ?? "E1.1").blocks.length

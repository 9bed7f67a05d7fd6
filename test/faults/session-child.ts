// Runs a session by lot in a process of its own, and says after each act what is stored: one line, the state's digest.
import { createHash } from "node:crypto"
import { AppError } from "../../shared/errors.ts"
import { exerciseOf } from "../../shared/method/exercises.ts"
import { openApp } from "../support/test-app.ts"
import { stateOf } from "./session-state.ts"

const [dataFolder = "", seed = "1", most = "Infinity"] = process.argv.slice(2)
let lot = Number(seed)
/** A whole number below `of`, the same for the same seed. */
const pick = (of: number): number => {
  lot = (Math.imul(lot, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((lot / 2 ** 32) * of)
}
const app = await openApp({ dataFolder })
const { call } = app
const PLAN = ["E1.2", "E2.3", "E3.2", "E4.1"]
const plan = PLAN.map((exercise) => ({ exercise, minutes: 40 }))
const parties = ["City", "School", "Library"].map((name) => ({ name, state: "present" as const }))
const { id: session } = await call("session.plan", { title: "Kick-off", plan })
await call("session.setRoom", { session, headcount: 30, parties })
const groups: string[] = []
for (const name of ["Reading Table", "Summer Table"]) {
  groups.push((await call("records.add", { kind: "coalition", body: { name } })).id)
}
const [one = "", other = ""] = groups
await call("session.start", { session })
await call("wall.show", { source: { from: "session", session } })

const say = async () => {
  const digest = createHash("sha256")
    .update(await stateOf(app))
    .digest("hex")
  process.stdout.write(`${digest}\n`)
}
process.stdout.write(`${JSON.stringify({ folder: app.app.vault.current()?.folder })}\n`)
await say()

const live = async () => {
  const { records } = await call("records.all", {})
  const body = records.find(({ kind, id }) => kind === "live" && id === session)?.body as
    | { step: number; block: number; inserted?: { exercise: string }[] }
    | undefined
  const { step = 0, block = 0, inserted = [] } = body ?? {}
  const code = step < 1000 ? PLAN[step] : inserted[step - 1000]?.exercise
  const cards = records.filter(({ kind, body: card }) => kind === "card" && card["step"] === step)
  return { step, block: exerciseOf(code ?? "E1.2").blocks[block]?.id ?? "", cards }
}
const SCALE = { counts: [4, 2, 1, 0, 0, 0], abstain: 1, talk: 0 }

/** One thing that a facilitator does; what the app refuses changes nothing. */
async function act(n: number): Promise<unknown> {
  const { step, block, cards } = await live()
  const at = { session, step, block }
  const card = cards[pick(Math.max(1, cards.length))]?.id ?? ""
  const acts: (() => Promise<unknown>)[] = [
    () => call("card.add", { ...at, text: `Card ${n}` }),
    () => call("card.add", { ...at, text: `Card ${n} x${pick(5) + 2}` }),
    () => call("session.type", { session, field: `card:${step}:${block}`, text: `half a thought ${n}` }),
    () => call("session.goTo", { session, step: pick(PLAN.length), block: pick(5) }),
    () => call("session.goTo", { session, step: Math.min(step, 3), block: pick(7) }),
    () => call("session.reveal", { session }),
    () =>
      call("session.clock", { session, do: pick(2) === 0 ? "start" : "stop", of: pick(2) === 0 ? "step" : "block" }),
    () => call("session.clock", { session, do: "add", minutes: 2 }),
    () => call("wall.freeze", {}),
    () => call("wall.blank", {}),
    () =>
      call("session.aside", {
        session,
        to: { is: "new", exercise: ["line", "cards", "count", "close"][pick(4)] ?? "" },
      }),
    () => call("session.back", { session }),
    () => call("verdict.add", { ...at, one, other, about: `Both ${n}` }),
    () => call("tally.count", { ...at, counts: [3, 2, 1] }),
    () => call("slips.pulse", { ...at, counts: [[0, 1, 2, 3, 4]] }),
    () => call("reading.count", { ...at, ...SCALE }),
    () => call("triage.set", { ...at, groups, onTheTable: ["O4"], motivesDoubted: true }),
    () => call("cluster.add", { ...at, title: `Cluster ${n}`, cards: card === "" ? [] : [card] }),
    () => call("card.edit", { id: card, pulled: pick(2) === 0 }),
    () => call("sentence.set", { who: `children ${n}`, change: "read", year: "", seenIn: "" }),
    () => call("session.setPrompt", { session, step, prompt: block, text: `In our words ${n}` }),
    () => call("hold.add", { text: `Later ${n}`, session, step }),
    () => call("records.undo", { scope: `run:${session}/${step}` }),
  ]
  return acts[pick(acts.length)]?.()
}

for (let n = 0; n < Number(most); n++) {
  app.pass(1000)
  try {
    await act(n)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  await say()
}
await app.app.close()

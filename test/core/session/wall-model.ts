import { EXERCISES, exerciseOf } from "../../../shared/method/exercises.ts"
import { type Stored, wordsOfEntries } from "./wall-entries-model.ts"

export type { Stored }

/** Every word that is written carries a token that occurs once; the wall may say only tokens that were put on it. */
export const TOKEN = /tok\d+x/g
/** In both sessions these come first; the other exercises are shared out between the two. */
const FIRST = ["E1.2", "E4.1", "E2.3", "E3.2"]
const OTHERS = EXERCISES.en.map(({ code }) => code).filter((code) => !FIRST.includes(code))
export const PLANS = [0, 1].map((session) => [...FIRST, ...OTHERS.filter((_, at) => at % 2 === session)])
export const STEPS = FIRST.length + OTHERS.length / 2
export const ASIDE = ["line", "cards", "count", "break", "close"] as const

type Body = Readonly<Record<string, unknown>>

/** What the facilitator did, as this test understands it: written apart from the app's own rules. */
export interface Model {
  mode: "off" | "live" | "blank" | "frozen"
  under: "live" | "frozen"
  source:
    | { from: "resting"; next: string }
    | { from: "map"; frame: string }
    | { from: "session" | "impact"; session: number; closing: boolean }
  frozen: ReadonlySet<string>
  /** What stands still is a picture of the map. */
  frozenMap: boolean
  readonly runs: Run[]
}

export interface Run {
  readonly plan: readonly string[]
  state: "planned" | "running" | "ended"
  step: number
  block: number
  readonly revealed: Set<string>
  readonly paper: Set<string>
  /** Blocks that are at the tables. */
  readonly out: Set<string>
  /** Exercises of the steps that were inserted. */
  readonly inserted: string[]
  away?: { step: number; block: number; source: Model["source"] }
  typesOnWall: boolean
}

export function blocksOf(step: number, run: Run) {
  const code = step < 1000 ? run.plan[step] : run.inserted[step - 1000]
  return exerciseOf(code ?? "E1.2").blocks
}

/** The tokens that a live wall may say. */
export function allowedLive(
  model: Model,
  sessions: readonly string[],
  records: readonly Stored[],
): ReadonlySet<string> {
  const bodyOf = (kind: string, id: string) => records.find((record) => record.kind === kind && record.id === id)?.body
  const { source } = model
  const words: unknown[] = []
  const impact = bodyOf("impactSentence", "impact")
  if (source.from === "resting") return new Set(source.next.match(TOKEN) ?? [])
  if (source.from === "map") {
    const frame = bodyOf("frame", source.frame)
    const names = ((frame?.["groups"] ?? []) as readonly string[]).map((group) => bodyOf("coalition", group))
    words.push(
      frame?.["sentence"],
      names.filter((body) => body?.["audience"] !== "console").map((body) => body?.["name"]),
    )
    return new Set(JSON.stringify(words).match(TOKEN) ?? [])
  }
  const id = sessions[source.session] ?? ""
  const run = model.runs[source.session]
  const session = bodyOf("session", id)
  words.push(impact)
  if (source.from === "session" && run?.state === "running") {
    const { step, revealed } = run
    const seen = (block: string) => revealed.has(`${step}/${block}`)
    const mine = (kind: string) =>
      records.filter((record) => record.kind === kind && record.body["session"] === id && record.body["step"] === step)
    const { inserted = [] } = (bodyOf("live", id) ?? {}) as { inserted?: { prompts?: object }[] }
    const { plan = [] } = (session ?? {}) as { plan?: { prompts?: object }[] }
    words.push((step < 1000 ? plan[step] : inserted[step - 1000])?.prompts)
    const block = blocksOf(step, run)[run.block]
    if (run.typesOnWall) {
      const typed = records.filter(({ kind, body }) => kind === "typing" && body["session"] === id)
      const fields = new RegExp(`^(prompt:${step}:|sentence:)`)
      words.push(typed.filter(({ body }) => fields.test(String(body["field"]))).map(({ body }) => body["text"]))
    }
    // at the tables the wall says what they are called, and nothing that they hand in
    if (run.out.has(`${step}/${block?.id}`)) {
      words.push((bodyOf("live", id) as { tables?: { names?: string[] } } | undefined)?.tables?.names)
      return new Set(JSON.stringify(words).match(TOKEN) ?? [])
    }
    // on paper the wall says nothing that was typed
    if (run.paper.has(`${step}/${block?.id}`)) return new Set(JSON.stringify(words).match(TOKEN) ?? [])
    const shown = block?.kind === "ladder" ? block.of : block?.kind === "choice" ? [block.of] : [block?.id ?? ""]
    if (block !== undefined) words.push(wordsOfEntries(block, { seen, mine, records }))
    if (block?.kind === "sort") words.push(cardAtHand(mine("verdict"), String(bodyOf("live", id)?.["card"]), bodyOf))
    if (block?.kind === "facts" && seen(block.id)) {
      const groups = mine("triage").flatMap(({ body }) => (body["groups"] ?? []) as string[])
      words.push(groups.map((group) => bodyOf("coalition", group)?.["name"]))
    }
    words.push(
      mine("cluster")
        .filter(({ body }) => shown.includes(String(body["block"])) && seen(String(body["block"])))
        .map(({ body }) => body["title"]),
    )
    words.push(
      mine("card")
        .filter(
          ({ body }) => body["pulled"] !== true && shown.includes(String(body["block"])) && seen(String(body["block"])),
        )
        .map(({ body: { text, party, resolved } }) => [text, party, resolved]),
    )
    const exact = blocksOf(step, run).find(({ kind }) => kind === "proposal")
    if (exact && seen(exact.id) && (block?.kind === "proposal" || block?.kind === "decide")) {
      words.push(
        mine("proposal")
          .toSorted((a, b) => Number(b.body["version"]) - Number(a.body["version"]))
          .slice(0, 2),
      )
    }
    if (block?.kind === "decide" && seen(block.id)) {
      words.push(
        mine("decision")
          .slice(-1)
          .map(({ body: { text, dissent, ratification } }) => [text, dissent, ratification]),
      )
    }
  } else words.push(session?.["openingLine"], session?.["title"])
  return new Set(JSON.stringify(words).match(TOKEN) ?? [])
}

/** Of the cards of two groups the wall says the one that is talked about, with the names of both. */
function cardAtHand(
  cards: readonly Stored[],
  current: string,
  bodyOf: (kind: string, id: string) => Body | undefined,
): unknown {
  const inOrder = cards.toSorted((a, b) => Number(a.body["order"]) - Number(b.body["order"]))
  const { body } = inOrder.find(({ id }) => id === current) ?? inOrder[0] ?? {}
  const nameOf = (field: string) => bodyOf("coalition", String(body?.[field]))?.["name"]
  return [body?.["about"], body?.["note"], nameOf("one"), nameOf("other")]
}

import { expect } from "vitest"
import type { CommandName, Input } from "../../../shared/contract/index.ts"
import type { RoomView } from "../../../shared/contract/room.ts"
import { AppError } from "../../../shared/errors.ts"
import { exerciseOf } from "../../../shared/method/exercises.ts"
import { PASSPHRASE, type TestApp } from "../../support/test-app.ts"
import type { Act } from "./wall-acts.ts"

/** Every word that is written carries a token that occurs once; the wall may say only tokens that were put on it. */
const TOKEN = /tok\d+x/g
const PLAN = [
  { exercise: "E1.2", minutes: 35 },
  { exercise: "E4.1", minutes: 60 },
] as const
const blocksOf = (step: number) => exerciseOf(PLAN[step]?.exercise ?? "E1.2").blocks

type Body = Readonly<Record<string, unknown>>
interface Stored {
  readonly kind: string
  readonly id: string
  readonly body: Body
}

/** What the facilitator did, as this test understands it: written apart from the app's own rules. */
interface Model {
  mode: "off" | "live" | "blank" | "frozen"
  under: "live" | "frozen"
  source: { from: "resting"; next: string } | { from: "session" | "impact"; session: number; closing: boolean }
  frozen: ReadonlySet<string>
  readonly runs: { state: "planned" | "running" | "ended"; step: number; block: number; revealed: Set<string> }[]
}

/** Two sessions, and what may be done with them; `check` fails where the projector holds what it may not. */
export async function settle(app: TestApp) {
  let tokens = 0
  const token = (): string => `tok${++tokens}x`
  const heard: RoomView[] = []
  const projector = app.connect("projector")
  projector.on("wall", (view) => heard.push(view))
  projector.on("changes", () => {
    throw new Error("the projector was told of records")
  })
  const parties = ["City", "School", "Library"].map((name) => ({
    name: `${name} ${token()}`,
    state: "present" as const,
  }))
  const sessions: string[] = []
  for (const title of ["One", "Two"]) {
    const { id } = await app.call("session.plan", { title: `${title} ${token()}`, plan: [...PLAN] })
    await app.call("session.setRoom", { session: id, headcount: 40, parties })
    await app.call("records.edit", { kind: "session", id, fields: { notes: token() } })
    sessions.push(id)
  }
  const model: Model = {
    mode: "off",
    under: "live",
    source: { from: "resting", next: "" },
    frozen: new Set(),
    runs: sessions.map(() => ({ state: "planned", step: 0, block: 0, revealed: new Set() })),
  }
  const all = async (): Promise<readonly Stored[]> => (await app.call("records.all", {})).records
  const bodyOf = (records: readonly Stored[], kind: string, id: string) =>
    records.find((record) => record.kind === kind && record.id === id)?.body
  /** True where the app accepted it; what it refuses changes nothing, here and there. */
  async function did<N extends CommandName>(name: N, input: Input<N>): Promise<boolean> {
    try {
      await app.call(name, input)
      return true
    } catch (error) {
      if (error instanceof AppError) return false
      throw error
    }
  }

  const rounds = async (at: { session: string; step: number; block: string }) =>
    (await all()).filter(
      ({ kind, body }) =>
        kind === "reading" && body["session"] === at.session && body["step"] === at.step && body["block"] === at.block,
    ).length

  async function both(one: Act): Promise<void> {
    await perform(one)
    await check(one)
  }

  async function perform({ do: what, session: n, step, block, pick }: Act): Promise<void> {
    const session = sessions[n] ?? ""
    const run = model.runs[n]
    if (run === undefined) return
    const here = run.state === "running" && pick % 3 > 0
    const at = {
      session,
      step: here ? run.step : step,
      block: blocksOf(here ? run.step : step)[here ? run.block : block]?.id ?? "",
    }
    const cards = (await all()).filter(({ kind }) => kind === "card")
    const near = cards.filter(({ body }) => body["block"] === blocksOf(run.step)[run.block]?.id)
    const few = near.length > 0 && pick % 2 === 0 ? near : cards
    const card = few[pick % Math.max(1, few.length)]
    switch (what) {
      case "card":
      case "cardHere": {
        const place = what === "card" ? at : { ...at, step: run.step, block: blocksOf(run.step)[run.block]?.id ?? "" }
        await did("card.add", {
          ...place,
          text: `a card ${token()}`,
          ...(pick % 2 && { party: token(), tag: "fear" as const }),
        })
        return
      }
      case "objection":
        if (card) await did("card.edit", { id: card.id, resolved: token() })
        return
      case "reword":
        if (card) await did("card.edit", { id: card.id, text: token() })
        return
      case "pull":
      case "drop": {
        if (!card) return
        await (what === "pull" ? did("card.edit", { id: card.id, pulled: true }) : did("card.remove", { id: card.id }))
        model.frozen = new Set([...model.frozen].filter((own) => !JSON.stringify(card.body).includes(own)))
        return
      }
      case "back":
        if (card) await did("card.edit", { id: card.id, pulled: false })
        return
      case "goTo":
        if (await did("session.goTo", { session, step, block })) {
          Object.assign(run, { step, block })
          const { source } = model
          if (source.from === "impact" && source.session === n && !source.closing) {
            model.source = { from: "session", session: n, closing: false }
          }
        }
        return
      case "reveal":
        if (await did("session.reveal", { session }))
          run.revealed.add(`${run.step}/${blocksOf(run.step)[run.block]?.id}`)
        return
      case "again":
        // a round in which nobody answered goes on; the app's own record of it tells
        if ((await rounds(at)) < ((await did("reading.again", at)) ? await rounds(at) : 0)) {
          run.revealed.delete(`${at.step}/${at.block}`)
        }
        return
      case "start":
        if ((await did("session.start", { session })) && run.state !== "running") {
          run.state = "running"
          model.source = { from: "impact", session: n, closing: false }
        }
        return
      case "end":
        if (await did("session.end", { session })) {
          run.state = "ended"
          if (model.source.from !== "resting" && model.source.session === n) {
            model.source = { from: "impact", session: n, closing: true }
          }
        }
        return
      case "blank":
        await did("wall.blank", {})
        if (model.mode === "blank") model.mode = model.under
        else if (model.mode !== "off") {
          model.under = model.mode
          model.mode = "blank"
        }
        return
      case "freeze":
        if (model.mode === "off") return void (await did("wall.freeze", {}))
        if (model.mode === "live" || (model.mode === "blank" && model.under === "live"))
          model.frozen = await allowedLive()
        await did("wall.freeze", {})
        if (model.mode === "blank") model.under = model.under === "live" ? "frozen" : "live"
        else model.mode = model.mode === "live" ? "frozen" : "live"
        return
      case "off":
        await did("wall.off", {})
        Object.assign(model, { mode: "off", under: "live", source: { from: "resting", next: "" } })
        return
      case "showSession":
      case "showImpact":
      case "showResting": {
        const next = token()
        const closing = pick % 2 === 0
        if (what === "showSession") await did("wall.show", { source: { from: "session", session } })
        if (what === "showImpact") await did("wall.show", { source: { from: "impact", session, closing } })
        if (what === "showResting") await did("wall.show", { source: { from: "resting", next } })
        if (what === "showResting") model.source = { from: "resting", next }
        else model.source = { from: what === "showSession" ? "session" : "impact", session: n, closing }
        if (model.mode === "off") model.mode = "live"
        return
      }
      case "type":
        await did("session.type", { session, field: `card:${at.step}:${at.block}`, text: token() })
        return
      case "note":
        await did("records.add", { kind: "privateNote", body: { session, step, text: token() } })
        return
      case "hold":
        await did("hold.add", { text: token(), owner: token(), session, step })
        return
      case "sentence":
        await did("sentence.set", { who: token(), change: token(), year: token(), seenIn: token() })
        return
      case "prompt":
        await did("session.setPrompt", { session, step: at.step, prompt: at.block, text: token() })
        return
      case "opening":
        await did("session.setRoom", { session, openingLine: token() })
        return
      case "proposal":
        await did("proposal.set", { session, step: 1, text: `we decide ${token()} and ${token()}` })
        return
      case "standing":
        await did("reading.party", {
          session,
          step: 1,
          block: "stand",
          party: parties[pick % 3]?.name ?? "",
          position: pick % 6,
        })
        return
      case "decision":
        await did("decision.record", {
          session,
          step: 1,
          rule: "consent",
          parties: parties.map(({ name }) => ({ party: name, position: "agrees" as const })),
          dissent: [{ party: token(), words: token() }],
          rationale: token(),
          alternatives: token(),
          reopenIf: token(),
          ratification: [{ body: token(), state: "pending" }],
        })
        return
      case "undo":
        await did("records.undo", {})
        return
      case "undoRun":
        await did("records.undo", { scope: `run:${session}/${run.step}` })
        return
      case "redo":
        await did("records.redo", {})
        return
      case "group":
        await did("records.add", { kind: "coalition", body: { name: token(), mission: token(), notes: token() } })
        return
      case "person":
        await did("records.add", { kind: "person", body: { name: token(), contact: token() } })
        return
      case "page":
        await did("wall.page", { page: pick % 4 })
        return
      case "decideNow":
        for (const next of ["goTo", "proposal", "decision"] as const) {
          await both({ do: next, session: n, step: 1, block: 7, pick })
        }
        return
      case "readNow":
        for (const next of ["goTo", "standing", "reveal", "again", "standing"] as const) {
          await both({ do: next, session: n, step: 1, block: 2, pick: pick - (pick % 3) })
        }
        return
      case "pullNow":
        // cards of this run on the wall, frozen or not, one of them pulled
        await both({ do: "end", session: 1 - n, step, block, pick })
        await both({ do: "followRun", session: n, step: 0, block: block % 4, pick })
        for (const next of ["cardHere", "cardHere", "reveal", pick % 4 < 2 ? "freeze" : "page", "pull"] as const) {
          await both({ do: next, session: n, step, block, pick: 2 * pick })
        }
        return
      case "followRun":
        for (const next of ["start", "showSession", "goTo"] as const) {
          await both({ do: next, session: n, step, block, pick })
        }
        return
      case "lock": {
        const folder = app.app.vault.current()?.folder ?? ""
        await app.call("vault.lock", {})
        expect(JSON.stringify(await projector.call("wall.view", {}))).not.toMatch(TOKEN)
        await app.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
      }
    }
  }

  /** The tokens that a live wall may say. */
  async function allowedLive(): Promise<ReadonlySet<string>> {
    const records = await all()
    const { source } = model
    const said: unknown[] = []
    const impact = bodyOf(records, "impactSentence", "impact")
    if (source.from === "resting") return new Set(source.next.match(TOKEN) ?? [])
    const id = sessions[source.session] ?? ""
    const run = model.runs[source.session]
    const session = bodyOf(records, "session", id)
    said.push(impact)
    if (source.from === "session" && run?.state === "running") {
      const { step, revealed } = run
      const seen = (block: string) => revealed.has(`${step}/${block}`)
      const mine = (kind: string) =>
        records.filter(
          (record) => record.kind === kind && record.body["session"] === id && record.body["step"] === step,
        )
      const prompts = (session?.["plan"] as { prompts?: Record<string, string> }[] | undefined)?.[step]?.prompts
      said.push(prompts)
      const block = blocksOf(step)[run.block]
      const shown = block?.kind === "ladder" ? block.of : [block?.id ?? ""]
      said.push(
        mine("card")
          .filter(
            ({ body }) =>
              body["pulled"] !== true && shown.includes(String(body["block"])) && seen(String(body["block"])),
          )
          .map(({ body: { text, party, resolved } }) => [text, party, resolved]),
      )
      const words = blocksOf(step).find(({ kind }) => kind === "proposal")
      if (words && seen(words.id) && (block?.kind === "proposal" || block?.kind === "decide")) {
        said.push(
          mine("proposal")
            .toSorted((a, b) => Number(b.body["version"]) - Number(a.body["version"]))
            .slice(0, 2),
        )
      }
      if (block?.kind === "decide" && seen(block.id)) {
        said.push(
          mine("decision")
            .slice(-1)
            .map(({ body: { text, dissent, ratification } }) => [text, dissent, ratification]),
        )
      }
    } else said.push(session?.["openingLine"], session?.["title"])
    return new Set(JSON.stringify(said).match(TOKEN) ?? [])
  }

  /** Fails where the projector holds, or was told, a token that it may not say; returns how many it says. */
  async function check(after: Act): Promise<number> {
    const live = await allowedLive()
    const allowed = model.mode === "live" ? live : model.mode === "frozen" ? model.frozen : new Set<string>()
    const view = await projector.call("wall.view", {})
    if (heard.length > 0) expect(heard.at(-1)).toEqual(view)
    for (const own of JSON.stringify([view, ...heard.splice(0)]).match(TOKEN) ?? []) {
      if (!allowed.has(own))
        throw new Error(`${own} on the wall after ${JSON.stringify(after)}: ${JSON.stringify(view)}`)
    }
    if (model.mode === "off" || model.mode === "blank") expect(view).toEqual({ view: model.mode })
    if (model.mode === "live" && view.view === "exercise" && view.block.kind === "gradients") {
      const run = model.source.from === "session" ? model.runs[model.source.session] : undefined
      const shown = run?.revealed.has(`${run.step}/${blocksOf(run.step)[run.block]?.id}`) === true
      if (!shown) expect([view.block.bars, view.block.offScale, view.block.base]).toEqual([[], [], ""])
    }
    return JSON.stringify(view).match(TOKEN)?.length ?? 0
  }

  return { perform, check }
}

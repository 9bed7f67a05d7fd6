import { expect } from "vitest"
import type { CommandName, Input } from "../../../shared/contract/index.ts"
import type { RoomView } from "../../../shared/contract/room.ts"
import { AppError } from "../../../shared/errors.ts"
import { exerciseOf } from "../../../shared/method/exercises.ts"
import { PASSPHRASE, type TestApp } from "../../support/test-app.ts"
import type { Act } from "./wall-acts.ts"
import { entryActs, resultOf } from "./wall-entries.ts"
import { createFigures } from "./wall-figures.ts"
import { groupActs, votesAreWanted } from "./wall-groups.ts"
import { isJourney, journeyOf } from "./wall-journeys.ts"
import { foundOnDisk, nothingLeaves, type Searched } from "./wall-leaves.ts"
import { mapAct } from "./wall-map-acts.ts"
import { ASIDE, allowedLive, blocksOf, type Model, PLANS, type Stored, TOKEN } from "./wall-model.ts"
import { switchWall } from "./wall-switches.ts"
import { tablesActs } from "./wall-tables.ts"
import { wordActs } from "./wall-words.ts"

/** Two sessions, and what may be done with them; `check` fails where the projector holds what it may not. */
export async function settle(app: TestApp) {
  let tokens = 0
  const token = (): string => `tok${++tokens}x`
  const heard: RoomView[] = []
  /** The kinds of blocks that were on the wall, and whether they were hidden. */
  const seen = new Set<string>()
  const projector = app.connect("projector")
  projector.on("wall", (view) => heard.push(view))
  for (const role of ["projector", "booth"] as const) {
    app.connect(role).on("changes", () => {
      throw new Error(`the ${role} was told of records`)
    })
  }
  const parties = ["City", "School", "Library"].map((name) => ({
    name: `${name} ${token()}`,
    state: "present" as const,
  }))
  const sessions: string[] = []
  for (const title of ["One", "Two"]) {
    const plan = PLANS[sessions.length]?.map((exercise) => ({ exercise, minutes: 30 })) ?? []
    const { id } = await app.call("session.plan", { title: `${title} ${token()}`, plan })
    await app.call("session.setRoom", { session: id, headcount: 2000, parties })
    await app.call("records.edit", { kind: "session", id, fields: { notes: token() } })
    sessions.push(id)
  }
  const model: Model = {
    mode: "off",
    under: "live",
    source: { from: "resting", next: "" },
    frozen: new Set(),
    frozenMap: false,
    runs: PLANS.map((plan) => ({
      plan,
      state: "planned",
      step: 0,
      block: 0,
      revealed: new Set(),
      paper: new Set(),
      out: new Set(),
      inserted: [],
      typesOnWall: false,
    })),
  }
  /** Every word that a card ever had, and those of the cards that were withdrawn. */
  const wordsOf = new Map<string, Set<string>>()
  const withdrawn = new Set<string>()
  const said = (id: string, ...words: readonly string[]) =>
    wordsOf.set(id, new Set([...(wordsOf.get(id) ?? []), ...words]))
  const all = async (): Promise<readonly Stored[]> => (await app.call("records.all", {})).records
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
  async function perform(act: Act): Promise<void> {
    const { do: what, session: n, step, block, pick } = act
    const session = sessions[n] ?? ""
    const run = model.runs[n]
    if (run === undefined) return
    if (isJourney(what)) {
      for (const one of journeyOf({ ...act, do: what }, run)) await both(one)
      return
    }
    const here = run.state === "running" && pick % 3 > 0
    const at = {
      session,
      step: here ? run.step : step,
      block: blocksOf(here ? run.step : step, run)[here ? run.block : block]?.id ?? "",
    }
    const cards = (await all()).filter(({ kind }) => kind === "card")
    const near = cards.filter(({ body }) => body["block"] === blocksOf(run.step, run)[run.block]?.id)
    const few = near.length > 0 && pick % 2 === 0 ? near : cards
    const card = few[pick % Math.max(1, few.length)]
    switch (what) {
      case "showMap":
      case "takeOff":
      case "town":
        return mapAct(what, { did, all, token, pick }, model)
      case "card":
      case "cardHere": {
        const place =
          what === "card" ? at : { ...at, step: run.step, block: blocksOf(run.step, run)[run.block]?.id ?? "" }
        const text = token()
        const party = pick % 2 ? { party: token(), tag: "fear" as const } : {}
        // what is half typed is in the backups too
        if (pick % 5 === 0) await did("session.type", { session, field: `card:${place.step}:${place.block}`, text })
        if (pick % 10 === 0) await did("vault.backUp", {})
        const before = (await all()).length
        if ((await did("card.add", { ...place, text: `a card ${text}`, ...party })) && before > 0) {
          const added = (await all()).filter(({ kind }) => kind === "card").at(-1)
          if (added) said(added.id, text, ...(party.party === undefined ? [] : [party.party]))
        }
        return
      }
      case "objection":
        if (card) {
          const words = token()
          if (await did("card.edit", { id: card.id, resolved: words })) said(card.id, words)
        }
        return
      case "reword":
        if (card) {
          const words = token()
          await did("session.type", { session: String(card.body["session"]), field: `edit:${card.id}`, text: words })
          if (await did("card.edit", { id: card.id, text: words })) said(card.id, words)
        }
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
      case "enter":
      case "row":
        return entryAct(what, { session, run, block: blocksOf(run.step, run)[run.block], pick })
      case "tables":
        return tablesAct({ session, run, block: blocksOf(run.step, run)[run.block], pick })
      case "goTo":
        if (await did("session.goTo", { session, step, block })) {
          if (step !== run.step) delete run.away
          Object.assign(run, { step, block })
          const { source } = model
          if (source.from === "impact" && source.session === n && !source.closing) {
            model.source = { from: "session", session: n, closing: false }
          }
        }
        return
      case "reveal":
        if (await did("session.reveal", { session })) {
          const key = `${run.step}/${blocksOf(run.step, run)[run.block]?.id}`
          run.revealed.add(key)
          run.out.delete(key)
        }
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
          if ("session" in model.source && model.source.session === n) {
            model.source = { from: "impact", session: n, closing: true }
          }
        }
        return
      case "blank":
      case "freeze":
      case "off":
        return switchWall(what, { did, all, sessions }, model)
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
      case "sentence":
        await did("sentence.set", { who: token(), change: token(), year: token(), seenIn: token() })
        return
      case "prompt":
        await did("session.setPrompt", { session, step: at.step, prompt: at.block, text: token() })
        return
      case "opening":
        return void (await did("session.setRoom", { session, openingLine: token() }))
      case "note":
      case "hold":
      case "proposal":
      case "standing":
      case "decision":
      case "group":
      case "person":
        return wordAct(what, { session, step }, pick)
      case "undo":
        return void (await did("records.undo", {}))
      case "undoRun":
        await did("records.undo", { scope: `run:${session}/${run.step}` })
        return
      case "redo":
        return void (await did("records.redo", {}))
      case "page":
        await did("wall.page", { page: pick % 4 })
        return
      case "aside": {
        const exercise = ASIDE[pick % ASIDE.length] ?? "line"
        const prompts = { [exerciseOf(exercise).blocks[0]?.id ?? ""]: token() }
        const away = { step: run.step, block: run.block, source: model.source }
        const to = pick % 3 === 0 ? { is: "here" as const, step, block } : { is: "new" as const, exercise, prompts }
        if (!(await did("session.aside", { session, to }))) return
        run.away ??= away
        if (to.is === "new") run.inserted.push(exercise)
        Object.assign(run, to.is === "here" ? { step, block } : { step: 999 + run.inserted.length, block: 0 })
        if (model.mode !== "off") model.source = { from: "session", session: n, closing: false }
        return
      }
      case "return": {
        if (!(await did("session.back", { session })) || run.away === undefined) return
        const { source, ...place } = run.away
        if (model.source.from === "session" && model.source.session === n) model.source = source
        delete run.away
        Object.assign(run, place)
        return
      }
      case "paper": {
        const state = pick % 2 === 0 ? ("paper" as const) : ("screen" as const)
        if (!(await did("session.paper", { ...at, state }))) return
        if (state === "paper") run.paper.add(`${at.step}/${at.block}`)
        else run.paper.delete(`${at.step}/${at.block}`)
        return
      }
      case "typeOnWall":
        if (await did("session.typeOnWall", { session, on: pick % 2 === 0 })) run.typesOnWall = pick % 2 === 0
        return
      case "typeWords":
        await did("session.type", { session, field: `prompt:${at.step}:${at.block}`, text: token() })
        await did("session.type", { session, field: "sentence:who", text: token() })
        return
      case "merge": {
        const other = few[(pick + 1) % Math.max(1, few.length)]
        if (card && other) await did("card.merge", { id: card.id, into: other.id })
        return
      }
      case "cluster":
        await did("cluster.add", { ...at, title: token(), cards: card && pick % 2 ? [card.id] : [] })
        return
      case "verdict":
      case "say":
      case "showCard":
      case "removeCard":
      case "tally":
      case "triage":
        return groupAct(what, { ...at, session }, pick)
      case "backUp":
        return void (await did("vault.backUp", {}))
      case "withdraw": {
        if (!card) return
        const gone = cards.filter(({ id, body }) => id === card.id || body["into"] === card.id)
        if (!(await did("statement.withdraw", { kind: "card", id: card.id }))) return
        for (const { id } of gone) for (const word of wordsOf.get(id) ?? []) withdrawn.add(word)
        model.frozen = new Set([...model.frozen].filter((own) => !withdrawn.has(own)))
        return
      }
      case "lock": {
        const folder = app.app.vault.current()?.folder ?? ""
        await app.call("vault.lock", {})
        expect(JSON.stringify(await projector.call("wall.view", {}))).not.toMatch(TOKEN)
        await app.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
      }
    }
  }

  const figures = createFigures()
  const wordAct = wordActs({ did, token, parties })
  const took = (words: string) => void (model.frozen = new Set([...model.frozen].filter((own) => !words.includes(own))))
  const entryAct = entryActs({ did, all, token, parties, said, figures }, model)
  const tablesAct = tablesActs({ did, all, token })
  const groupAct = groupActs({ did, all, token, took })

  /** Fails where the projector holds, or was told, a token that it may not say; returns how many it says. */
  async function check(after: Act): Promise<number> {
    const live = allowedLive(model, sessions, await all())
    const allowed = model.mode === "live" ? live : model.mode === "frozen" ? model.frozen : new Set<string>()
    const view = await projector.call("wall.view", {})
    if (heard.length > 0) expect(heard.at(-1)).toEqual(view)
    for (const own of JSON.stringify([view, ...heard.splice(0)]).match(TOKEN) ?? []) {
      if (!allowed.has(own))
        throw new Error(`${own} on the wall after ${JSON.stringify(after)}: ${JSON.stringify(view)}`)
    }
    const everything = JSON.stringify([
      await app.call("records.all", {}),
      await app.call("records.journal", { limit: 500 }),
    ])
    for (const own of everything.match(TOKEN) ?? []) {
      if (withdrawn.has(own))
        throw new Error(`${own} was withdrawn and stands in the record after ${JSON.stringify(after)}`)
    }
    // a wall that stands still says what it was let say then
    if (model.mode === "live") figures.noneIn(JSON.stringify(view), "the wall")
    if (model.mode === "off" || model.mode === "blank") expect(view).toEqual({ view: model.mode })
    if (model.mode === "live" && view.view === "exercise") {
      const run = model.source.from === "session" ? model.runs[model.source.session] : undefined
      const block = run && blocksOf(run.step, run)[run.block]
      const key = `${run?.step}/${block?.id}`
      const shown = run?.revealed.has(key) === true && !run.out.has(key)
      if (run?.out.has(key)) seen.add("at the tables")
      if (!shown && resultOf(view.block).length > 0)
        throw new Error(`${JSON.stringify(view)} before it was revealed, after ${JSON.stringify(after)}`)
      seen.add(`${view.block.kind}${shown ? "" : ", hidden"}`)
    }
    await votesAreWanted(view, all)
    return JSON.stringify(view).match(TOKEN)?.length ?? 0
  }

  /** Where on the disk a withdrawn word still stands, and how many were withdrawn. The workspace is closed by it. */
  async function onDisk(): Promise<Searched & { readonly found: readonly string[]; readonly withdrawn: number }> {
    const searched = await nothingLeaves({ app, sessions, runs: model.runs, withdrawn, records: await all(), figures })
    return { ...searched, found: await foundOnDisk(app, withdrawn), withdrawn: withdrawn.size }
  }

  return { perform, check, onDisk, seen }
}

import { strFromU8, unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { unseal } from "../../../electron/core/features/bundle/sealed.ts"
import type { DocumentSubject } from "../../../shared/contract/documents.ts"
import { KIND_NAMES, type KindName } from "../../../shared/contract/kinds.ts"
import { OUTCOME_KINDS } from "../../../shared/contract/outcomes.ts"
import { READ_BACK, SAID } from "../../../shared/contract/statements.ts"
import { documentHtml } from "../../../shared/domain/documents/formats.ts"
import { statementsOf } from "../../../shared/domain/statements.ts"
import { EXERCISES } from "../../../shared/method/exercises.ts"
import { rowValues } from "../../../shared/method/invented/entries.ts"
import { BUNDLE_PASSPHRASE } from "../../support/bundles.ts"
import { pngWithWords } from "../../support/make-pictures.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { filesSaying, folderOf } from "../../support/workspace-files.ts"

/** A statement, where it was said, and the word that nothing else says. */
interface Made {
  readonly kind: KindName
  readonly id: string
  readonly part?: string
  readonly party?: string
  readonly token: string
  readonly at?: { readonly session: string; readonly step: number; readonly block: number }
}

const OTHERS = ["E1.2", "E2.3", "E4.1"]
const DESK = {
  groups: [],
  parties: [],
  people: 0,
  options: 0,
  proposed: false,
  unsorted: undefined,
  waiting: undefined,
  year: 2027,
  pick: () => 0,
}
const isSaid = (kind: KindName) => SAID[kind].said !== "nothing"

/** The exercise that makes rows of a kind, with its block. */
function whereMade(kind: KindName) {
  for (const { code, blocks } of EXERCISES.en) {
    const at = blocks.findIndex(
      (block) =>
        (block.kind === "form" && block.of === kind && block.from === undefined) ||
        (block.kind === "matrix" && kind === "functionCoverage" && block.from === undefined) ||
        (block.kind === "place" && kind === "placement" && block.items === undefined),
    )
    if (at >= 0) return { code, at }
  }
  throw new Error(`no exercise makes ${kind}`)
}

let app: TestApp
let folder: string
const made: Made[] = []
const sessions: string[] = []
let tokens = 0
const word = () => `zq${++tokens}xwv`

const bodies = async () => (await app.call("records.all", {})).records
const wall = async () => JSON.stringify(await app.connect("projector").call("wall.view", {}))

async function planned(codes: readonly string[]): Promise<string> {
  const plan = codes.map((exercise) => ({ exercise, minutes: 20 }))
  const { id } = await app.call("session.plan", { title: "A day", plan })
  await app.call("session.setRoom", { session: id, headcount: 30, parties: [{ name: "City", state: "present" }] })
  await app.call("session.start", { session: id })
  sessions.push(id)
  return id
}

/** What the room said, one statement of each kind, and one of each part. */
async function everythingSaid(): Promise<void> {
  const group = (await app.call("records.add", { kind: "coalition", body: { name: "Cradle Steps" } })).id
  const other = (await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })).id
  const rows = [...OUTCOME_KINDS, "placement" as const].map((kind) => ({ kind, ...whereMade(kind) }))
  const codes = [...new Set(rows.map(({ code }) => code))].filter((code) => !OTHERS.includes(code))
  for (const part of [codes.slice(0, 15), codes.slice(15)]) {
    const session = await planned([...OTHERS, ...part])
    for (const { kind, code, at } of rows) {
      const step = [...OTHERS, ...part].indexOf(code)
      if (step < 0) continue
      if (made.some((one) => one.kind === kind)) continue
      const block = EXERCISES.en.find((one) => one.code === code)!.blocks[at]!
      const place = { session, step, block: block.id }
      const token = word()
      if (block.kind === "place") {
        await app.call("placement.put", { ...place, item: group, column: block.columns[0]!.id })
        const id = `${session}/${step}/${block.id}/${group}`
        made.push({ kind, id, token: "", at: { session, step, block: at } })
        continue
      }
      const desk = { ...DESK, session, step, words: () => token }
      const values = block.kind === "form" ? rowValues(block, desk, 0) : { fn: "1", coalition: group }
      const { id } = await app.call("row.add", { ...place, values })
      const says = JSON.stringify(values).includes(token)
      made.push({ kind, id, token: says ? token : "", at: { session, step, block: at } })
    }
    if (sessions.length === 1) await othersSaid(session, group, other)
    await app.call("session.end", { session })
  }
  const loose = (kind: KindName, body: Readonly<Record<string, string | number>>, token: string, part?: string) =>
    app
      .call("records.add", { kind, body })
      .then(({ id }) => made.push({ kind, id, token, ...(part !== undefined && { part }) }))
  for (const kind of ["holdItem", "whyStatement", "mapNote", "question"] as const) {
    const token = word()
    const more = { whyStatement: { type: "impact" }, mapNote: { x: 0, y: 0 }, question: { step: 1, state: "open" } }
    await loose(kind, { text: token, ...(kind in more && more[kind as keyof typeof more]) }, token)
  }
  const impetus = { raisedBy: word(), presentingTarget: word(), agreedTarget: word(), evidence: word() }
  const { id } = await app.call("records.add", { kind: "impetus", body: impetus })
  for (const [part, token] of Object.entries(impetus)) made.push({ kind: "impetus", id, part, token })
  const photo = await app.call("photo.add", {
    session: sessions[0]!,
    step: 0,
    base64: pngWithWords().toString("base64"),
  })
  made.push({ kind: "photograph", id: photo.id, token: "" })
}

/** What is said in blocks of their own: steps 0 to 2 of the first session. */
async function othersSaid(session: string, one: string, other: string): Promise<void> {
  const blockAt = (step: number, block: string) => ({
    session,
    step,
    block: EXERCISES.en.find(({ code }) => code === OTHERS[step])!.blocks.findIndex(({ id }) => id === block),
  })
  const [card, cluster] = [word(), word()]
  const freed = { session, step: 0, block: "freed" }
  const { id: kept } = await app.call("card.add", { ...freed, text: card })
  const { id: title } = await app.call("cluster.add", { ...freed, title: cluster, cards: [kept] })
  made.push({ kind: "cluster", id: title, token: cluster, at: blockAt(0, "freed") })
  made.push({ kind: "card", id: kept, token: card, at: blockAt(0, "freed") })
  const sentence = { who: word(), change: word(), year: word(), seenIn: word() }
  await app.call("sentence.set", sentence)
  for (const [part, token] of Object.entries(sentence)) {
    made.push({ kind: "impactSentence", id: "impact", part, token, at: blockAt(0, "freed") })
  }
  const [note, early, late] = [word(), word(), word()]
  const { id: shared } = await app.call("verdict.add", { session, step: 1, block: "cards", one, other, about: "Meals" })
  await app.call("verdict.set", { id: shared, bin: "twice", note })
  made.push({ kind: "verdict", id: shared, part: "note", token: note, at: blockAt(1, "cards") })
  const proposal = { session, step: 2 }
  await app.call("proposal.set", { ...proposal, text: `We ${early}` })
  await app.call("session.goTo", { session, step: 2, block: blockAt(2, "words").block })
  await app.call("session.reveal", { session })
  await app.call("proposal.set", { ...proposal, text: `We ${late}` })
  const versions = (await bodies()).filter(({ kind }) => kind === "proposal")
  made.push({ kind: "proposal", id: versions[0]!.id, token: early, at: blockAt(2, "words") })
  await app.call("reading.party", { ...proposal, block: "stand", party: "City", position: 1 })
  const reading = (await bodies()).find(({ kind }) => kind === "reading")!.id
  made.push({ kind: "reading", id: reading, part: "byParty", party: "City", token: "", at: blockAt(2, "stand") })
  const said = { rationale: word(), alternatives: word(), reversibility: word(), reopenIf: word() }
  const dissent = word()
  const { id } = await app.call("decision.record", {
    ...proposal,
    rule: "consent",
    parties: [{ party: "City", position: "does not agree" }],
    dissent: [{ party: "City", words: dissent }],
    ratification: [],
    ...said,
  })
  for (const [part, token] of Object.entries(said)) made.push({ kind: "decision", id, part, token })
  made.push({ kind: "decision", id, part: "dissent", party: "City", token: dissent, at: blockAt(2, "decide") })
}

beforeAll(async () => {
  app = await openApp()
  folder = folderOf(app)
  await everythingSaid()
  await app.call("vault.backUp", {})
}, 60_000)
afterAll(() => app[Symbol.dispose]())

describe("every kind that keeps what a person in the room said", () => {
  it("is one of those that this test says something in, and every part of it", () => {
    expect([...new Set(made.map(({ kind }) => kind))].toSorted()).toEqual(KIND_NAMES.filter(isSaid).toSorted())
    for (const { kind } of made) {
      const saying = SAID[kind]
      if (saying.said !== "parts") continue
      const parts = made.filter((one) => one.kind === kind).map(({ part }) => part)
      expect(new Set(parts), kind).toEqual(new Set(Object.keys(saying.parts)))
    }
  })

  it("is read back: each statement of a session stands in one list, in words", async () => {
    const { records } = await app.call("records.all", {})
    const all = ((kind: KindName) => records.filter((one) => one.kind === kind)) as never
    const listed = sessions.flatMap((session) => statementsOf(all, session))
    for (const { kind, id, part, party, at } of made) {
      if (at === undefined || kind === "photograph") continue
      const found = listed.find((one) => one.kind === kind && one.id === id && one.part === part && one.party === party)
      expect(found?.words ?? "", `${kind} ${part ?? ""}`).not.toBe("")
    }
  })

  it("stands as it was read back until its words change", async () => {
    for (const { kind, id, part } of made.filter((one) => READ_BACK.includes(one.kind))) {
      expect(part).toBeUndefined()
      await app.call("statement.accept", { kind, id, accepted: true })
      expect((await bodies()).find((one) => one.kind === kind && one.id === id)?.body, kind).toMatchObject({
        accepted: true,
      })
    }
    const held = made.find(({ kind }) => kind === "holdItem")!
    const text = `${held.token} and more`
    await app.call("records.edit", { kind: "holdItem", id: held.id, fields: { owner: "City" } })
    expect((await bodies()).find(({ id }) => id === held.id)?.body).toHaveProperty("accepted")
    await app.call("records.edit", { kind: "holdItem", id: held.id, fields: { text } })
    expect((await bodies()).find(({ id }) => id === held.id)?.body).not.toHaveProperty("accepted")
    await expect(app.call("statement.accept", { kind: "decision", id: "x", accepted: true })).rejects.toMatchObject({
      code: "invalid-input",
    })
  })

  it("is withdrawn, and is then on no wall, frozen or not, in no window, log, trash, search, document, hand-over or file", async () => {
    const onWall: string[] = []
    for (const { at, token, ...statement } of made) {
      const running = at !== undefined
      if (running) {
        await app.call("session.start", { session: at.session })
        await app.call("session.goTo", at)
        await app.call("session.reveal", { session: at.session })
        if (statement.kind in { interest: 1, tieView: 1 }) {
          await app.call("row.set", { kind: statement.kind as "interest", id: statement.id, pulled: false })
        }
        await app.call("wall.show", { source: { from: "session", session: at.session } })
        await app.call("wall.freeze", { on: true })
        if (token !== "" && (await wall()).includes(token)) onWall.push(statement.kind)
        await app.call("session.type", { session: at.session, field: "aside", text: `and ${token}, so` })
      }
      await app.call("statement.withdraw", statement)
      if (token !== "") expect(await wall(), `${statement.kind} on a frozen wall`).not.toContain(token)
      if (running) {
        await app.call("wall.freeze", { on: false })
        if (token !== "") expect(await wall(), statement.kind).not.toContain(token)
        await app.call("session.end", { session: at.session })
      }
    }
    // the wall of another kind would say nothing of it either way
    expect(new Set(onWall).size).toBeGreaterThan(20)
    await expect(app.call("statement.withdraw", { kind: "coalition", id: "x" })).rejects.toMatchObject({
      code: "not-found",
    })

    const words = made.map(({ token }) => token).filter((token) => token !== "")
    expect(words.length).toBeGreaterThan(40)
    const records = await bodies()
    const journal = await app.call("records.journal", { limit: 500 })
    const windows = JSON.stringify([records, journal, await app.call("records.trash", {})])
    const decisions = records
      .filter(({ kind }) => kind === "decision")
      .map(({ id }) => ({ of: "decision" as const, id }))
    const subjects: DocumentSubject[] = [
      ...sessions.flatMap((id) => [
        { of: "session" as const, id },
        { of: "leave" as const, id },
        { of: "run sheet" as const, id },
      ]),
      ...decisions,
      { of: "hold" },
    ]
    const papers = await Promise.all(
      subjects.map(async (document) => {
        const model = await app.call("document.preview", { document, for: "room" }).catch(() => undefined)
        return model === undefined ? "" : JSON.stringify(model) + documentHtml(model)
      }),
    )
    const { file } = await app.call("bundle.export", { passphrase: BUNDLE_PASSPHRASE })
    const archive = unzipSync(await unseal(Buffer.from(file.base64, "base64"), BUNDLE_PASSPHRASE))
    const handedOver = Object.values(archive).map((bytes) => strFromU8(bytes))
    const map = await app.call("mapFile.make", { format: "graphml", audience: "console", day: "2026-01-05" })
    const leaves = [windows, ...papers, ...handedOver, Buffer.from(map.file.base64, "base64").toString()].join("\n")
    for (const token of words) {
      const stands = leaves.indexOf(token)
      expect(stands < 0 ? "" : leaves.slice(Math.max(0, stands - 300), stands + 80), token).toBe("")
      expect(await app.call("records.search", { text: token, limit: 1 })).toEqual([])
    }
    // whole statements are gone without a trace of their own, whatever they said
    for (const { id, part } of made) if (part === undefined) expect(windows.includes(`"${id}"`), id).toBe(false)
    expect(records.find(({ kind }) => kind === "impactSentence")?.body).toEqual({
      who: "",
      change: "",
      year: "",
      seenIn: "",
      state: "draft",
    })
    expect(records.find(({ kind }) => kind === "reading")?.body).toMatchObject({
      byParty: [],
      counts: [0, 0, 0, 0, 0, 0],
    })
    expect(records.find(({ kind }) => kind === "decision")?.body).toMatchObject({
      dissent: [],
      decidedOn: "2026-01-05",
    })
    // what stays is that so many were withdrawn, and when
    const left = records.filter(({ kind }) => kind === "withdrawal")
    expect(left).toHaveLength(made.length)
    for (const { body } of left) expect(Object.keys(body).filter((key) => !FACTS.includes(key))).toEqual([])

    await app.call("vault.close", {})
    for (const token of words) expect(await filesSaying(folder, token), token).toEqual([])
  }, 120_000)
})

const FACTS = ["session", "step", "block", "at", "count"]

describe("a statement that was decided", () => {
  it("is not withdrawn: what was decided stands", async () => {
    using own = await openApp()
    const { id: session } = await own.call("session.plan", {
      title: "A day",
      plan: [{ exercise: "E4.1", minutes: 20 }],
    })
    await own.call("session.start", { session })
    await own.call("proposal.set", { session, step: 0, text: "We join in May." })
    const { records } = await own.call("records.all", {})
    const { id } = records.find(({ kind }) => kind === "proposal")!
    await own.call("decision.record", { session, step: 0, rule: "consent", parties: [], dissent: [], ratification: [] })
    await expect(own.call("statement.withdraw", { kind: "proposal", id })).rejects.toMatchObject({
      code: "was-decided",
    })
    await expect(own.call("statement.withdraw", { kind: "proposal", id, part: "text" })).rejects.toMatchObject({
      code: "invalid-input",
    })
  })
})

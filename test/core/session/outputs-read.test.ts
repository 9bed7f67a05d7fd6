import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { KindName } from "../../../shared/contract/kinds.ts"
import type { OutcomeKind } from "../../../shared/contract/outcomes.ts"
import { broughtTo, timeLine } from "../../../shared/domain/documents/brought.ts"
import { roomRecords } from "../../../shared/domain/documents/room-records.ts"
import { type PathRecords, readiness } from "../../../shared/domain/readiness.ts"
import { EXERCISES } from "../../../shared/method/exercises.ts"
import { FEEDS } from "../../../shared/method/feeds.ts"
import { entriesAt } from "../../../shared/method/invented/entries.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"

interface Row {
  readonly kind: string
  readonly id: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What each exercise leaves, by the method's own list of outputs. METHOD.md C. */
const OUTPUTS: Readonly<Record<string, readonly KindName[]>> = {
  "E1.1": ["criticalEvent", "commitment"],
  "E1.2": ["whyStatement", "impactSentence"],
  "E1.3": ["slips", "publicStatement"],
  "E1.4": ["card"],
  "E1.5": ["commitment", "pause", "visit"],
  "E1.6": ["card", "slips"],
  "E1.7": ["placement"],
  "E2.1": ["offer"],
  "E2.2": ["card"],
  "E2.3": ["verdict"],
  "E2.4": ["tieView"],
  "E2.5": ["slips", "redLine"],
  "E2.6": ["functionAim", "functionCoverage"],
  "E2.7": ["interest"],
  "E3.1": ["confirmation", "disclosure", "compactLine"],
  "E3.2": ["triage"],
  "E3.3": ["agreedWord", "compactLine", "consentLevel"],
  "E3.4": ["capacityNote"],
  "E3.5": ["milestone"],
  "E3.6": ["slips", "action"],
  "E3.7": ["risk"],
  "E4.1": ["proposal", "decision"],
  "E4.2": ["outcome", "condition", "tooth", "action"],
  "E4.3": ["functionForecast"],
  "E4.4": ["accomplishment"],
  "E4.5": ["code", "codedExample"],
  "E4.6": ["criticalEvent", "changeEntry", "action"],
  "E4.7": ["placement", "action"],
}

let app: TestApp
let records: readonly Row[]
const places = new Map<string, { readonly session: string; readonly step: number }>()

beforeAll(async () => {
  app = await openApp()
  // options that change structure are asked too
  await app.call("records.edit", { kind: "workspace", id: "workspace", fields: { mode: "negotiate" } })
  const groups: string[] = []
  await app.call("records.edit", { kind: "workspace", id: "workspace", fields: { structureShown: true } })
  for (const name of ["Cradle Steps", "Ready Kids", "Safe Youth"]) {
    groups.push((await app.call("records.add", { kind: "coalition", body: { name } })).id)
  }
  const parties = ["Cradle Steps", "Ready Kids"].map((name) => ({ name, state: "present" as const }))
  const all = EXERCISES.en
  for (const part of [all.slice(0, 14), all.slice(14)]) {
    const plan = part.map(({ code }) => ({ exercise: code, minutes: 20 }))
    const { id: session } = await app.call("session.plan", { title: "A day", date: "2026-01-05", plan })
    await app.call("session.setRoom", { session, headcount: 40, parties })
    await app.call("session.start", { session })
    for (const [step, { code, blocks }] of part.entries()) {
      places.set(code, { session, step })
      for (const [at, block] of blocks.entries()) {
        await app.call("session.goTo", { session, step, block: at })
        let drawn = 0
        let said = 0
        const mine = async (kind: string) =>
          rows().then((now) =>
            now.filter((one) => one.kind === kind && one.body["session"] === session && one.body["step"] === step),
          )
        for (const round of block.kind === "sort" ? [0, 1] : [0]) {
          const sorted = await mine("verdict")
          const entries = entriesAt(block, {
            session,
            step,
            groups,
            parties: parties.map(({ name }) => name),
            people: 40,
            options:
              block.kind === "choice"
                ? (await mine("card")).filter(({ body }) => body["block"] === block.of).length
                : 0,
            proposed: (await mine("proposal")).length > 0,
            unsorted: round === 0 ? undefined : sorted.map(({ id }) => id),
            waiting: undefined,
            year: 2027,
            words: () => `${code} ${block.id} ${++said}`,
            pick: (of) => (drawn = drawn + 1) % of,
          })
          for (const { name, input } of entries) await app.call(name, input)
        }
        await app.call("session.reveal", { session })
      }
      // what waits for somebody's word is let go
      for (const { kind, id, body } of await rows()) {
        if (body["session"] === session && body["step"] === step && body["pulled"] === true) {
          await app.call("row.set", { kind: kind as OutcomeKind, id, pulled: false })
        }
      }
    }
    await app.call("session.end", { session })
  }
  records = await rows()
}, 120_000)
afterAll(() => app[Symbol.dispose]())

async function rows(): Promise<readonly Row[]> {
  return (await app.call("records.all", {})).records
}

const kept = (kind: string) => records.filter((one) => one.kind === kind) as never
const read = (code: string) => broughtTo(code, roomRecords(kept), kept)

describe.each(EXERCISES.en.map(({ code }) => [code]))("%s", (code) => {
  it("leaves the records that it is for", () => {
    const { session, step } = places.get(code)!
    for (const kind of OUTPUTS[code] ?? []) {
      const found = records.filter(
        (one) =>
          one.kind === kind &&
          (kind === "impactSentence" ||
            (kind === "whyStatement"
              ? one.body["session"] === session
              : one.body["session"] === session && one.body["step"] === step)),
      )
      expect(found.length, `${kind} of ${code}`).toBeGreaterThan(0)
    }
  })

  it("is read by the exercises that begin from it, in what it said", () => {
    expect(FEEDS[code]?.length).toBeGreaterThan(0)
    for (const reader of FEEDS[code] ?? []) {
      const found = read(reader).find(({ exercise }) => exercise === code)
      expect(found, `${reader} reads ${code}`).toBeDefined()
      const text = JSON.stringify([found?.shown, found?.own])
      // words that were said there; where the answers are counts, their table
      expect(text.includes(`${code} `) || /"table"|"list"/.test(text), `${reader} reads ${code}: ${text}`).toBe(true)
    }
  })
})

it("keeps of the one who facilitates only when and by whom they were confirmed", () => {
  const bodies = records.filter(({ kind }) => kind === "confirmation").map(({ body }) => Object.keys(body).toSorted())
  expect(bodies.length).toBeGreaterThan(0)
  for (const keys of bodies) expect(keys).toEqual(["block", "by", "on", "order", "session", "step"])
})

it("leads the facilitator’s own rows to where they are needed, and to no wall", () => {
  const redLines = read("E4.1").find(({ exercise }) => exercise === "E2.5")
  expect(JSON.stringify(redLines?.own)).toContain("E2.5 ")
  const own = records.filter(({ kind }) => kind === "redLine").map(({ body }) => String(body["text"]))
  expect(own.length).toBeGreaterThan(0)
  for (const text of own) expect(JSON.stringify(redLines?.shown)).not.toContain(`"${text}"`)
})

it("puts pauses, locks, events and the road on one line of time", () => {
  const [line] = timeLine(roomRecords(kept))
  const items = line?.is === "list" ? line.items : []
  for (const word of ["held off until then", "locks in", "happened", "on the road", "to be done"]) {
    expect(
      items.some((item) => item.includes(`${word}: `)),
      word,
    ).toBe(true)
  }
})

it("is all that the guided path counts, with what is said beside the blocks", async () => {
  const missing = (all: readonly Row[]) => {
    const bodies = new Map(
      [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, of]) => [kind, of.map(({ body }) => body)]),
    )
    const path = new Proxy({}, { get: (_, kind) => bodies.get(String(kind)) ?? [] })
    return readiness(path as PathRecords).flatMap(({ points }) =>
      points.filter(({ known }) => !known).map(({ id }) => id),
    )
  }
  expect(missing(records)).toEqual(["raised", "impact", "funderTest", "verified", "ratified"])
  await app.call("sentence.close", { closed: true })
  const answers = { insider: false, testNeed: "met", testPays: "partly", testSays: "not met" }
  await app.call("records.add", { kind: "impetus", body: { raisedBy: "A funder", ...answers } })
  for (const { id } of records.filter(({ kind }) => kind === "coalition")) {
    await app.call("records.edit", { kind: "coalition", id, fields: { verified: ["name"] } })
  }
  for (const { id } of records.filter(({ kind }) => kind === "decision")) {
    await app.call("decision.ratify", { id, ratification: [{ body: "School Board", state: "ratified" }] })
  }
  expect(missing(await rows())).toEqual([])
})

import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DocumentModel, DocumentSubject } from "../../shared/contract/documents.ts"
import { AUDIENCES } from "../../shared/contract/kind.ts"
import { type BodyOf, KINDS } from "../../shared/contract/kinds.ts"
import { documentOf } from "../../shared/domain/documents/documents.ts"
import { documentHtml, documentText } from "../../shared/domain/documents/formats.ts"
import { paperOf } from "../../shared/domain/documents/paper.ts"
import { DOCUMENT_KINDS, type Kept, roomRecords } from "../../shared/domain/documents/room-records.ts"
import { exerciseOf } from "../../shared/method/exercises.ts"

type Kinds = (typeof DOCUMENT_KINDS)[number]
type World = { [K in Kinds]: Kept<BodyOf<K>>[] }

const NOW = "2026-01-05T11:00:00.000Z"
const SECRET = "planted-secret"

/** A session of both exercises, all of it revealed, with a word of each kind. */
function world(): World {
  const blocks = ["E1.2", "E4.1"].flatMap((code, step) => exerciseOf(code).blocks.map(({ id }) => `${step}/${id}`))
  return {
    session: [
      {
        id: "s",
        body: {
          title: "Kick-off",
          plan: [
            { exercise: "E1.2", minutes: 35 },
            { exercise: "E4.1", minutes: 60 },
          ],
          openingLine: "Welcome",
          headcount: 14,
          parties: [
            { name: "Library", state: "present" },
            { name: "City", state: "late" },
            { name: "School Board", state: "absent" },
          ],
          funderHere: true,
          pressHere: true,
          notes: SECRET,
        },
      },
    ],
    live: [
      {
        id: "s",
        body: {
          session: "s",
          state: "ended",
          startedAt: "2026-01-05T09:00:00.000Z",
          endedAt: "2026-01-05T10:45:00.000Z",
          step: 1,
          block: 0,
          clocks: { "0": { elapsedMs: 1 }, "1": { elapsedMs: 1 } },
          added: {},
          revealed: blocks,
        },
      },
    ],
    card: [
      {
        id: "c1",
        body: { session: "s", step: 0, block: "freed", text: "Read aloud daily", order: 1, count: 9, tag: "fear" },
      },
      { id: "c2", body: { session: "s", step: 0, block: "freed", text: `${SECRET} pulled`, order: 2, pulled: true } },
      {
        id: "c3",
        body: {
          session: "s",
          step: 1,
          block: "objections",
          text: "No bus",
          order: 1,
          party: "City",
          resolved: "a van",
        },
      },
    ],
    cluster: [{ id: "g", body: { session: "s", step: 0, block: "freed", title: "Reading", order: 1 } }],
    withdrawal: [
      { id: "w", body: { session: "s", step: 0, block: "freed", at: "2026-01-05T09:41:00.000Z", count: 1 } },
    ],
    reading: [
      {
        id: "s/1/stand/1",
        body: {
          session: "s",
          step: 1,
          block: "stand",
          round: 1,
          version: 2,
          counts: [1, 0, 1, 0, 0, 0],
          abstain: 0,
          talk: 0,
          byParty: [],
          present: 2,
          at: "2026-01-05T10:00:00.000Z",
          missing: ["City"],
        },
      },
    ],
    proposal: [
      { id: "p1", body: { session: "s", step: 1, version: 1, text: "older words" } },
      { id: "p2", body: { session: "s", step: 1, version: 2, text: "We share one calendar.", reviewOn: "2026-09-01" } },
    ],
    decision: [
      {
        id: "d",
        body: {
          session: "s",
          step: 1,
          text: "We share one calendar.\nFrom March on.",
          version: 2,
          decidedOn: "2026-01-05",
          rule: "majority",
          parties: [
            { party: "Library", position: "agrees" },
            { party: "City", position: "agrees" },
            { party: "School Board", position: "absent" },
          ],
          present: 14,
          dissent: [{ party: "Parents", words: "It is <too> early & thin." }],
          ratification: [{ body: "School Board", due: "2026-05-14", state: "pending" }],
        },
      },
    ],
    holdItem: [
      { id: "h1", body: { text: "Summer gap", owner: "Ana", session: "s", step: 0 } },
      { id: "h2", body: { text: "Old van", done: true } },
    ],
    impactSentence: [
      { id: "impact", body: { who: "children", change: "read well", year: "2030", seenIn: "grade 3", state: "draft" } },
    ],
  }
}

const SESSION: DocumentSubject = { of: "session", id: "s" }
const ALL: readonly DocumentSubject[] = [SESSION, { of: "decision", id: "d" }, { of: "hold" }]
const made = (from: World, subject: DocumentSubject): DocumentModel =>
  documentOf(
    subject,
    roomRecords((kind) => from[kind]),
    NOW,
  )
const textOf = (from: World, subject: DocumentSubject) => documentText(made(from, subject))

describe("the session record", () => {
  it("says who was there, what was shown, each reading with its base, the decision and what is held", () => {
    const text = textOf(world(), SESSION)
    for (const line of [
      "For participants",
      "Kick-off",
      "Held on 5 January 2026",
      "14 people counted in the room",
      "2 of 3 parties in the room or by proxy at the last count",
      "City\tcame late",
      "So that children read well by the year 2030. We would see it in grade 3.",
      "State: draft, not closed by the room",
      "Read aloud daily ×9",
      "City: No bus (worked in: a van)",
      "A temperature check, not a vote: 2 of 2 at ",
      "City arrived later",
      "We share one calendar.\nFrom March on.",
      "Agreed in the room: 2 of 3 agree; School Board 14 May 2026",
      "Parents: “It is <too> early & thin.”",
      "Summer gap\tAna\topen",
    ]) {
      expect(text).toContain(line)
    }
    expect(text).not.toContain("Old van") // held, but not from this session
    expect(text).not.toContain("older words")
  })

  it("says that a card was withdrawn, and when", () => {
    expect(textOf(world(), SESSION)).toMatch(/^one card withdrawn, \d\d:41$/m)
  })

  it("counts a card with those that say the same, and leaves them out with one that was pulled", () => {
    const from = world()
    const same = (id: string, into: string) => ({
      id,
      body: { ...from.card[0]!.body, count: 2, into, text: `same ${into}` },
    })
    const text = textOf({ ...from, card: [...from.card, same("c4", "c1"), same("c5", "c2")] }, SESSION)
    expect(text).toContain("Read aloud daily ×11")
    expect(text).not.toContain("same c2")
  })

  it("holds no pulled card", () => {
    expect(textOf(world(), SESSION)).not.toContain(SECRET)
  })

  it("holds nothing that was not revealed, not even a number", () => {
    const from = world()
    const hidden = from.live.map(({ id, body }) => ({ id, body: { ...body, revealed: [] } }))
    const text = textOf({ ...from, live: hidden }, SESSION)
    for (const word of ["Read aloud", "No bus", "temperature", "We share one calendar", "too> early"]) {
      expect(text).not.toContain(word)
    }
    expect(text).toContain("Nothing of this exercise was shown to the room.")
    expect(text).toContain("Nothing was decided.")
  })

  it("leaves a round out that began anew and was not shown", () => {
    const from = world()
    const [first] = from.reading
    const next = { id: "s/1/stand/2", body: { ...first!.body, round: 2, counts: [0, 0, 0, 0, 0, 7] } }
    const revealed = from.live[0]!.body.revealed.filter((key) => key !== "1/stand")
    const live = [{ id: "s", body: { ...from.live[0]!.body, revealed } }]
    expect(textOf({ ...from, reading: [...from.reading, next], live }, SESSION)).not.toContain("temperature check")
  })

  it("knows no session that is not there", () => {
    expect(() => made(world(), { of: "session", id: "gone" })).toThrow("not-found")
  })
})

describe("a decision on paper", () => {
  it("says that later words replaced it", () => {
    const from = world()
    const later = { id: "d2", body: { ...from.decision[0]!.body, text: "Two calendars.", supersedes: "d" } }
    const text = textOf({ ...from, decision: [...from.decision, later] }, { of: "decision", id: "d" })
    expect(text).toContain("Replaced by later words on 5 January 2026")
    expect(text).not.toContain("Two calendars")
  })
})

describe("the hold list on paper", () => {
  it("counts what is open and names each owner and session", () => {
    const text = textOf(world(), { of: "hold" })
    expect(text).toContain("1 open, 1 done")
    expect(text).toContain("Summer gap\tAna\topen\tKick-off")
  })
})

describe("what a document may hold", () => {
  it("is never a field that the room may not know, whatever stands in it", () => {
    const secretFields = DOCUMENT_KINDS.flatMap((kind) =>
      Object.entries(KINDS[kind].fields)
        .filter(([, field]) => AUDIENCES.indexOf(field.audience) < AUDIENCES.indexOf("room"))
        .map(([field]) => ({ kind, field })),
    )
    expect(secretFields).toContainEqual({ kind: "session", field: "notes" })
    const token = fc.stringMatching(/^[a-z]{8}$/).map((letters) => `zz-${letters}-zz`)
    fc.assert(
      fc.property(token, fc.subarray(DOCUMENT_KINDS.slice()), fc.boolean(), (planted, kinds, revealed) => {
        const from = world()
        for (const kind of kinds) {
          for (const record of from[kind]) {
            const body = record.body as Record<string, unknown>
            // a field that no kind declares, and each that is declared as not for the room
            body["undeclared"] = planted
            for (const secret of secretFields) {
              // what was pulled is looked at before it is dropped
              if (secret.kind === kind && secret.field !== "pulled") body[secret.field] = planted
            }
          }
        }
        expect(JSON.stringify(roomRecords((kind) => from[kind]))).not.toContain(planted)
        for (const { body } of from.card) if (!revealed || body.pulled === true) body.text = planted
        if (!revealed) from.live[0]!.body.revealed.length = 0
        for (const subject of ALL) {
          const model = made(from, subject)
          expect(JSON.stringify(model)).not.toContain(planted)
          expect(documentHtml(model)).not.toContain(planted)
        }
      }),
    )
  })

  it("holds what is for the room, so that the proof above could fail", () => {
    const from = world()
    from.card[0]!.body.text = "zz-planted-zz"
    expect(JSON.stringify(made(from, SESSION))).toContain("zz-planted-zz")
  })
})

describe("its formats", () => {
  it("escape every word in HTML", () => {
    const html = documentHtml(made(world(), { of: "decision", id: "d" }))
    expect(html).toContain("It is &lt;too&gt; early &amp; thin.")
    expect(html).toContain("We share one calendar.<br>From March on.")
  })

  it.each([
    ["en-US", "letter"],
    ["es-MX", "letter"],
    ["en", "letter"],
    ["en-GB", "a4"],
    ["de", "a4"],
    ["not a locale", "a4"],
  ])("print %s on %s", (locale, paper) => {
    expect(paperOf(locale)).toBe(paper)
  })
})

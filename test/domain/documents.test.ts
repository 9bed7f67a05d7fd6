import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DocumentModel, DocumentSubject } from "../../shared/contract/documents.ts"
import { AUDIENCES } from "../../shared/contract/kind.ts"
import { KINDS } from "../../shared/contract/kinds.ts"
import { documentOf } from "../../shared/domain/documents/documents.ts"
import { documentHtml, documentText } from "../../shared/domain/documents/formats.ts"
import { paperOf } from "../../shared/domain/documents/paper.ts"
import { DOCUMENT_KINDS, roomRecords } from "../../shared/domain/documents/room-records.ts"
import { SECRET, type World, documentWorld as world } from "./document-world.ts"

const NOW = "2026-01-05T11:00:00.000Z"
const SESSION: DocumentSubject = { of: "session", id: "s" }
const LEAVE: DocumentSubject = { of: "leave", id: "s" }
const RUN_SHEET: DocumentSubject = { of: "run sheet", id: "s" }
const ALL: readonly DocumentSubject[] = [SESSION, LEAVE, RUN_SHEET, { of: "decision", id: "d" }, { of: "hold" }]
const made = (from: World, subject: DocumentSubject): DocumentModel =>
  documentOf(
    subject,
    roomRecords((kind) => from[kind]),
    NOW,
  )
const textOf = (from: World, subject: DocumentSubject) => documentText(made(from, subject))

describe("the run sheet", () => {
  it("says by the clock what comes, then each step with what the wall asks, what to say and to watch for", () => {
    const from = world()
    const [session] = from.session
    const plan = [
      { exercise: "opening", minutes: 10 },
      { exercise: "E1.2", minutes: 35, prompts: { title: "Why at all" } },
      { exercise: "E1.3", minutes: 30 },
    ]
    const body = { ...session!.body, plan, beginsAt: "09:00", date: "2026-01-05" }
    const text = textOf({ ...from, session: [{ id: "s", body }] }, RUN_SHEET)
    for (const line of [
      "For whoever runs the session: not for the tables",
      "Run sheet: Kick-off",
      "09:00 to 10:15, 75 minutes in all",
      "Not coming\n- School Board",
      "09:00\t10 min\tWelcome",
      "09:10\t35 min\tWhy at all",
      "09:45\t30 min\tWhose idea, whose interest",
      "10:15\t\tIt ends",
      "09:10 Why at all (35 min)",
      "Think of one young person you know here.",
      "3 minutes of silent writing",
      "Without a funder in the room: People are asked",
      "Watch for",
    ]) {
      expect(text).toContain(line)
    }
    const end = { ...body, plan, endsAt: "12:00" }
    const { beginsAt: _, ...late } = end
    expect(textOf({ ...from, session: [{ id: "s", body: late }] }, RUN_SHEET)).toContain("10:45 to 12:00")
    const { endsAt: __, ...open } = late
    const without = textOf({ ...from, session: [{ id: "s", body: open }] }, RUN_SHEET)
    expect(without).toContain("0:10\t35 min\tWhy at all")
  })

  it("is for whoever facilitates, and nobody else", () => {
    expect(made(world(), RUN_SHEET)).toMatchObject({ audience: "console" })
    for (const subject of ALL) {
      if (subject.of !== "run sheet") expect(made(world(), subject)).toMatchObject({ audience: "room" })
    }
  })
})

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

  it("holds what was off the script at its own time, after the step that it interrupted", () => {
    const text = textOf(world(), SESSION)
    expect(text).toMatch(/One line\nNot in the plan: \d\d:14 to \d\d:15\nLet us breathe\./)
    expect(text).toMatch(/A break\. We go on at \d\d:30/)
    expect(text.indexOf("Let us breathe.")).toBeGreaterThan(text.indexOf("Say it, test it, close it"))
    expect(text.indexOf("Let us breathe.")).toBeLessThan(text.indexOf("Same, nearby, or missing"))
  })

  it("says the hands of the last round with their base", () => {
    const text = textOf(world(), SESSION)
    expect(text).toMatch(/12 of 14 at \d\d:13; City arrived later\nAnswer\tCount\nYes\t7\nNo\t3\nNot sure\t2/)
    expect(text).not.toContain("\t9")
    expect(text).toMatch(/12 of 14 at \d\d:13 \(typed up afterwards\)\nAnswer\tCount\nLess than most of it\t2/)
    expect(text).toContain("One report (typed up afterwards)")
  })

  it("says of private answers only what a room of that size may hear", () => {
    const text = textOf(world(), SESSION)
    expect(text).toContain("I was heard\tNot at all to a little: few or none; Partly: some; Mostly to fully: most")
    expect(text).toContain("I could speak safely\tThere are too few of us")
    expect(text).toContain("One calendar\tmost\nOne report\tfew or none")
    expect(text).toMatch(/4 of 14 at \d\d:13\nThere are too few of us/)
    const from = world()
    expect(JSON.stringify(roomRecords((kind) => from[kind]).slips)).not.toContain("11")
  })

  it("says what the room found of the cards of two groups, and their votes only where both said yes", () => {
    const from = world()
    const text = textOf(from, SESSION)
    expect(text).toContain("The room said what 1 of 2 agreed cards are")
    expect(text).toContain(
      "Reading by grade 3\tReading Table and Summer Table\tTwo halves of one job\tThe second graders",
    )
    expect(text).not.toContain("Tutoring")
    expect(text).not.toContain("We may be doing this twice")
    from.verdict[0]!.body.showOther = true
    expect(textOf(from, SESSION)).toContain(
      "Reading Table: We may be doing this twice; Summer Table: We back each other up",
    )
  })

  it("says what the wall said of how delicate it is, and nothing of what the facilitator thinks", () => {
    const text = textOf(world(), SESSION)
    expect(text).toContain("Who wants in: Reading Table and Summer Table\nOn the table: Shared measurement")
    expect(text).toMatch(/2 groups\. As it stood at \d\d:05\./)
    expect(text).toContain("Much the same goals\tmost\t1 of 1 pair")
    expect(text).not.toMatch(/motives|self-run/)
  })

  it("counts what was typed up from paper as shown", () => {
    const from = world()
    const { revealed, ...body } = from.live[0]!.body
    const live = {
      ...body,
      revealed: revealed.filter((key) => key !== "0/freed"),
      paper: { "0/freed": "waits" as const },
    }
    expect(textOf({ ...from, live: [{ id: "s", body: live }] }, SESSION)).not.toContain("Read aloud daily")
    const typed = { ...live, paper: { "0/freed": "typed" as const } }
    expect(textOf({ ...from, live: [{ id: "s", body: typed }] }, SESSION)).toContain("Read aloud daily")
  })

  it("says that a card was withdrawn, and when", () => {
    expect(textOf(world(), SESSION)).toMatch(/^one statement withdrawn, \d\d:41$/m)
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
    const words = [
      "Read aloud",
      "No bus",
      "temperature",
      "We share one calendar",
      "too> early",
      "One calendar",
      "Not sure",
    ]
    for (const word of [...words, "I was heard", "Much the same"]) {
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
              // what was pulled, and sums, are looked at before they are dropped
              if (secret.kind === kind && !["pulled", "sums", "audience"].includes(secret.field))
                body[secret.field] = planted
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

import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import type { DocumentSubject } from "../../../shared/contract/documents.ts"
import { type Run, runOf } from "../session/run-builder.ts"

/** The parts of a DOCX file by their paths, and the words of its body in their order. */
async function saved(run: Run, document: DocumentSubject, locale = "en-GB") {
  const { file } = await run.app.call("document.docx", { document, for: "room", locale })
  const parts = unzipSync(Buffer.from(file.base64, "base64"))
  const xml = Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]))
  const body = xml["word/document.xml"] ?? ""
  const words = [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text)
  return { name: file.name, xml, body, words }
}

/** A session that decided, with secrets in each place where the console keeps some. */
async function decided(): Promise<{ readonly run: Run; readonly decision: string }> {
  const run = await runOf("E4.1", {
    headcount: 14,
    parties: [
      { name: "Library", state: "present" },
      { name: "City", state: "present" },
    ],
  })
  const { app, session } = run
  await app.call("records.edit", { kind: "session", id: session, fields: { notes: "zz-notes" } })
  await app.call("records.add", { kind: "privateNote", body: { session, step: 0, text: "zz-private" } })
  await app.call("session.type", { session, field: "card:0:meaning", text: "zz-typing" })
  await app.call("session.setRoom", { session, funderHere: true })
  await app.call("proposal.set", { session, step: 0, text: "We share one calendar & one report." })
  await run.goTo("words")
  await run.reveal()
  await run.goTo("meaning")
  const pulled = await run.card("meaning", "zz-pulled")
  await run.card("meaning", "What is a calendar?")
  await app.call("card.edit", { id: pulled, pulled: true })
  await run.reveal()
  await run.card("nearer", "zz-unrevealed")
  await run.goTo("stand")
  await app.call("reading.party", { session, step: 0, block: "stand", party: "Library", position: 0 })
  await run.reveal()
  const { id: decision } = await app.call("decision.record", {
    session,
    step: 0,
    rule: "majority",
    parties: [
      { party: "Library", position: "agrees" },
      { party: "City", position: "does not agree" },
    ],
    dissent: [{ party: "City", words: "Not before the budget." }],
    ratification: [{ body: "School Board", due: "2026-05-14", state: "pending" }],
  })
  await app.call("hold.add", { text: "Who pays the van?\u0001", owner: "Ana", session })
  await app.call("session.end", { session })
  return { run, decision }
}

describe("a DOCX file", () => {
  it("holds the exact words, the base and the state, and no word of the console", async () => {
    const { run, decision } = await decided()
    using _ = run
    const subjects: DocumentSubject[] = [
      { of: "session", id: run.session },
      { of: "decision", id: decision },
      { of: "hold" },
    ]
    for (const subject of subjects) {
      const { xml } = await saved(run, subject)
      expect(Object.values(xml).join("\n")).not.toContain("zz-")
    }
    const { words, name } = await saved(run, { of: "session", id: run.session })
    expect(name).toBe("Kick-off.docx")
    expect(words).toContain("We share one calendar &amp; one report.")
    expect(words).toContain("What is a calendar?")
    expect(words).toContain("14 people counted in the room")
    expect(words.some((text) => text.startsWith("A temperature check, not a vote: 1 of 2 at "))).toBe(true)
    expect(words).toContain("City: “Not before the budget.”")
    expect(words).toContain("Not agreed: 1 of 2 agree; School Board 14 May 2026")
  })

  it("says on every page for whom it is", async () => {
    const { run } = await decided()
    using _ = run
    const { xml } = await saved(run, { of: "hold" })
    expect(xml["word/header1.xml"]).toContain("For participants")
  })

  it("leaves out signs that XML may not hold", async () => {
    const { run } = await decided()
    using _ = run
    const { words, body } = await saved(run, { of: "hold" })
    expect(words).toContain("Who pays the van?")
    expect(body).not.toContain("\u0001")
  })

  it.each([
    ["en-US", 'w:w="12240" w:h="15840"'],
    ["en-GB", 'w:w="11906" w:h="16838"'],
  ])("is as large as paper is for %s", async (locale, size) => {
    const { run } = await decided()
    using _ = run
    expect((await saved(run, { of: "hold" }, locale)).body).toContain(size)
  })

  it("is not made for the projector", async () => {
    const { run } = await decided()
    using _ = run
    const projector = run.app.connect("projector")
    await expect(projector.call("document.preview", { document: { of: "hold" }, for: "room" })).rejects.toMatchObject({
      code: "not-allowed",
    })
  })
})

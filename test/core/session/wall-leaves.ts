import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { expect } from "vitest"
import { unseal } from "../../../electron/core/features/bundle/sealed.ts"
import type { DocumentSubject } from "../../../shared/contract/documents.ts"
import { documentHtml, documentText } from "../../../shared/domain/documents/formats.ts"
import { BUNDLE_PASSPHRASE } from "../../support/bundles.ts"
import { plainDatabase } from "../../support/sqlcipher-reader.ts"
import type { TestApp } from "../../support/test-app.ts"
import { filesUnder, folderOf, keysOf } from "../../support/workspace-files.ts"
import { type Run, type Stored, TOKEN } from "./wall-model.ts"

interface Leaving {
  readonly app: TestApp
  readonly sessions: readonly string[]
  readonly runs: readonly Run[]
  readonly withdrawn: ReadonlySet<string>
  readonly records: readonly Stored[]
}

/**
 * Fails where a withdrawn word stands in anything that leaves the laptop, or where paper, clipboard or a DOCX file say what
 * the room was not shown. A hand-over holds what was not revealed, but nothing half typed.
 */
export async function nothingLeaves({ app, sessions, runs, withdrawn, records }: Leaving): Promise<void> {
  const { shown, hidden } = sorted(sessions, runs, records)
  const decisions = records.filter(({ kind }) => kind === "decision").map(({ id }) => ({ of: "decision" as const, id }))
  const subjects: DocumentSubject[] = [
    ...sessions.flatMap((id) => [
      { of: "session" as const, id },
      { of: "leave" as const, id },
    ]),
    ...decisions,
    { of: "hold" },
  ]
  for (const document of subjects) {
    const model = await app.call("document.preview", { document, for: "room" })
    const said = [JSON.stringify(model), documentHtml(model), documentText(model)].join("\n")
    for (const own of said.match(TOKEN) ?? []) {
      expect(withdrawn.has(own), `${own} was withdrawn and stands in a document`).toBe(false)
      expect(hidden.has(own) && !shown.has(own), `${own} was not shown and stands in a document`).toBe(false)
    }
  }
  const [document] = subjects
  if (document !== undefined) {
    const { file } = await app.call("document.docx", { document, for: "room", locale: "en-GB" })
    for (const own of tokensIn(unzipSync(Buffer.from(file.base64, "base64")))) {
      expect(withdrawn.has(own) || (hidden.has(own) && !shown.has(own)), `${own} in a DOCX file`).toBe(false)
    }
  }
  const { file } = await app.call("bundle.export", { passphrase: BUNDLE_PASSPHRASE })
  const archive = unzipSync(await unseal(Buffer.from(file.base64, "base64"), BUNDLE_PASSPHRASE))
  const typed = new Set(textOf(records.filter(({ kind }) => kind === "typing")).match(TOKEN) ?? [])
  const kept = new Set(textOf(records.filter(({ kind }) => kind !== "typing" && kind !== "wall")).match(TOKEN) ?? [])
  for (const own of tokensIn(archive)) {
    expect(withdrawn.has(own), `${own} was withdrawn and stands in a hand-over`).toBe(false)
    expect(typed.has(own) && !kept.has(own), `${own} is half typed and stands in a hand-over`).toBe(false)
  }
}

const textOf = (records: readonly Stored[]) => JSON.stringify(records)

function tokensIn(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  return Object.values(files).flatMap((bytes) => strFromU8(bytes).match(TOKEN) ?? [])
}

const COLLECTED = ["card", "cluster"]
const PRIVATE = ["typing", "privateNote", "person", "wall"]

/** Words that the room may have seen, and words that it has not: by what was done in this test, not by the app's rules. */
function sorted(sessions: readonly string[], runs: readonly Run[], records: readonly Stored[]) {
  const shown: Stored[] = []
  const hidden: Stored[] = []
  const aside: unknown[] = []
  for (const record of records) {
    const { kind, body } = record
    const run = runs[sessions.indexOf(String(body["session"]))]
    if (COLLECTED.includes(kind)) {
      const up = run?.revealed.has([body["step"], body["block"]].join("/")) === true && body["pulled"] !== true
      ;(up ? shown : hidden).push(record)
    } else if (kind === "verdict") {
      // a card that the room said nothing of is on no paper
      ;(body["bin"] === undefined ? hidden : shown).push(record)
    } else if (PRIVATE.includes(kind)) hidden.push(record)
    else if (kind === "session") aside.push(body["notes"])
    else if (kind === "triage") aside.push(body["note"])
    else if (kind === "coalition") aside.push(body["notes"])
    else shown.push(record)
  }
  // a group's name is said with a card or in what all of the room knows
  const names = records.filter(({ kind }) => kind === "coalition").map(({ body }) => body["name"])
  const open = records.filter(({ kind }) => kind === "session").map(({ body }) => ({ ...body, notes: "" }))
  const tokens = (of: unknown) => new Set(JSON.stringify(of).match(TOKEN) ?? [])
  return { shown: tokens([shown, names, open]), hidden: tokens([hidden, aside]) }
}

/** Where in the database and its backups a withdrawn word still stands. Closes the workspace. */
export async function foundOnDisk(app: TestApp, withdrawn: ReadonlySet<string>): Promise<readonly string[]> {
  const folder = folderOf(app)
  for (const own of withdrawn) expect(await app.call("records.search", { text: own, limit: 1 })).toEqual([])
  await app.call("vault.close", {})
  const { workspace } = await keysOf(folder)
  const logs = filesUnder(folder).filter((name) => name.endsWith("workspace.db-wal"))
  for (const log of logs) expect(statSync(join(folder, log)).size, log).toBe(0)
  return filesUnder(folder)
    .filter((name) => name.endsWith("workspace.db"))
    .flatMap((name) => {
      const plain = plainDatabase(readFileSync(join(folder, name)), workspace).toString("latin1")
      return (plain.match(TOKEN) ?? []).filter((own) => withdrawn.has(own)).map((own) => `${own} in ${name}`)
    })
}

import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { expect } from "vitest"
import { unseal } from "../../../electron/core/features/bundle/sealed.ts"
import type { DocumentSubject } from "../../../shared/contract/documents.ts"
import { OUTCOMES } from "../../../shared/contract/outcomes.ts"
import { documentHtml, documentText } from "../../../shared/domain/documents/formats.ts"
import { BUNDLE_PASSPHRASE } from "../../support/bundles.ts"
import { plainDatabase } from "../../support/sqlcipher-reader.ts"
import type { TestApp } from "../../support/test-app.ts"
import { filesUnder, folderOf, keysOf } from "../../support/workspace-files.ts"
import type { Figures } from "./wall-figures.ts"
import { blocksOf, type Run, type Stored, TOKEN } from "./wall-model.ts"

interface Leaving {
  readonly app: TestApp
  readonly sessions: readonly string[]
  readonly runs: readonly Run[]
  readonly withdrawn: ReadonlySet<string>
  readonly records: readonly Stored[]
  readonly figures: Figures
}

/**
 * Fails where a withdrawn word stands in anything that leaves the laptop, or where paper, clipboard or a DOCX file say what
 * the room was not shown. A hand-over holds what was not revealed, but nothing half typed.
 */
export async function nothingLeaves({ app, sessions, runs, withdrawn, records, figures }: Leaving): Promise<Searched> {
  const { shown, hidden, rows } = sorted(sessions, runs, records)
  const placed = placesHidden(sessions, runs, records)
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
    figures.noneIn(said, `the document of ${document.of}`)
    const texts = new Set(textsIn(model))
    for (const line of placed) expect(texts.has(line), `${line} was not shown and stands in a document`).toBe(false)
    for (const own of said.match(TOKEN) ?? []) {
      expect(withdrawn.has(own), `${own} was withdrawn and stands in a document`).toBe(false)
      expect(hidden.has(own) && !shown.has(own), `${own} was not shown and stands in a document`).toBe(false)
    }
  }
  const day = "2026-01-05"
  const map = await app.call("mapFile.make", { format: "graphml", audience: "room", day })
  const inventory = await app.call("inventory.export", { columns: "all", format: "xlsx", audience: "room" })
  const tables = unzipSync(Buffer.from(inventory.file.base64, "base64"))
  for (const own of [...(Buffer.from(map.file.base64, "base64").toString().match(TOKEN) ?? []), ...tokensIn(tables)]) {
    expect(withdrawn.has(own) || (hidden.has(own) && !shown.has(own)), `${own} in a file for the room`).toBe(false)
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
  return { rows: rows.size, figures: figures.hidden() }
}

/** How much there was that had not been revealed: what was looked for and not found. */
export interface Searched {
  readonly rows: number
  readonly figures: number
}

/** Every text of a document, one by one. */
function textsIn(model: unknown): readonly string[] {
  if (typeof model === "string") return [model]
  return typeof model === "object" && model !== null ? Object.values(model).flatMap(textsIn) : []
}

/** Lines that a document would have of things in columns which the room was not shown; with one thing in its column. */
function placesHidden(sessions: readonly string[], runs: readonly Run[], records: readonly Stored[]) {
  const all = records.filter(({ kind }) => kind === "placement")
  const keyOf = ({ body }: Stored) => ["session", "step", "block", "column"].map((name) => body[name]).join("/")
  return all.flatMap((one) => {
    const { body } = one
    const run = runs[sessions.indexOf(String(body["session"]))]
    if (run === undefined || run.revealed.has([body["step"], body["block"]].join("/"))) return []
    const block = blocksOf(Number(body["step"]), run).find(({ id }) => id === body["block"])
    if (block?.kind !== "place" || all.some((other) => other !== one && keyOf(other) === keyOf(one))) return []
    const column = block.columns.find(({ id }) => id === body["column"])?.label
    const item =
      block.items?.find(({ id }) => id === body["item"])?.label ??
      records.find(({ kind, id }) => kind === "coalition" && id === body["item"])?.body["name"]
    return [`${column}: ${String(item)}`]
  })
}

const textOf = (records: readonly Stored[]) => JSON.stringify(records)

function tokensIn(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  return Object.values(files).flatMap((bytes) => strFromU8(bytes).match(TOKEN) ?? [])
}

const COLLECTED = ["card", "cluster"]
const PRIVATE = ["typing", "privateNote", "person", "wall"]

/** The fields of a row that its block, or one that shows its rows, put before the room. */
function fieldsShown(run: Run, { kind, body }: Stored): readonly string[] {
  if (body["pulled"] === true) return []
  const step = Number(body["step"])
  const blocks = blocksOf(step, run).filter(
    (block) =>
      block.kind === "form" &&
      block.of === kind &&
      (block.from ?? block.id) === body["block"] &&
      run.revealed.has(`${step}/${block.id}`),
  )
  const wall = blocks.flatMap((block) => (block.kind === "form" ? block.wall : []))
  // the page that people take away says who does what by when
  const leaves = kind === "action" || kind === "milestone" ? ["owner"] : []
  return wall.length === 0 ? [] : [...wall, ...leaves]
}

/** Words that the room may have seen, and words that it has not: by what was done in this test, not by the app's rules. */
function sorted(sessions: readonly string[], runs: readonly Run[], records: readonly Stored[]) {
  const shown: Stored[] = []
  const hidden: Stored[] = []
  const aside: unknown[] = []
  const unseen: unknown[] = []
  const open: unknown[] = records.filter(({ kind }) => kind === "session").map(({ body }) => ({ ...body, notes: "" }))
  for (const record of records) {
    const { kind, body } = record
    const run = runs[sessions.indexOf(String(body["session"]))]
    if (COLLECTED.includes(kind)) {
      const up = run?.revealed.has([body["step"], body["block"]].join("/")) === true && body["pulled"] !== true
      ;(up ? shown : hidden).push(record)
    } else if (kind in OUTCOMES) {
      const seen = run === undefined ? [] : fieldsShown(run, record)
      for (const [name, value] of Object.entries(body)) {
        if (seen.includes(name)) open.push(value)
        else unseen.push(value)
      }
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
  const tokens = (of: unknown) => new Set(JSON.stringify(of).match(TOKEN) ?? [])
  const rows = tokens(unseen)
  return { shown: tokens([shown, names, open]), hidden: tokens([hidden, aside, unseen]), rows }
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

import { createHash } from "node:crypto"
import { Zip, ZipDeflate } from "fflate"
import { type BundleCounts, LEFT_OUT } from "../../../../shared/contract/bundle.ts"
import { NEWEST } from "../../records/migrations/index.ts"
import { countsOf, type Leaving } from "./leaves.ts"
import { FORMAT, MANIFEST, type Manifest, READ_ME, recordsPath } from "./manifest.ts"
import { readMe } from "./read-me.ts"

/** Zip archives know no year before this. */
const EARLIEST = Date.UTC(1981)

/** Called between parts: tells how far it is (0 to 1), lets others work, and throws when the task was cancelled. */
export type Pause = (done: number) => Promise<void>

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

interface Part {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Packs records into the archive that a bundle seals: the page to read, the manifest, and a file of lines for each kind. */
export async function pack(
  parts: readonly Leaving[],
  about: { readonly name: string; readonly madeAt: Date; readonly appVersion: string },
  pause: Pause,
): Promise<{ readonly archive: Uint8Array; readonly manifest: Manifest; readonly counts: BundleCounts }> {
  const counts = countsOf(parts)
  const madeAt = about.madeAt.toISOString()
  const page = readMe({ ...about, madeAt, counts, leftOut: LEFT_OUT })
  const files: Part[] = [{ path: READ_ME, bytes: Buffer.from(page) }]
  for (const [n, { kind, records }] of parts.entries()) {
    const lines = records.map(({ id, body }) => `${JSON.stringify({ id, body })}\n`)
    files.push({ path: recordsPath(kind), bytes: Buffer.from(lines.join("")) })
    await pause((n + 1) / parts.length / 2)
  }
  const manifest: Manifest = {
    product: "junction",
    format: FORMAT,
    records: NEWEST,
    appVersion: about.appVersion,
    madeAt,
    name: about.name,
    counts,
    leftOut: [...LEFT_OUT],
    entries: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  files.splice(1, 0, { path: MANIFEST, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) })
  const archive = await zipped(files, about.madeAt, (done) => pause(0.5 + done / 2))
  return { archive, manifest, counts }
}

/** A zip archive of parts, packed one after the other. */
async function zipped(files: readonly Part[], at: Date, pause: Pause): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    failure ??= error
    chunks.push(chunk)
  })
  for (const [n, { path, bytes }] of files.entries()) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = Math.max(at.getTime(), EARLIEST)
    zip.add(entry)
    entry.push(bytes, true)
    await pause((n + 1) / files.length)
  }
  zip.end()
  if (failure !== null) throw failure
  return Buffer.concat(chunks)
}

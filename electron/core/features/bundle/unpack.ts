import { unzipSync } from "fflate"
import * as z from "zod"
import type { AnyBody } from "../../../../shared/contract/changes.ts"
import { Id } from "../../../../shared/contract/common.ts"
import { type KindName, kindOf } from "../../../../shared/contract/kinds.ts"
import { sameValue } from "../../../../shared/domain/changes.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { Stored } from "../../records/edits.ts"
import { countsOf, LEAVING, type Leaving } from "./leaves.ts"
import {
  isLater,
  kindOfPath,
  LIMITS,
  type Limits,
  MANIFEST,
  type Manifest,
  READ_ME,
  readManifest,
  recordsPath,
} from "./manifest.ts"
import { type Pause, sha256 } from "./pack.ts"

/** A bundle that was opened and found whole: every hash, count, id and body. */
export interface Unpacked {
  readonly manifest: Manifest
  readonly parts: readonly Leaving[]
}

/**
 * Reads an archive and checks all of it before anything is written anywhere.
 * Throws `not-a-bundle`, `bundle-damaged`, `bundle-too-new`, `bundle-too-old`, `file-too-large`.
 */
export async function unpack(
  archive: Uint8Array,
  appVersion: string,
  pause: Pause,
  limits: Limits = LIMITS,
): Promise<Unpacked> {
  const { files, strangers } = unzipped(archive, limits)
  const text = files.get(MANIFEST)
  if (text === undefined) throw new AppError("not-a-bundle")
  const manifest = readManifest(decoded(text, MANIFEST))
  const later = isLater(manifest.appVersion, appVersion)
  if (strangers > 0) throw new AppError(later ? "bundle-too-new" : "bundle-damaged", { parts: strangers })
  checkHashes(manifest, files)

  const parts: Leaving[] = []
  for (const [n, kind] of LEAVING.entries()) {
    const lines = files.get(recordsPath(kind))
    if (lines !== undefined) parts.push({ kind, records: readRecords(kind, decoded(lines, kind), later) })
    await pause((n + 1) / LEAVING.length)
  }
  const counts = countsOf(parts)
  if (!sameValue(counts, manifest.counts)) throw new AppError("bundle-damaged", { part: MANIFEST })
  const workspaces = parts.find(({ kind }) => kind === "workspace")?.records ?? []
  if (workspaces.length !== 1 || workspaces[0]?.id !== "workspace")
    throw new AppError("bundle-damaged", { kind: "workspace" })
  return { manifest, parts }
}

/** The parts of a zip archive that a bundle may have, and how many others there are. Sizes are looked at before unpacking. */
function unzipped(
  archive: Uint8Array,
  limits: Limits,
): { readonly files: ReadonlyMap<string, Uint8Array>; readonly strangers: number } {
  const seen = new Set<string>()
  let bytes = 0
  let strangers = 0
  try {
    const found = unzipSync(archive, {
      filter: ({ name, size, originalSize }) => {
        bytes += Math.max(size, originalSize)
        if (bytes > limits.archiveBytes || seen.size >= limits.parts) throw new AppError("file-too-large")
        if (seen.has(name)) throw new AppError("bundle-damaged")
        seen.add(name)
        const known = name === MANIFEST || name === READ_ME || LEAVING.some((kind) => recordsPath(kind) === name)
        if (!known) strangers += 1
        return known
      },
    })
    return { files: new Map(Object.entries(found)), strangers }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError("not-a-bundle", {}, { cause: error })
  }
}

/** Every part but the manifest stands in the manifest with its size and hash, and the other way round. */
function checkHashes({ entries }: Manifest, files: ReadonlyMap<string, Uint8Array>): void {
  if (entries.length !== files.size - 1) throw new AppError("bundle-damaged", { part: MANIFEST })
  for (const entry of entries) {
    const bytes = files.get(entry.path)
    if (bytes === undefined || bytes.length !== entry.bytes || sha256(bytes) !== entry.sha256) {
      throw new AppError("bundle-damaged", { part: kindOfPath(entry.path) ?? "" })
    }
  }
}

function decoded(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError("bundle-damaged", { part }, { cause: error })
  }
}

const Line = z.strictObject({ id: Id, body: z.record(z.string(), z.unknown()) })

/** The records of one kind; each must be what its kind declares. `later` tells that a newer Junction wrote them. */
function readRecords(kind: KindName, text: string, later: boolean): readonly Pick<Stored, "id" | "body">[] {
  const ids = new Set<string>()
  const lines = text.split("\n")
  if (lines.pop() !== "") throw new AppError("bundle-damaged", { kind })
  return lines.map((line, n) => {
    const where = { kind, line: n + 1 }
    const { id, body } = readLine(line, where)
    if (ids.has(id)) throw new AppError("bundle-damaged", where)
    ids.add(id)
    const checked = kindOf(kind).body.safeParse(body)
    if (checked.success) return { id, body: checked.data as Stored["body"] }
    const unknownField = checked.error.issues.some(({ code }) => code === "unrecognized_keys")
    throw new AppError(later || unknownField ? "bundle-too-new" : "bundle-damaged", where)
  })
}

function readLine(
  line: string,
  where: { readonly kind: string; readonly line: number },
): { readonly id: string; readonly body: AnyBody } {
  try {
    return Line.parse(JSON.parse(line))
  } catch (error) {
    throw new AppError("bundle-damaged", where, { cause: error })
  }
}

import { inflateRawSync } from "node:zlib"
import { AppError } from "../../../shared/errors.ts"
import { UNPACKED_LIMIT } from "./limits.ts"

/** How many parts an archive may have. */
const PARTS_LIMIT = 5000
/** Parts above this must not be more than `GROWTH` times as large as they are packed. */
const SMALL = 8 * 1024 * 1024
const GROWTH = 200

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const damaged = (cause?: unknown) => new AppError("file-unreadable", { reason: "damaged" }, { cause })
const grows = () => new AppError("file-too-large", { what: "unpacked", limit: UNPACKED_LIMIT / 1024 / 1024 })

/** The names of the files in an archive. Throws as `unpack` does. */
export function zipNames(bytes: Buffer): readonly string[] {
  return directoryOf(bytes).map(({ name }) => name)
}

/**
 * Unpacks the wanted parts of an archive. What the directory says is looked at before anything is unpacked, and nothing
 * becomes larger than it says. Throws `file-unreadable` (reason: damaged, password) and `file-too-large` (what:
 * unpacked) for an archive that grows.
 */
export function unpack(bytes: Buffer, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const entries = directoryOf(bytes)
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  // parts that lie over each other are packed once and unpacked many times
  if (total > UNPACKED_LIMIT || packed > bytes.length) throw grows()
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (entry.size > SMALL && entry.size > entry.packed * GROWTH) throw grows()
    if (wanted(entry.name)) parts.set(entry.name, contentOf(bytes, entry))
  }
  return parts
}

function contentOf(bytes: Buffer, { at, packed, size, method }: Entry): Uint8Array {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw damaged()
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const data = bytes.subarray(from, from + packed)
  if (data.length !== packed) throw damaged()
  if (method === 0) return data
  if (method !== 8) throw damaged()
  try {
    const content = inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
    if (content.length !== size) throw damaged()
    return content
  } catch (error) {
    if (error instanceof AppError) throw error
    // it holds more than it says
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw grows()
    throw damaged(error)
  }
}

/** The entries of the directory at the end of an archive. */
function directoryOf(bytes: Buffer): readonly Entry[] {
  const end = endRecord(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  // archives of more than 4 GB, or of more files than a workbook has
  if (count === 0xffff || at === 0xffffffff || count > PARTS_LIMIT) throw grows()
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const flags = bytes.readUInt16LE(at + 8)
    if ((flags & 1) === 1) throw new AppError("file-unreadable", { reason: "password" })
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const until = at + 46 + (name ?? 0)
    entries.push({
      name: bytes.toString("utf8", at + 46, until),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at = until + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

function endRecord(bytes: Buffer): number {
  // a comment of up to 64 kB may follow it
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at
  }
  throw damaged()
}

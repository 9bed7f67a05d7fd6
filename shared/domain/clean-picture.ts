import type { PictureType } from "../contract/photographs.ts"
import { isFrame, numberAt, pictureHead, textAt } from "./picture-head.ts"

export interface CleanPicture {
  readonly type: PictureType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/**
 * A JPEG or PNG with nothing in it but its picture: no place, time, camera, name, words, thumbnail, and nothing after its
 * end. Undefined where it is not whole, or is something else.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | undefined {
  const head = pictureHead(bytes)
  if (head.is !== "jpeg" && head.is !== "png") return undefined
  const parts = head.is === "jpeg" ? jpegParts(bytes) : pngParts(bytes)
  if (parts === undefined) return undefined
  return { type: `image/${head.is}`, width: head.width, height: head.height, bytes: joined(parts) }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const START = Uint8Array.of(0xff, 0xd8)
const END = Uint8Array.of(0xff, 0xd9)
/** The mark of a JPEG file without a thumbnail, a density of one pixel to one. */
const JFIF = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)
/** Tables and frames that a picture is drawn from: DHT, DQT, DRI. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd])

/** What is kept of a JPEG's segments. Undefined where one is cut off, or there is no scan or no end. */
function jpegParts(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const parts: Uint8Array[] = [START, JFIF]
  let [at, framed, scanned] = [2, false, false]
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    // what follows the end is not the picture
    if (marker === 0xd9) return framed && scanned ? [...parts, END] : undefined
    const end = at + 2 + numberAt(bytes, at + 2, 2)
    if (end < at + 4 || end > bytes.length) return undefined
    const segment = bytes.subarray(at, end)
    at = end
    if (marker === 0xda) {
      const data = scanEnd(bytes, end)
      parts.push(segment, bytes.subarray(end, data))
      at = data
      scanned = framed
    } else if (isFrame(marker)) {
      parts.push(segment)
      framed = true
    } else if (TABLES.has(marker) || isAdobe(marker, segment)) parts.push(segment)
    else if (marker < 0xe0) return undefined
  }
  return undefined
}

/** Twelve bytes that say how colours are to be read; without them some pictures turn green. */
const isAdobe = (marker: number, segment: Uint8Array) =>
  marker === 0xee && segment.length === 16 && textAt(segment, 4, 5) === "Adobe"

/** Where the next marker stands after the data of a scan; stuffed bytes and restarts belong to the data. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Chunks that a picture is drawn from; all others can hold words. */
const CHUNKS: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"])

function pngParts(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const parts = [bytes.subarray(0, 8)]
  let [at, drawn] = [8, false]
  while (at + 12 <= bytes.length) {
    const end = at + 12 + numberAt(bytes, at, 4)
    if (end > bytes.length) return undefined
    const chunk = bytes.subarray(at, end)
    const type = textAt(chunk, 4, 4)
    if (crcOf(chunk.subarray(4, -4)) !== numberAt(chunk, chunk.length - 4, 4)) return undefined
    // a chunk that must be understood and is not known
    if (!CHUNKS.has(type) && /^[A-Z]/.test(type)) return undefined
    if (CHUNKS.has(type)) parts.push(chunk)
    drawn ||= type === "IDAT"
    if (type === "IEND") return drawn ? parts : undefined
    at = end
  }
  return undefined
}

/** The check sum of a PNG chunk. */
export function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

import chardet from "chardet"
import type { FileContent } from "../../../../shared/contract/common.ts"
import { AppError } from "../../../../shared/errors.ts"

/** The largest file that is read, in bytes. */
export const FILE_LIMIT = 30 * 1024 * 1024

/** How much of a file is looked at to tell its encoding. */
const SAMPLE = 256 * 1024

/** Kinds of files that people take for CSV, by their first bytes. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "spreadsheet"],
  [[0xd0, 0xcf, 0x11, 0xe0], "spreadsheet"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
]

/** Names that chardet gives and TextDecoder calls otherwise; Latin-1 files are in truth Windows-1252. */
const DECODER_NAMES: Readonly<Record<string, string>> = {
  "ISO-8859-1": "windows-1252",
  ASCII: "utf-8",
  "UTF-32LE": "",
  "UTF-32BE": "",
}

export interface DecodedFile {
  readonly encoding: string
  readonly text: string
}

/**
 * The text of a file, in the encoding given or found. Throws `file-too-large` and `file-unreadable` (reason: empty,
 * binary, spreadsheet, pdf or encoding).
 */
export function readText(file: FileContent, given?: string): DecodedFile {
  // base64 is a third longer than what it holds; nothing is decoded before this look
  if (file.base64.length > Math.ceil(FILE_LIMIT / 3) * 4 + 4) {
    throw new AppError("file-too-large", { what: "bytes", limit: FILE_LIMIT / 1024 / 1024 })
  }
  const bytes = Buffer.from(file.base64, "base64")
  if (bytes.length === 0) throw new AppError("file-unreadable", { reason: "empty" })
  for (const [signature, reason] of SIGNATURES) {
    if (signature.every((byte, at) => bytes[at] === byte)) throw new AppError("file-unreadable", { reason })
  }
  const encoding = given ?? detectEncoding(bytes)
  const text = decode(bytes, encoding)
  if (text.trim() === "") throw new AppError("file-unreadable", { reason: "empty" })
  if (looksBinary(text)) throw new AppError("file-unreadable", { reason: given === undefined ? "binary" : "encoding" })
  return { encoding, text }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch (error) {
    throw new AppError("file-unreadable", { reason: "encoding" }, { cause: error })
  }
}

function detectEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const wide = detectWide(bytes)
  if (wide !== undefined) return wide
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return "utf-8"
  } catch {
    // what follows is not UTF-8: one byte a letter, or an Asian encoding
  }
  const found = chardet.analyse(bytes.subarray(0, SAMPLE)).map(({ name }) => DECODER_NAMES[name] ?? name.toLowerCase())
  // a short text gives all one-byte encodings nearly the same score; the most usual one is taken first
  const usable = found.filter((name) => name !== "" && !name.startsWith("utf-") && isKnown(name))
  return usable[0] ?? "windows-1252"
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ""
  } catch {
    return false
  }
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function detectWide(bytes: Buffer): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (length < 4) return undefined
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le"
  if (even > half * 0.6 && odd < half * 0.05) return "utf-16be"
  return undefined
}

/** Text has no control characters but tab and line ends, and hardly any that could not be decoded. */
function looksBinary(text: string): boolean {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE / 2) + text.slice(-SAMPLE / 2) : text
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code === 0) return true
    if (
      (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 30 && code !== 31) ||
      code === 0xfffd
    )
      odd++
  }
  return odd > Math.max(2, sample.length * 0.02)
}

import chardet from "chardet"
import type { FileContent } from "../../../../shared/contract/common.ts"
import { AppError } from "../../../../shared/errors.ts"

/** The largest file that is read, in bytes. */
export const FILE_LIMIT = 30 * 1024 * 1024

/** How much of a file is looked at to tell its encoding. */
const SAMPLE = 256 * 1024

/** Kinds of files that people take for tables, by their first bytes. */
const SIGNATURES: readonly (readonly [readonly (number | undefined)[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "workbook"],
  [[0xd0, 0xcf, 0x11, 0xe0], "workbook"],
  // an archive without anything in it, and the second part of one
  [[0x50, 0x4b, 0x05, 0x06], "archive"],
  [[0x50, 0x4b, 0x07, 0x08], "archive"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  [[0x47, 0x49, 0x46, 0x38], "picture"],
  [[0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50], "picture"],
  [[undefined, undefined, undefined, undefined, 0x66, 0x74, 0x79, 0x70], "picture"],
  [[0x49, 0x49, 0x2a, 0x00], "picture"],
  [[0x4d, 0x4d, 0x00, 0x2a], "picture"],
  [[0x1f, 0x8b], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
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
 * The bytes of a file and what they seem to be. Throws `file-too-large` and `file-unreadable` (reason: empty, pdf,
 * picture, archive).
 */
export function bytesOf(file: FileContent): { readonly bytes: Buffer; readonly form: "workbook" | "text" } {
  // base64 is a third longer than what it holds; nothing is decoded before this look
  if (file.base64.length > Math.ceil(FILE_LIMIT / 3) * 4 + 4) {
    throw new AppError("file-too-large", { what: "bytes", limit: FILE_LIMIT / 1024 / 1024 })
  }
  const bytes = Buffer.from(file.base64, "base64")
  if (bytes.length === 0) throw new AppError("file-unreadable", { reason: "empty" })
  const found = SIGNATURES.find(([signature]) =>
    signature.every((byte, at) => byte === undefined || bytes[at] === byte),
  )?.[1]
  if (found !== undefined && found !== "workbook") throw new AppError("file-unreadable", { reason: found })
  return { bytes, form: found ?? "text" }
}

/** The text of a file, in the encoding given or found. Throws `file-unreadable` (reason: empty, binary, web-page, encoding, mixed with the row). */
export function readText(bytes: Buffer, given?: string): DecodedFile {
  const encoding = given ?? detectEncoding(bytes)
  const text = decode(bytes, encoding)
  if (text.trim() === "") throw new AppError("file-unreadable", { reason: "empty" })
  if (looksBinary(text)) throw new AppError("file-unreadable", { reason: given === undefined ? "binary" : "encoding" })
  // some programs save a web page under the name of a spreadsheet
  if (/^\s*(?:<!doctype html|<html|<\?xml|<table)/i.test(text))
    throw new AppError("file-unreadable", { reason: "web-page" })
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
  const likely = usable[0] ?? "windows-1252"
  if (/^(?:windows-125|iso-8859)/.test(likely)) refuseMixed(bytes)
  return likely
}

/** Two texts of different encodings put together: each would spoil the letters of the other. Throws `file-unreadable`. */
function refuseMixed(bytes: Buffer): void {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  const [wide, narrow]: [number[], number[]] = [[], []]
  let row = 1
  for (let from = 0; from < bytes.length; row++) {
    const end = bytes.indexOf(10, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    from += line.length + 1
    if (line.every((byte) => byte < 128)) continue
    try {
      decoder.decode(line)
      wide.push(row)
    } catch {
      narrow.push(row)
    }
  }
  if (wide.length === 0 || narrow.length === 0) return
  const [odd = 0] = wide.length < narrow.length ? wide : narrow
  throw new AppError("file-unreadable", { reason: "mixed", row: odd })
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

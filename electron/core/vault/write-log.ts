import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Database } from "better-sqlite3"
import { syncToDisk } from "./durable.ts"

/** Sizes of SQLite's write-ahead log: its heading, and the heading of each frame before the page that it holds. */
const HEADING = 32
const FRAME_HEADING = 24
const PAGE = 4096
const FRAME = FRAME_HEADING + PAGE
const DAMAGED = ".damaged"

/**
 * The log that a process left which did not close its database. SQLite reads it up to the first frame that is torn, and
 * then throws the whole of it away. That is right for a write that a power cut tore, and wrong for a bit that flipped in
 * the middle: all that came after would be lost without a word. So the log is copied before it is read.
 */
export interface LeftLog {
  /** After the database read its log: true where whole commits were left unread. The copy is then kept. */
  readonly settle: (db: Database) => boolean
  /** After a failed opening: takes the copy away if the log itself is still as it was. */
  readonly abandon: () => void
}

/** Copies the log beside a database, if there is one with more than one commit in it. */
export function keepLog(file: string): LeftLog | undefined {
  const log = `${file}-wal`
  const commits = existsSync(log) ? commitsIn(readFileSync(log)) : []
  if (commits.length < 2) return undefined
  const copy = `${log}.unread`
  copyFileSync(log, copy)
  syncToDisk(copy, "file")
  const { size } = statSync(log)
  return {
    settle: (db) => {
      const read = framesRead(db)
      // a power cut tears the last commit at most; two that are unread were whole once
      const damaged = commits.filter((frame) => frame > read).length > 1
      if (damaged) renameSync(copy, freeName(`${log}${DAMAGED}`))
      else rmSync(copy, { force: true })
      return damaged
    },
    abandon: () => {
      if (statSync(log, { throwIfNoEntry: false })?.size === size) rmSync(copy, { force: true })
    },
  }
}

/** The numbers of the frames, from 1, that end a commit of the log's present turn. */
function commitsIn(log: Buffer): readonly number[] {
  const count = Math.floor((log.length - HEADING) / FRAME)
  if (count < 1) return []
  const at = (frame: number) => HEADING + (frame - 1) * FRAME
  const saltOf = (frame: number) => log.toString("hex", at(frame) + 8, at(frame) + 16)
  const frames = Array.from({ length: count }, (_, index) => index + 1)
  // Frames of earlier turns lie behind those of the present one, whose salt stands in the heading and in each of them.
  const salt = headingIsWhole(log) ? log.toString("hex", 16, 24) : saltOf(1)
  const present = frames.filter((frame) => saltOf(frame) === salt)
  return present.filter((frame) => log.readUInt32BE(at(frame) + 4) !== 0)
}

/** Whether the heading's own digest is right: two sums over its words, in the byte order that its first word names. */
function headingIsWhole(log: Buffer): boolean {
  const word = (at: number) => (((log[3] ?? 0) & 1) === 1 ? log.readUInt32BE(at) : log.readUInt32LE(at))
  let one = 0
  let two = 0
  for (let at = 0; at < 24; at += 8) {
    one = (one + word(at) + two) >>> 0
    two = (two + word(at + 4) + one) >>> 0
  }
  return log.readUInt32BE(24) === one && log.readUInt32BE(28) === two
}

/** How many frames SQLite took from the log. */
function framesRead(db: Database): number {
  const [row] = db.pragma("wal_checkpoint(PASSIVE)") as readonly { readonly log: number }[]
  return Math.max(0, row?.log ?? 0)
}

function freeName(wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`
    if (!existsSync(name)) return name
  }
}

/** Deletes the damaged logs that were kept beside a workspace's databases: what is erased must not stay in them. */
export function dropDamagedLogs(folder: string): number {
  const logs = readdirSync(folder).filter((name) => /\.db-wal\.(damaged(-\d+)?|unread)$/.test(name))
  for (const name of logs) rmSync(join(folder, name), { force: true })
  if (logs.length > 0) syncToDisk(folder, "folder")
  return logs.length
}

import { randomBytes } from "node:crypto"
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

/** Puts what a file or folder holds on the disk itself, so that a power cut cannot take it back. */
export function syncToDisk(path: string, type: "file" | "folder"): void {
  // Windows opens no folder for syncing; its file system keeps the order of renames by itself.
  if (type === "folder" && process.platform === "win32") return
  const handle = openSync(path, type === "file" ? "r+" : "r")
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Replaces a file in one act: afterwards it holds the old text or the new one, whatever happened in between. */
export function writeDurably(file: string, text: string): void {
  const beside = `${file}.${randomBytes(4).toString("hex")}.new`
  try {
    writeFileSync(beside, text, { mode: 0o600, flag: "wx", flush: true })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  syncToDisk(dirname(file), "folder")
}

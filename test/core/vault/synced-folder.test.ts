import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { syncedBy } from "../../../electron/core/vault/synced-folder.ts"

let home = ""
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), "junction-home-"))))
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe("a folder that another program synchronises", () => {
  it.each([
    ["Dropbox/work", "Dropbox"],
    ["Dropbox (Personal)/work", "Dropbox"],
    ["OneDrive/Documents", "OneDrive"],
    ["OneDrive - Calder County/Documents", "OneDrive"],
    ["Google Drive/work", "Google Drive"],
    ["Library/CloudStorage/GoogleDrive-me@example.org/My Drive", "Google Drive"],
    ["Library/Mobile Documents/com~apple~CloudDocs/work", "iCloud Drive"],
    ["iCloudDrive/work", "iCloud Drive"],
    ["Nextcloud/work", "Nextcloud"],
  ])("is known by the path %s", (path, program) => {
    expect(syncedBy(join(home, path))).toBe(program)
  })

  it.each([
    [".dropbox", "Dropbox"],
    [".tmp.drivedownload", "Google Drive"],
    [".sync_0123456789ab.db", "Nextcloud"],
    [".owncloudsync.log", "Nextcloud"],
    [".stfolder", "Syncthing"],
    [".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"],
  ])("is known by the mark %s in a folder above", (mark, program) => {
    mkdirSync(join(home, "shared/work"), { recursive: true })
    writeFileSync(join(home, "shared", mark), "")
    expect(syncedBy(join(home, "shared/work"))).toBe(program)
  })

  it("is known behind a link", () => {
    mkdirSync(join(home, "OneDrive/real"), { recursive: true })
    symlinkSync(join(home, "OneDrive/real"), join(home, "work"))
    expect(syncedBy(join(home, "work"))).toBe("OneDrive")
  })

  it("is not seen where there is none", () => {
    mkdirSync(join(home, "Documents/boxes and dropboxes"), { recursive: true })
    expect(syncedBy(join(home, "Documents/boxes and dropboxes"))).toBeUndefined()
  })
})

import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { keysIn, readKeyFile } from "../../electron/core/vault/key-file.ts"
import { KEY_COST, type Keys } from "../../electron/core/vault/key-slot.ts"
import { plainDatabase } from "./sqlcipher-reader.ts"
import { PASSPHRASE, type TestApp } from "./test-app.ts"

export const SECRET = { by: "passphrase", passphrase: PASSPHRASE } as const
export { KEY_COST }

/** The folder of the workspace that is open. */
export function folderOf(app: TestApp): string {
  const folder = app.app.vault.current()?.folder
  if (folder === undefined) throw new Error("no workspace is open")
  return folder
}

/** The raw keys of a workspace. */
export function keysOf(folder: string): Promise<Keys> {
  return keysIn(readKeyFile(folder), SECRET)
}

/** Every file below a folder, by its path from there. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/** A digest of every file below a folder: equal before and after means that nothing was changed, lost or added. */
export function printOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesUnder(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  )
}

/** Files of the workspace, backups too, whose pages say this in plain text. */
export async function filesSaying(folder: string, words: string): Promise<readonly string[]> {
  const { workspace } = await keysOf(folder)
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("workspace.db"),
  )
  return files.filter((name) => plainDatabase(readFileSync(join(folder, name)), workspace).includes(words))
}

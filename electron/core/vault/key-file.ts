import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod"
import type { Secret } from "../../../shared/contract/vault.ts"
import { AppError } from "../../../shared/errors.ts"
import type { KeyCost } from "../ports.ts"
import { writeDurably } from "./durable.ts"
import { freshKeys, type Keys, Slot, unwrap, wipe, wrap } from "./key-slot.ts"
import { newRecoveryCode } from "./recovery-code.ts"

export const KEY_FILE = "keys.json"
const FORMAT = 1

/** The keys of a workspace, wrapped once for each secret that opens it. It holds no name and no word of the community. */
const KeyFile = z.strictObject({
  format: z.literal(FORMAT),
  /** Says which keys are inside without telling them, so that a backup's key file is known as the same. */
  keyId: z.string().regex(/^[0-9a-f]{32}$/),
  /** True once somebody said that the recovery code is kept somewhere. */
  recoveryKept: z.boolean(),
  slots: z.array(Slot).min(1).max(8),
})
export type KeyFile = z.infer<typeof KeyFile>

/** The last line of the file: a digest of all text before it tells a damaged file from a wrong passphrase. */
const CHECK = /,\n {2}"check": "([0-9a-f]{64})"\n\}\n$/
const digest = (text: string) => createHash("sha256").update(text).digest("hex")

function textOf(keyFile: KeyFile): string {
  const body = JSON.stringify(keyFile, null, 2).slice(0, -2)
  return `${body},\n  "check": "${digest(body)}"\n}\n`
}

/** Throws `key-file-missing`, `key-file-damaged` (any byte of it changed), `too-new`. */
export function readKeyFile(folder: string): KeyFile {
  const text = readText(join(folder, KEY_FILE))
  const check = CHECK.exec(text)
  const body = check === null ? "" : text.slice(0, check.index)
  if (check === null || digest(body) !== check[1]) throw new AppError("key-file-damaged")
  const content: unknown = JSON.parse(`${body}\n}`)
  const { format } = z.looseObject({ format: z.number() }).parse(content)
  if (format > FORMAT) throw new AppError("too-new", { found: format, known: FORMAT })
  const parsed = KeyFile.safeParse(content)
  if (!parsed.success) throw new AppError("key-file-damaged")
  return parsed.data
}

function readText(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw new AppError("key-file-missing")
    throw error
  }
  const text = bytes.toString("utf8")
  // bytes that are no text would otherwise be smoothed over while reading
  if (!Buffer.from(text, "utf8").equals(bytes)) throw new AppError("key-file-damaged")
  return text
}

/** Writes a key file in one act. */
export function writeKeyFile(folder: string, keyFile: KeyFile): void {
  writeDurably(join(folder, KEY_FILE), textOf(keyFile))
}

/** New keys, and the key file that holds them under a passphrase and a recovery code; the code is nowhere else. */
export async function newKeyFile(
  passphrase: string,
  cost: KeyCost,
): Promise<{ readonly keys: Keys; readonly keyFile: KeyFile; readonly recoveryCode: string }> {
  const keys = freshKeys()
  const keyId = digest(`junction ${Buffer.from(keys.workspace).toString("hex")}`).slice(0, 32)
  const recoveryCode = newRecoveryCode()
  const slots = [
    await wrap(keys, keyId, { by: "passphrase", passphrase }, cost),
    await wrap(keys, keyId, { by: "recovery", code: recoveryCode }, cost),
  ]
  return { keys, keyFile: { format: FORMAT, keyId, recoveryKept: false, slots }, recoveryCode }
}

/** The keys inside. The caller wipes them. Throws `wrong-key` or `wrong-recovery-code`. */
export async function keysIn(keyFile: KeyFile, secret: Secret): Promise<Keys> {
  for (const slot of keyFile.slots.filter(({ by }) => by === secret.by)) {
    const keys = await unwrap(slot, keyFile.keyId, secret)
    if (keys !== undefined) return keys
  }
  throw new AppError(secret.by === "passphrase" ? "wrong-key" : "wrong-recovery-code")
}

/** The key file with another secret in the place of the one of the same sort. `current` must open it. */
export async function withSecret(keyFile: KeyFile, current: Secret, next: Secret, cost: KeyCost): Promise<KeyFile> {
  const keys = await keysIn(keyFile, current)
  const slot = await wrap(keys, keyFile.keyId, next, cost)
  wipe(keys.workspace, keys.confidential)
  return { ...keyFile, slots: [...keyFile.slots.filter(({ by }) => by !== next.by), slot] }
}

/** True where a secret of this sort is stretched for less than is usual today. */
export function isCheap(keyFile: KeyFile, by: Secret["by"], cost: KeyCost): boolean {
  return keyFile.slots.some(
    (slot) => slot.by === by && (slot.memoryKiB < cost.memoryKiB || slot.iterations < cost.iterations),
  )
}

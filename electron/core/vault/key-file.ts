import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { argon2id } from "hash-wasm"
import type { Secret } from "../../../shared/contract/vault.ts"
import { AppError } from "../../../shared/errors.ts"

/** A random 256-bit key per database. */
export interface Keys {
  readonly workspace: Uint8Array
  readonly confidential: Uint8Array
}

interface Slot {
  readonly by: "passphrase" | "recovery"
  readonly memoryKiB: number
  readonly iterations: number
  readonly salt: string
  readonly iv: string
  readonly tag: string
  readonly wrapped: string
}

const DEFAULT = { memoryKiB: 65_536, iterations: 3 }

async function stretch(
  secret: string,
  slot: Pick<Slot, "memoryKiB" | "iterations">,
  salt: Uint8Array,
): Promise<Uint8Array> {
  return argon2id({
    password: secret.normalize("NFKC"),
    salt,
    memorySize: slot.memoryKiB,
    iterations: slot.iterations,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  })
}

async function wrap(keys: Keys, by: Slot["by"], secret: string): Promise<Slot> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", await stretch(secret, DEFAULT, salt), iv).setAAD(Buffer.from(by))
  const wrapped = Buffer.concat([cipher.update(Buffer.concat([keys.workspace, keys.confidential])), cipher.final()])
  return {
    by,
    ...DEFAULT,
    salt: salt.toString("base64"),
    iv: iv.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    wrapped: wrapped.toString("base64"),
  }
}

const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"

function newRecoveryCode(): string {
  const letters = Array.from(randomBytes(30), (byte) => ALPHABET[byte % 30]).join("")
  return letters.replace(/(.{5})(?=.)/g, "$1-")
}

/** Makes the keys of a new workspace and writes them, wrapped, to its key file. The recovery code is returned once. */
export async function createKeyFile(
  folder: string,
  passphrase: string,
): Promise<{ readonly keys: Keys; readonly recoveryCode: string }> {
  const keys = { workspace: randomBytes(32), confidential: randomBytes(32) }
  const recoveryCode = newRecoveryCode()
  const slots = [
    await wrap(keys, "passphrase", passphrase),
    await wrap(keys, "recovery", recoveryCode.replaceAll("-", "")),
  ]
  writeFileSync(join(folder, "keys.json"), JSON.stringify({ format: 1, slots }, null, 2), { mode: 0o600 })
  return { keys, recoveryCode }
}

/** The keys of a workspace. Throws `wrong-key` or `wrong-recovery-code`. */
export async function unwrapKeys(folder: string, secret: Secret): Promise<Keys> {
  const { slots } = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8")) as { slots: readonly Slot[] }
  const slot = slots.find(({ by }) => by === secret.by)
  if (slot === undefined) throw new AppError("key-file-damaged")
  const text = secret.by === "passphrase" ? secret.passphrase : secret.code.toUpperCase().replace(/[^A-Z0-9]/g, "")
  const key = await stretch(text, slot, Buffer.from(slot.salt, "base64"))
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(slot.iv, "base64"))
    .setAAD(Buffer.from(slot.by))
    .setAuthTag(Buffer.from(slot.tag, "base64"))
  try {
    const both = Buffer.concat([decipher.update(Buffer.from(slot.wrapped, "base64")), decipher.final()])
    return { workspace: both.subarray(0, 32), confidential: both.subarray(32, 64) }
  } catch (error) {
    throw new AppError(secret.by === "passphrase" ? "wrong-key" : "wrong-recovery-code", {}, { cause: error })
  }
}

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { argon2id } from "hash-wasm"
import * as z from "zod"
import type { Secret } from "../../../shared/contract/vault.ts"
import type { KeyCost } from "../ports.ts"
import { plainRecoveryCode } from "./recovery-code.ts"

/** A random 256-bit key per database. */
export interface Keys {
  readonly workspace: Uint8Array
  readonly confidential: Uint8Array
}

/** New random keys. */
export function freshKeys(): Keys {
  return { workspace: Uint8Array.from(randomBytes(32)), confidential: Uint8Array.from(randomBytes(32)) }
}

/** What stretching a passphrase costs today; raised here, and in each workspace when it is next unlocked. */
export const KEY_COST: KeyCost = { memoryKiB: 65_536, iterations: 3 }

const bytes = (length: number) => z.base64().refine((text) => Buffer.from(text, "base64").length === length)

/** The keys of a workspace, wrapped by one secret: Argon2id, then AES-256-GCM. */
export const Slot = z.strictObject({
  by: z.enum(["passphrase", "recovery"]),
  stretch: z.literal("argon2id"),
  memoryKiB: z.number().int().min(8).max(2_097_152),
  iterations: z.number().int().min(1).max(50),
  salt: bytes(16),
  iv: bytes(12),
  tag: bytes(16),
  wrapped: bytes(64),
})
export type Slot = z.infer<typeof Slot>

/** Forgets key bytes: they are overwritten, not left to the collector. */
export function wipe(...buffers: readonly Uint8Array[]): void {
  for (const buffer of buffers) buffer.fill(0)
}

/** The text that is stretched: the same whichever way a system composes its accents, or a person writes the code. */
function textOf(secret: Secret): string {
  return secret.by === "passphrase" ? secret.passphrase.normalize("NFKC") : plainRecoveryCode(secret.code)
}

function stretched(secret: Secret, cost: KeyCost, salt: Uint8Array): Promise<Uint8Array> {
  return argon2id({
    password: textOf(secret),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  })
}

/** Everything beside the wrapped bytes is bound to them, so that no part of a slot can be changed by itself. */
const bound = ({ by, stretch, memoryKiB, iterations }: Omit<Slot, "salt" | "iv" | "tag" | "wrapped">, keyId: string) =>
  Buffer.from(JSON.stringify([by, stretch, memoryKiB, iterations, keyId]))

/** Wraps the keys by a secret. */
export async function wrap(keys: Keys, keyId: string, secret: Secret, cost: KeyCost): Promise<Slot> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const head = { by: secret.by, stretch: "argon2id", memoryKiB: cost.memoryKiB, iterations: cost.iterations } as const
  const key = await stretched(secret, cost, salt)
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(bound(head, keyId))
  const wrapped = Buffer.concat([cipher.update(keys.workspace), cipher.update(keys.confidential), cipher.final()])
  wipe(key)
  return {
    ...head,
    salt: salt.toString("base64"),
    iv: iv.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    wrapped: wrapped.toString("base64"),
  }
}

/** The keys in a slot, or undefined if this secret does not open it. The caller wipes them. */
export async function unwrap(slot: Slot, keyId: string, secret: Secret): Promise<Keys | undefined> {
  const key = await stretched(secret, slot, Buffer.from(slot.salt, "base64"))
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(slot.iv, "base64"))
    .setAAD(bound(slot, keyId))
    .setAuthTag(Buffer.from(slot.tag, "base64"))
  const both = decipher.update(Buffer.from(slot.wrapped, "base64"))
  try {
    decipher.final()
    return { workspace: Uint8Array.from(both.subarray(0, 32)), confidential: Uint8Array.from(both.subarray(32, 64)) }
  } catch {
    return undefined
  } finally {
    wipe(key, both)
  }
}

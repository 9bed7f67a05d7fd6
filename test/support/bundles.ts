import { createHash } from "node:crypto"
import { zipSync } from "fflate"
import { seal } from "../../electron/core/features/bundle/sealed.ts"
import type { FileContent } from "../../shared/contract/common.ts"

export const BUNDLE_PASSPHRASE = "over the weir by boat"
export const NEW_PASSPHRASE = "another lantern entirely"

export const asFile = (bytes: Uint8Array): FileContent => ({
  name: "handover.junction.age",
  base64: Buffer.from(bytes).toString("base64"),
})
export const asBytes = (file: FileContent): Buffer => Buffer.from(file.base64, "base64")
export const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** A smallest archive that is whole, made without the code under test; what is given replaces what it would hold. */
export function smallArchive(
  changed: {
    readonly manifest?: Readonly<Record<string, unknown>>
    /** Lines of `records/<kind>.jsonl` by kind; undefined leaves the part out. */
    readonly records?: Readonly<Record<string, string | Buffer | undefined>>
    /** Parts besides. */
    readonly others?: Readonly<Record<string, string>>
    /** Hashes are of what stands there, unless this is false. */
    readonly honest?: boolean
  } = {},
): Uint8Array {
  const workspace = {
    id: "workspace",
    body: { name: "Calder County", createdAt: "2026-01-05T09:00:00.000Z", lastNumber: 1, taxonomyVersion: 1 },
  }
  const lines: Record<string, string | Buffer | undefined> = {
    workspace: `${JSON.stringify(workspace)}\n`,
    coalition: `${JSON.stringify({ id: "one", body: { name: "Ready Kids", number: 1 } })}\n`,
    ...changed.records,
  }
  const records = Object.entries(lines).flatMap(([kind, text]) =>
    text === undefined ? [] : [[`records/${kind}.jsonl`, typeof text === "string" ? Buffer.from(text) : text] as const],
  )
  const parts = [["READ-ME.txt", Buffer.from("A hand-over.\n")] as const, ...records]
  const counts = Object.entries(lines).flatMap(([kind, text]) =>
    text ? [[kind, text.toString("latin1").split("\n").length - 1] as const] : [],
  )
  const manifest = {
    product: "junction",
    format: 1,
    records: 1,
    appVersion: "0.0.0-test",
    madeAt: "2026-01-05T09:00:00.000Z",
    name: "Calder County",
    counts: Object.fromEntries(counts),
    leftOut: ["confidential"],
    entries: parts.map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: changed.honest === false ? digest(Buffer.from("other")) : digest(bytes),
    })),
    ...changed.manifest,
  }
  const others = Object.entries(changed.others ?? {}).map(([path, text]) => [path, Buffer.from(text)] as const)
  return zipSync({
    ...Object.fromEntries([...parts, ...others]),
    "manifest.json": Buffer.from(JSON.stringify(manifest)),
  })
}

/** The archive as a bundle under BUNDLE_PASSPHRASE, cheap to open. */
export async function sealed(archive: Uint8Array): Promise<FileContent> {
  return asFile(await seal(archive, BUNDLE_PASSPHRASE, 4))
}

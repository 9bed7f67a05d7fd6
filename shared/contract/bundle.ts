import * as z from "zod"
import { read, task } from "./command.ts"
import { Empty, FileContent, Line, Moment } from "./common.ts"
import { KindName } from "./kinds.ts"

/** What never goes into a hand-over. */
export const LEFT_OUT = [
  /** The confidential database: raw interviews, survey answers, ballots. */
  "confidential",
  /** Who changed what and when, with undo and redo. */
  "journal",
  "trash",
  /** Text that was being typed and not yet entered. */
  "half-typed",
  /** What the wall was showing. */
  "wall",
  /** Backups, keys and the recovery code: the copy gets its own. */
  "keys",
] as const
export const LeftOut = z.enum(LEFT_OUT)
export type LeftOut = z.infer<typeof LeftOut>

/** How far an export or import is; the label of its progress events. `total` is 100. */
export const BUNDLE_STAGES = ["gather", "pack", "seal", "open", "check", "write"] as const
export type BundleStage = (typeof BUNDLE_STAGES)[number]

/** How many records of each kind; a kind without any is absent. */
export const BundleCounts = z.partialRecord(KindName, z.number().int().min(1))
export type BundleCounts = z.infer<typeof BundleCounts>

/** A larger bundle is neither made nor opened. In bytes; every host takes a file of this size. */
export const LARGEST_BUNDLE = 64 * 2 ** 20

const Passphrase = z.string().min(1).max(1000)

export const bundleCommands = {
  /** What a hand-over would contain, before it is made. */
  "bundle.contents": read(Empty, z.strictObject({ counts: BundleCounts, leftOut: z.array(LeftOut) })),
  /**
   * Makes a hand-over (everything but the confidential database) as an age file and opens it again before it says done.
   * `sha256` is that of the whole file. Throws `weak-passphrase`, `cancelled`.
   */
  "bundle.export": task(
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ file: FileContent, counts: BundleCounts, sha256: z.string() }),
    { real: true },
  ),
  /**
   * Opens a bundle, checks all of it and writes nothing. Throws `not-a-bundle`, `bundle-wrong-passphrase`,
   * `bundle-damaged`, `bundle-too-new`, `bundle-too-old`, `file-too-large`.
   */
  "bundle.inspect": task(
    z.strictObject({ file: FileContent, passphrase: Passphrase }),
    z.strictObject({
      name: z.string(),
      madeAt: Moment,
      appVersion: z.string(),
      format: z.number().int(),
      counts: BundleCounts,
      /** Of the whole file, as shown where it was made. */
      sha256: z.string(),
      bytes: z.number().int(),
      /** Each part of the archive with its hash, all of them checked. */
      files: z.array(z.strictObject({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
    }),
    { upload: true, closed: true },
  ),
  /** Brings a bundle in as a new workspace under a passphrase of its own. Throws as `bundle.inspect`, or writes all of it. */
  "bundle.import": task(
    z.strictObject({ file: FileContent, passphrase: Passphrase, name: Line, newPassphrase: Passphrase }),
    z.strictObject({ folder: z.string(), recoveryCode: z.string(), counts: BundleCounts }),
    { upload: true, closed: true, real: true },
  ),
}

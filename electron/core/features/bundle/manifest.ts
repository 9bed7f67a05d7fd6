import * as z from "zod"
import { Line, Moment } from "../../../../shared/contract/common.ts"
import { AppError } from "../../../../shared/errors.ts"
import { NEWEST } from "../../records/migrations/index.ts"

/** The format of the archive. Raised when an older Junction could not read what a newer one writes. */
export const FORMAT = 1
const OLDEST = 1

export const MANIFEST = "manifest.json"
export const READ_ME = "READ-ME.txt"
export const recordsPath = (kind: string) => `records/${kind}.jsonl`
/** The kind that a part of the archive holds, as it is called there; undefined for any other part. */
export const kindOfPath = (path: string) => /^records\/([A-Za-z]{1,40})\.jsonl$/.exec(path)?.[1]

/** How much of an archive is looked at before it is refused; a hand-over of 50,000 notes has about 16 MB. */
export interface Limits {
  /** All parts together, unpacked. */
  readonly archiveBytes: number
  readonly parts: number
}
export const LIMITS: Limits = { archiveBytes: 512 * 2 ** 20, parts: 200 }

/** What an archive says of itself. */
export const Manifest = z.strictObject({
  product: z.literal("junction"),
  format: z.number().int(),
  /** The version of the file format whose records these are. */
  records: z.number().int(),
  appVersion: z.string().max(40),
  madeAt: Moment,
  /** The community's name. */
  name: Line,
  counts: z.record(z.string().max(40), z.number().int().min(1)),
  leftOut: z.array(z.string().max(40)).max(40),
  entries: z
    .array(
      z.strictObject({
        path: z.string().max(100),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(LIMITS.parts),
})
export type Manifest = z.infer<typeof Manifest>

/**
 * Reads a manifest. Its versions are looked at before anything else, so that a bundle of another time is called that.
 * Throws `not-a-bundle`, `bundle-too-new`, `bundle-too-old`, `bundle-damaged`.
 */
export function readManifest(text: string): Manifest {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    throw new AppError("not-a-bundle", {}, { cause: error })
  }
  const versions = Manifest.pick({ product: true, format: true }).strip().safeParse(found)
  if (!versions.success) throw new AppError("not-a-bundle")
  const { format } = versions.data
  if (format > FORMAT) throw new AppError("bundle-too-new", { found: format, known: FORMAT })
  if (format < OLDEST) throw new AppError("bundle-too-old", { found: format, known: OLDEST })
  const manifest = Manifest.safeParse(found)
  if (!manifest.success) throw new AppError("bundle-damaged", { part: MANIFEST })
  // Records of an older file format are brought up to date here once there is a second one.
  const { records } = manifest.data
  if (records > NEWEST) throw new AppError("bundle-too-new", { found: records, known: NEWEST })
  if (records < NEWEST) throw new AppError("bundle-too-old", { found: records, known: NEWEST })
  return manifest.data
}

/** True when version `a` is later than `b`; words after a hyphen do not count. */
export function isLater(a: string, b: string): boolean {
  const numbers = (text: string) => (text.split("-")[0] ?? "").split(".").map((part) => Number.parseInt(part, 10) || 0)
  const [left, right] = [numbers(a), numbers(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const step = (left[i] ?? 0) - (right[i] ?? 0)
    if (step !== 0) return step > 0
  }
  return false
}

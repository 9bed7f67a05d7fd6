import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { AnyBody, Change } from "../../../../shared/contract/changes.ts"
import { KIND_NAMES, KINDS, type KindName } from "../../../../shared/contract/kinds.ts"
import { AppError } from "../../../../shared/errors.ts"
import { update } from "../../records/edits.ts"
import type { RecordWriter } from "../../records/store.ts"

export const SAMPLE_FILE = "calder-county.json"

type Sample = Partial<Record<KindName, readonly { readonly id: string; readonly body: AnyBody }[]>>

/** Reads the invented community. Throws `file-unreadable`. */
export function readSample(folder: string): Sample {
  try {
    return JSON.parse(readFileSync(join(folder, SAMPLE_FILE), "utf8")) as Sample
  } catch (error) {
    throw new AppError("file-unreadable", {}, { cause: error })
  }
}

/** Fills a new workspace with the invented community and marks it as such. It is the beginning: undo does not reach it. */
export function fillWithSample(records: RecordWriter, sample: Sample): void {
  const own = new Set<KindName>(["workspace", "privateEntry"])
  const added = KIND_NAMES.filter((kind) => !own.has(kind)).flatMap((kind) =>
    (sample[kind] ?? []).map(({ id, body }): Change => ({ type: "added", kind, id, body })),
  )
  const isDraft = ({ kind }: Change) => KINDS[kind].journal === "draft"
  records.apply(
    "Sample community",
    added.filter((change) => !isDraft(change)),
    { undoable: false },
  )
  records.apply("Sample community", added.filter(isDraft))
  const settings = sample.workspace?.[0]?.body ?? {}
  const lastNumber = Math.max(0, ...records.all("coalition").map(({ body }) => body.number ?? 0))
  const workspace = records.get("workspace", "workspace")
  const { name: _name, createdAt: _createdAt, ...rest } = settings
  records.apply("Sample community", update(workspace, { ...rest, lastNumber, sample: true }), { undoable: false })
}

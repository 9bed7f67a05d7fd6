import { createHash } from "node:crypto"
import type { Change } from "../../../../shared/contract/changes.ts"
import type { Coded, Said, Tagged } from "../../../../shared/contract/coding.ts"
import { wordingKey } from "../../../../shared/domain/coding-key.ts"
import { type Tag, type Taxonomy, taxonomyOf } from "../../../../shared/domain/coding-taxonomy.ts"
import { LANGUAGES } from "../../../../shared/method/words.ts"
import { add, type Stored, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"

/** The shared words of a dimension as they stand in the workspace. */
export function readTaxonomy(records: RecordReader, dimension: Coded): Taxonomy {
  const all = <K extends "tag" | "placeUnit" | "organization">(kind: K) =>
    new Map(records.all(kind).map(({ id, body }) => [id, body]))
  return taxonomyOf(
    dimension,
    { tag: all("tag"), placeUnit: all("placeUnit"), organization: all("organization") },
    LANGUAGES[0],
  )
}

/** The same id for the same wording on every laptop, so that two copies of a workspace can be brought together. */
function codingId(dimension: Coded, key: string): string {
  return `${dimension}/${createHash("sha256").update(key).digest("hex").slice(0, 32)}`
}

/** Says of each wording what it means; undefined takes back what was said. Wordings that are one are said once. */
export function sayings(
  records: RecordReader,
  dimension: Coded,
  wordings: readonly string[],
  tags: Said | undefined,
): readonly Change[] {
  const byKey = new Map(wordings.map((wording) => [wordingKey(dimension, wording), wording]))
  return [...byKey].flatMap(([key, wording]): readonly Change[] => {
    const id = codingId(dimension, key)
    const known = records.find("coding", id)
    if (known !== undefined) return update(known, { tags: tags ?? null })
    return tags === undefined ? [] : [add("coding", id, { dimension, wording, tags })]
  })
}

/** Sets fields of a shared word, which gets its record with the first change if it came with the app. */
export function tagEdit(
  records: RecordReader,
  dimension: Tagged,
  tag: Tag,
  fields: Parameters<typeof update<"tag">>[1],
): readonly Change[] {
  const id = tag.builtIn ? `${dimension}/${tag.id}` : tag.id
  const known = records.find("tag", id)
  if (known !== undefined) return update(known, fields)
  const asItIs: Stored<"tag">["body"] = {
    dimension,
    builtIn: tag.id,
    ...(tag.parent !== undefined && { parent: tag.parent }),
  }
  const [change] = update({ kind: "tag", id, body: asItIs }, fields)
  if (change?.type !== "updated") return []
  const set = Object.fromEntries(Object.entries({ ...asItIs, ...change.after }).filter(([, value]) => value !== null))
  return [{ type: "added", kind: "tag", id, body: set }]
}

/** Moves the version of the shared words on: figures made before are not compared with figures made after. */
export function nextVersion(records: RecordReader): readonly Change[] {
  const workspace = records.get("workspace", "workspace")
  return update(workspace, { taxonomyVersion: workspace.body.taxonomyVersion + 1 })
}

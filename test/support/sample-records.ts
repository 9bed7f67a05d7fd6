import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type BodyOf, KIND_NAMES, type KindName } from "../../shared/contract/kinds.ts"
import { isActive } from "../../shared/domain/group-standing.ts"

export type Records = { readonly [K in KindName]: ReadonlyMap<string, BodyOf<K>> }

/** The day that the sample is looked at in tests. */
export const SAMPLE_DAY = "2026-05-14"

/** The sample community as a window mirrors it, and its groups of a day. */
export function createSample(): {
  readonly records: Records
  readonly groups: ReadonlyMap<string, BodyOf<"coalition">>
} {
  const raw = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../assets/sample/calder-county.json"), "utf8"),
  ) as Partial<Record<KindName, readonly { readonly id: string; readonly body: object }[]>>
  const records = Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, new Map((raw[kind] ?? []).map(({ id, body }) => [id, body]))]),
  ) as unknown as Records
  return { records, groups: new Map([...records.coalition].filter(([, body]) => isActive(body, SAMPLE_DAY))) }
}

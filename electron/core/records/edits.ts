import type { AnyBody, Change } from "../../../shared/contract/changes.ts"
import type { BodyOf, KindName } from "../../../shared/contract/kinds.ts"
import { difference, withFields } from "../../../shared/domain/changes.ts"

/** A record as it stands in the store. */
export interface Stored<K extends KindName = KindName> {
  readonly kind: K
  readonly id: string
  readonly body: BodyOf<K>
}

/** A new record. */
export function add<K extends KindName>(kind: K, id: string, body: BodyOf<K>): Change {
  return { type: "added", kind, id, body: withFields({}, body) }
}

/** Fields of a record set (null removes one); no change at all when nothing differs. */
export function update<K extends KindName>(
  record: Stored<K>,
  fields: { readonly [F in keyof BodyOf<K>]?: BodyOf<K>[F] | null },
): readonly Change[] {
  const body = record.body as AnyBody
  const found = difference(body, withFields(body, fields))
  return found === undefined ? [] : [{ type: "updated", kind: record.kind, id: record.id, ...found }]
}

/** A record moved to the trash. */
export function remove(record: Stored): Change {
  return { type: "removed", kind: record.kind, id: record.id, body: record.body }
}

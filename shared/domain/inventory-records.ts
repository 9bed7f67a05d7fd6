import type { AnyBody } from "../contract/changes.ts"
import { AUDIENCES, type Audience, view } from "../contract/kind.ts"
import { type BodyOf, KINDS, type KindName } from "../contract/kinds.ts"

export const INVENTORY_KINDS = ["coalition", "organization", "person", "seat", "tie"] as const
export type InventoryKind = (typeof INVENTORY_KINDS)[number]

export interface InventoryRecord<K extends InventoryKind> {
  readonly id: string
  /** Only what the reader may see. */
  readonly body: Partial<BodyOf<K>>
}
export type InventoryRecords = { readonly [K in InventoryKind]: readonly InventoryRecord<K>[] }

interface Stored {
  readonly id: string
  readonly body: AnyBody
}

const isAudience = (value: unknown): value is Audience => AUDIENCES.some((audience) => audience === value)

/**
 * What an inventory for `audience` is made from: every record through `view`, and none of which the name, or one of the
 * two ends, may not be seen. Groups that went into another are left out.
 */
export function inventoryRecords(
  all: { readonly [K in InventoryKind]: readonly Stored[] },
  audience: Audience,
): InventoryRecords {
  const seen = <K extends InventoryKind>(kind: K, records: readonly Stored[]): readonly InventoryRecord<K>[] =>
    records.map(({ id, body }) => {
      const own = body["audience"]
      const of = KINDS[kind as KindName] as unknown as Parameters<typeof view>[0]
      return { id, body: view(of, body, audience, isAudience(own) ? own : "public") as Partial<BodyOf<K>> }
    })
  const named = <K extends "coalition" | "organization" | "person">(kind: K, records: readonly Stored[]) =>
    seen(kind, records).filter(({ body }) => body.name !== undefined)
  const coalition = named(
    "coalition",
    all.coalition.filter(({ body }) => body["mergedInto"] === undefined),
  )
  const organization = named("organization", all.organization)
  const person = named("person", all.person)
  const ids = new Set([...coalition, ...organization, ...person].map(({ id }) => id))
  const has = (id: string | undefined) => id !== undefined && ids.has(id)
  return {
    coalition: [...coalition].sort((a, b) => (a.body.number ?? Infinity) - (b.body.number ?? Infinity)),
    organization,
    person,
    seat: seen("seat", all.seat).filter(
      ({ body }) => has(body.coalition) && (has(body.person) || (body.person === undefined && has(body.organization))),
    ),
    tie: seen("tie", all.tie).filter(({ body }) => has(body.one) && has(body.other)),
  }
}

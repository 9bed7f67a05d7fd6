import type { Change } from "../../../../shared/contract/changes.ts"
import type { KindName } from "../../../../shared/contract/kinds.ts"
import { remove, type Stored, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"

/**
 * The changes that move records to the trash with what hangs on them: a group's seats, ties and place on the map, an
 * organisation's or a person's seats. Sub-groups and places inside a place stay and lose their parent. Throws `not-found`.
 */
export function removal(records: RecordReader, kind: KindName, ids: readonly string[]): readonly Change[] {
  const gone = new Set(ids)
  const found: Stored[] = ids.map((id) => records.get(kind, id))
  if (kind === "coalition") {
    found.push(...ids.flatMap((id) => records.of("seat", "coalition", id)))
    found.push(...records.all("seat").filter(({ body }) => body.holder !== undefined && gone.has(body.holder)))
    found.push(...records.all("tie").filter(({ body }) => gone.has(body.one) || gone.has(body.other)))
    found.push(...ids.flatMap((id) => records.find("place", id) ?? []))
  }
  if (kind === "organization" || kind === "person") {
    // who sits for an organisation still sits there without it
    const emptied = ({ body }: Stored<"seat">) => kind === "person" || body.person === undefined
    found.push(...records.all("seat").filter((seat) => gone.has(seat.body[kind] ?? "") && emptied(seat)))
  }
  if (kind === "organization") {
    found.push(...records.all("tie").filter(({ body }) => gone.has(body.one) || gone.has(body.other)))
    found.push(...ids.flatMap((id) => records.find("place", id) ?? []))
  }
  const once = new Map(found.map((record) => [`${record.kind}/${record.id}`, record]))
  const orphans = detached(records, kind, gone).filter(({ kind: of, id }) => !once.has(`${of}/${id}`))
  return [...orphans, ...[...once.values()].map(remove)]
}

/** Records that stay but point at what goes. */
function detached(records: RecordReader, kind: KindName, gone: ReadonlySet<string>): readonly Change[] {
  const cut = (record: Stored, field: string, value: string): Change => ({
    type: "updated",
    kind: record.kind,
    id: record.id,
    before: { [field]: value },
    after: { [field]: null },
  })
  const changes: Change[] = []
  if (kind === "coalition" || kind === "organization") {
    const field = kind === "coalition" ? "parent" : "host"
    for (const record of records.all("coalition")) {
      const target = record.body[field]
      if (target !== undefined && gone.has(target) && !gone.has(record.id)) changes.push(cut(record, field, target))
    }
  }
  if (kind === "organization") {
    for (const record of records.all("person")) {
      const target = record.body.organization
      if (target !== undefined && gone.has(target)) changes.push(cut(record, "organization", target))
    }
    for (const record of records.all("seat")) {
      const { person, organization: target } = record.body
      if (person !== undefined && target !== undefined && gone.has(target))
        changes.push(cut(record, "organization", target))
    }
  }
  if (kind === "coalition" || kind === "organization") {
    for (const region of records.all("mapRegion")) {
      const members = region.body.members.filter((id) => !gone.has(id))
      if (members.length === 0) changes.push(remove(region))
      else changes.push(...update(region, { members }))
    }
  }
  if (kind === "placeUnit") {
    for (const record of records.all("placeUnit")) {
      const target = record.body.parent
      if (target !== undefined && gone.has(target) && !gone.has(record.id)) changes.push(cut(record, "parent", target))
    }
  }
  return changes
}

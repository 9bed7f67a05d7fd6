import type { AnyBody, Change } from "../../../../shared/contract/changes.ts"
import { type BodyOf, KIND_NAMES, type KindName, kindOf } from "../../../../shared/contract/kinds.ts"
import { READ_BACK, wordsOf } from "../../../../shared/contract/statements.ts"
import { nameKey } from "../../../../shared/domain/import-names.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"
import { groupHandlers } from "./group-handlers.ts"
import { removal } from "./removal.ts"
import { titleOf } from "./titles.ts"

/** Throws `not-allowed` for a kind that has commands of its own. */
function editable(kind: KindName): void {
  if (!kindOf(kind).editable) throw new AppError("not-allowed", { kind })
}

const label = (verb: string, kind: KindName) => `${verb} ${KIND_WORDS[kind] ?? "entry"}`
/** Words for the names of steps; a group is called by the community's own word on screen. */
const KIND_WORDS: Partial<Record<KindName, string>> = {
  coalition: "group",
  organization: "organisation",
  person: "person",
  seat: "seat",
  tie: "tie",
  placeUnit: "place",
  lens: "view of the map",
  session: "session",
  decision: "decision",
  holdItem: "held item",
  impactSentence: "impact sentence",
  workspace: "settings",
  mapNote: "note",
  mapRegion: "region",
}

type RecordHandlers = HandlersOf<"records"> & HandlersOf<"map"> & HandlersOf<"coalition"> & HandlersOf<"placeUnit">

export const recordHandlers: RecordHandlers = {
  "records.all": ({ records }) => ({
    records: KIND_NAMES.filter((kind) => kindOf(kind).journal !== "none" && kindOf(kind).mirrored).flatMap((kind) =>
      records.all(kind).map(({ id, body }) => ({ kind, id, body: body as never })),
    ),
    history: records.history(),
  }),

  "records.add": ({ records, ports }, { kind, body, into }) => {
    editable(kind)
    const id = ports.newId()
    const changes: Change[] = [{ type: "added", kind, id, body: numbered(records, kind, body) }]
    if (kind === "coalition") changes.push(...nextNumber(records, 1))
    if (into !== undefined) changes.push(...pointed(records, into, id))
    records.apply(label("Add", kind), changes)
    return { id }
  },

  "records.edit": ({ records }, { kind, id, fields }) => {
    mayEdit(kind, Object.keys(fields))
    const record = records.get(kind, id)
    const kept = kind === "organization" ? stillCalled(records, id, fields) : {}
    // other words were not read back
    const reworded = READ_BACK.includes(kind) && wordsOf(kind).some((name) => name in fields)
    records.apply(label("Edit", kind), update(record, { ...fields, ...kept, ...(reworded && { accepted: null }) }))
    return {}
  },

  "records.remove": ({ records }, { kind, ids }) => {
    editable(kind)
    records.apply(label("Remove", kind), removal(records, kind, ids))
    return {}
  },

  "records.undo": ({ records }, { scope }) => ({ label: records.undo(scope) }),
  "records.redo": ({ records }, { scope }) => ({ label: records.redo(scope) }),

  "records.trash": ({ records }) =>
    records.journal.removals().map(({ step, label: of, at, change }) => ({
      kind: change.kind,
      id: change.id,
      title: titleOf(records, change.kind, change.body),
      removedAt: at,
      step,
      label: of,
    })),

  "records.restore": ({ records }, { ids }) => {
    const wanted = new Set(ids)
    const back = records.journal
      .removals(-1)
      .filter(({ change }) => wanted.has(change.id))
      .map(({ change }): Change => ({ type: "added", kind: change.kind, id: change.id, body: change.body }))
    if (back.length === 0) throw new AppError("not-found")
    records.apply("Restore from trash", back)
    return {}
  },

  "records.search": ({ records }, { text, limit }) =>
    records.search(text, limit).map(({ kind, id }) => {
      const body = records.get(kind, id).body as AnyBody
      return { kind, id, title: titleOf(records, kind, body), excerpt: excerptOf(kind, body) }
    }),

  "records.origins": ({ records }, { kind, id }) => {
    records.get(kind, id)
    return [...records.journal.origins(kind, id)]
  },

  "records.journal": ({ records }, { before, limit }) =>
    records.journal
      .page(before ?? Number.MAX_SAFE_INTEGER, limit)
      .map((step) => ({ ...step, changes: [...step.changes] as never })),

  "map.move": ({ records }, { label: of, places, regions = [] }) => {
    const moved = places.flatMap(({ id, x, y }): readonly Change[] => {
      const known = records.find("place", id)
      return known === undefined ? [add("place", id, { x, y })] : update(known, { x, y })
    })
    const joined = regions.flatMap(({ id, members }) => update(records.get("mapRegion", id), { members }))
    records.apply(of, [...moved, ...joined])
    return {}
  },

  "map.add": ({ records, ports }, { kind, text, x, y }) => {
    const id = ports.newId()
    const changes =
      kind === "mapNote"
        ? [add(kind, id, { text, x, y })]
        : [
            add(kind, id, numbered(records, kind, { name: text }) as BodyOf<"coalition">),
            add("place", id, { x, y }),
            ...nextNumber(records, 1),
          ]
    records.apply(label("Add", kind), changes)
    return { id }
  },

  "map.pin": ({ records }, { pinned, places }) => {
    const changes = places.flatMap(({ id, x, y }): readonly Change[] => {
      const known = records.find("place", id)
      if (known !== undefined) return update(known, { pinned: pinned || null })
      return pinned ? [add("place", id, { x, y, pinned })] : []
    })
    records.apply(pinned ? "Pin on the map" : "Unpin on the map", changes)
    return {}
  },

  ...groupHandlers,
}

/** A new group gets the next short number, which is never given again. */
function numbered(records: RecordReader, kind: KindName, body: AnyBody): AnyBody {
  if (kind !== "coalition") return body
  return { ...body, number: records.get("workspace", "workspace").body.lastNumber + 1 }
}

/** Throws `not-allowed` for fields that nobody edits. */
function mayEdit(kind: KindName, fields: readonly string[]): void {
  editable(kind)
  const field = kindOf(kind).given.find((given) => fields.includes(given))
  if (field !== undefined) throw new AppError("not-allowed", { kind, field })
}

/** A field of a record set to another record's id. What a group had confirmed there it has not confirmed any more. */
function pointed(
  records: RecordReader,
  { kind, id, field }: { readonly kind: KindName; readonly id: string; readonly field: string },
  to: string,
): readonly Change[] {
  mayEdit(kind, [field])
  const record = records.get(kind, id)
  const { verified } = record.body as { readonly verified?: readonly string[] }
  const left = verified?.filter((one) => one !== field)
  const unticked = left !== undefined && left.length < (verified?.length ?? 0)
  const fields = { [field]: to, ...(unticked && { verified: left.length === 0 ? null : left }) }
  return update(record, fields as never)
}

const CALLED = 20

/** An organisation takes another name: funders that groups wrote down under the one before are still meant by it. */
function stillCalled(
  records: RecordReader,
  id: string,
  fields: { readonly name?: unknown; readonly aka?: unknown },
): { readonly aka?: readonly string[] } {
  const { body } = records.get("organization", id)
  const { name, aka = body.aka ?? [] } = fields
  const before = nameKey(body.name)
  if (typeof name !== "string" || !Array.isArray(aka) || nameKey(name) === before) return {}
  const written = records
    .all("coalition")
    .some((group) => group.body.funders?.items.some((funder) => nameKey(funder.name) === before))
  const others = aka.filter((one): one is string => typeof one === "string" && nameKey(one) !== before)
  return written ? { aka: [...others, body.name].slice(-CALLED) } : {}
}

/** Moves the workspace's last number on by `count`. */
export function nextNumber(records: RecordReader, count: number): readonly Change[] {
  const workspace = records.get("workspace", "workspace")
  return update(workspace, { lastNumber: workspace.body.lastNumber + count })
}

function excerptOf(kind: KindName, body: AnyBody): string {
  const [, ...rest] = kindOf(kind).search
  const words = rest.map((name) => body[name]).find((value) => typeof value === "string" && value !== "")
  return typeof words === "string" ? words.slice(0, 160) : ""
}

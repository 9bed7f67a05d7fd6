import type { Change } from "../../../../shared/contract/changes.ts"
import type { KindName } from "../../../../shared/contract/kinds.ts"
import { mergeMoves } from "../../../../shared/domain/group-merge.ts"
import { foldWords } from "../../../../shared/domain/overlap-places.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, type Stored, update } from "../../records/edits.ts"

const NAMES_KEPT = 10

/** What concerns a group, or a place, beyond its own fields. */
export const groupHandlers: HandlersOf<"coalition"> & HandlersOf<"placeUnit"> = {
  "coalition.merge": ({ records }, { from, into, on }) => {
    if (from === into) throw new AppError("invalid-input", { field: "into" })
    const [source, target] = [records.get("coalition", from), records.get("coalition", into)]
    if (source.body.mergedInto !== undefined || target.body.mergedInto !== undefined) throw new AppError("conflict")
    const moves = mergeMoves(from, into, {
      seats: records.all("seat"),
      ties: records.all("tie"),
      groups: records.all("coalition"),
    })
    const moved = (kind: KindName, { record, fields }: { record: { id: string; body: object }; fields: object }) =>
      update({ kind, ...record } as Stored, nulled(fields) as never)
    records.apply("Merge groups", [
      ...moves.seats.flatMap((move) => moved("seat", move)),
      ...moves.seatsGone.map((record) => remove({ kind: "seat", ...record })),
      ...moves.ties.flatMap((move) => moved("tie", move)),
      ...moves.tiesGone.map((record) => remove({ kind: "tie", ...record })),
      ...moves.parts.flatMap((move) => moved("coalition", move)),
      ...update(source, { mergedInto: into, ...(on !== undefined && { ended: on }) }),
    ])
    return {}
  },

  "coalition.rename": ({ records }, { id, name }) => {
    const group = records.get("coalition", id)
    if (group.body.name === name) return {}
    const earlier = (group.body.renamedFrom ?? []).filter((one) => one !== name && one !== group.body.name)
    const renamedFrom = [...earlier, group.body.name].slice(-NAMES_KEPT)
    records.apply("Rename group", update(group, { name, renamedFrom }))
    return {}
  },

  "coalition.seat": ({ records, ports }, { coalition, holder, organization, ...rest }) => {
    records.get("coalition", coalition)
    const changes: Change[] = []
    let holderId: string
    if ("id" in holder) {
      holderId = records.get(holder.kind, holder.id).id
      if (holder.kind === "coalition" && holderId === coalition)
        throw new AppError("invalid-input", { field: "holder" })
    } else {
      holderId = ports.newId()
      changes.push(add(holder.kind, holderId, { name: holder.name }))
    }
    const sitsFor = holder.kind === "person" ? organization : undefined
    if (sitsFor !== undefined) records.get("organization", sitsFor)
    const seat = ports.newId()
    const field = holder.kind === "coalition" ? "holder" : holder.kind
    changes.push(
      add("seat", seat, {
        coalition,
        [field]: holderId,
        ...(sitsFor !== undefined && { organization: sitsFor }),
        ...rest,
      }),
    )
    records.apply("Add seat", changes)
    return { seat, holder: holderId }
  },

  "placeUnit.rename": ({ records }, { id, name }) => {
    const place = records.get("placeUnit", id)
    if (place.body.name === name) return {}
    const earlier = [...new Set([...(place.body.formerly ?? []), place.body.name])]
    const formerly = earlier.filter((one) => foldWords(one) !== foldWords(name)).slice(-NAMES_KEPT)
    records.apply("Rename place", update(place, { name, formerly: formerly.length === 0 ? null : formerly }))
    return {}
  },
}

/** In a change null means absent. */
const nulled = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null]))

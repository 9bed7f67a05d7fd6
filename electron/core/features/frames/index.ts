import type { Change } from "../../../../shared/contract/changes.ts"
import { lineOf } from "../../../../shared/domain/map-room.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, type Stored, update } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { mapView, sceneOf, takeMapOffFrozen } from "../wall/index.ts"

export const frameHandlers: HandlersOf<"frame"> = {
  "frame.preview": ({ records, ports }, { page, ...frame }) => {
    const scene = sceneOf(records, frame, ports.now())
    return {
      view: mapView(records, frame, page, ports.now()),
      leftOut: { groups: frame.groups.length - scene.groups.length, ties: frame.ties.length - scene.ties.length },
    }
  },

  "frame.add": ({ records, ports }, { after, sentence = "", ...frame }) => {
    const id = ports.newId()
    const others = inOrder(records, frame.presentation)
    const at = others.findIndex((other) => other.id === after)
    const before = others[at < 0 ? others.length - 1 : at]?.body.order ?? 0
    const next = at < 0 ? undefined : others[at + 1]?.body.order
    const order = next === undefined ? before + 1 : (before + next) / 2
    const body = { ...frame, order, ...(sentence !== "" && { sentence }) }
    records.apply("Add a picture for the wall", [add("frame", id, body)])
    return { id }
  },

  "frame.edit": ({ records }, { id, sentence, layout, shown }) => {
    records.apply(
      "Change a picture for the wall",
      update(records.get("frame", id), {
        ...(sentence !== undefined && { sentence: sentence === "" ? null : sentence }),
        ...(layout !== undefined && { layout }),
        ...shown,
      }),
    )
    return {}
  },

  "frame.takeOff": ({ records, ports }, { id, group, tie }) => {
    const frame = records.get("frame", id)
    const { ties } = sceneOf(records, frame.body, ports.now())
    if (group !== undefined) {
      const lines = new Set(ties.filter(({ one, other }) => one === group || other === group).map((line) => line.id))
      takeMapOffFrozen(records, { group: markOf(records, group) })
      records.apply(
        label(records, group),
        update(frame, {
          groups: frame.body.groups.filter((other) => other !== group),
          ties: frame.body.ties.filter((other) => !lines.has(other)),
        }),
      )
    }
    const found = ties.find(({ id: own }) => own === tie)
    const line = found && lineOf(found)
    if (tie !== undefined) {
      if (found !== undefined && line !== undefined) {
        const [one, other] = [markOf(records, found.one), markOf(records, found.other)]
        takeMapOffFrozen(records, { one, other, line })
      }
      records.apply(
        "Take a line off the wall",
        update(frame, { ties: frame.body.ties.filter((other) => other !== tie) }),
      )
    }
    return {}
  },

  "frame.move": ({ records }, { id, by }) => {
    const frame = records.get("frame", id)
    const others = inOrder(records, frame.body.presentation)
    const other = others[others.findIndex((one) => one.id === id) + by]
    if (other === undefined) return {}
    records.apply("Move a picture for the wall", [
      ...update(frame, { order: other.body.order }),
      ...update(other, { order: frame.body.order }),
    ])
    return {}
  },

  "frame.remove": ({ records }, { id }) => {
    records.apply("Remove a picture for the wall", [remove(records.get("frame", id))])
    return {}
  },

  "frame.rename": ({ records }, { from, to }) => {
    if (from === to) return {}
    if (inOrder(records, to).length > 0) throw new AppError("conflict", { kind: "frame" })
    const changes = inOrder(records, from).flatMap((frame): readonly Change[] => update(frame, { presentation: to }))
    records.apply("Rename a presentation", changes)
    return {}
  },
}

/** The frames of a presentation as they follow each other. */
function inOrder(records: RecordReader, presentation: string): readonly Stored<"frame">[] {
  return records
    .all("frame")
    .filter(({ body }) => body.presentation === presentation)
    .toSorted((a, b) => a.body.order - b.body.order)
}

/** What a group is known by on the wall. */
function markOf(records: RecordReader, group: string): number | string {
  const body = records.find("coalition", group)?.body
  return body?.number ?? body?.name ?? ""
}

function label(records: RecordWriter, group: string): string {
  const name = records.find("coalition", group)?.body.name ?? ""
  return `Take ${name.slice(0, 50)} off the wall`
}

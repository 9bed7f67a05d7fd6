import type { KindName } from "../../../../shared/contract/kinds.ts"
import type { RoomMap } from "../../../../shared/contract/room.ts"
import { type RoomFrame, type RoomScene, roomMap, roomScene } from "../../../../shared/domain/map-room.ts"
import { dayOf } from "../../../../shared/domain/typed-date.ts"
import { ownRelation } from "../../../../shared/method/wording.ts"
import type { Stored } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"
import { wordingIn } from "../wording/index.ts"

/** What the room may know of a frame now. Only the records of its groups are read. */
export function sceneOf(records: RecordReader, frame: RoomFrame, now: Date): RoomScene {
  const groups = frame.groups.flatMap((id) => records.find("coalition", id) ?? [])
  const seats = groups.flatMap(({ id }) => records.of("seat", "coalition", id))
  const persons = new Set(seats.flatMap(({ body }) => body.person ?? []))
  return roomScene(
    {
      coalition: bodies(groups),
      seat: bodies(seats),
      tie: bodies(records.all("tie")),
      person: bodies([...persons].flatMap((id) => records.find("person", id) ?? [])),
    },
    frame,
    dayOf(now),
  )
}

/** The wall's value for a frame. */
export function mapView(records: RecordReader, frame: RoomFrame, page: number, now: Date): RoomMap {
  const map = roomMap(sceneOf(records, frame, now), frame, page)
  const { content } = wordingIn(records)
  const drawn = new Set(map.ties.map(({ line }) => line))
  const says = [...drawn].flatMap((line) => {
    const own = ownRelation(line, content)
    return own === undefined ? [] : [[line, own] as const]
  })
  return says.length === 0 ? map : { ...map, says: Object.fromEntries(says) }
}

function bodies<K extends KindName>(records: readonly Stored<K>[]): ReadonlyMap<string, Stored<K>["body"]> {
  return new Map(records.map(({ id, body }) => [id, body]))
}

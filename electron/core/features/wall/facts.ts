import { view } from "../../../../shared/contract/kind.ts"
import { KINDS } from "../../../../shared/contract/kinds.ts"
import { type TriageAt, triageId } from "../../../../shared/contract/triage.ts"
import { roomDelicacy } from "../../../../shared/domain/sensitivity-room.ts"
import type { RoomFacts } from "../../../../shared/method/blocks/context.ts"
import { LANGUAGES } from "../../../../shared/method/words.ts"
import type { RecordReader } from "../../records/store.ts"
import { wordingIn } from "../wording/index.ts"

/**
 * What everybody may know of how delicate it is to bring the chosen groups to one table, as of the day on which the session
 * began. A group that the room may not know is not among them, so that no confidential record can move the wall.
 */
export function roomFacts(records: RecordReader, at: TriageAt): RoomFacts {
  const triage = records.find("triage", triageId(at))?.body
  const parties = records.find("session", at.session)?.body.parties ?? []
  const chosen = triage?.groups ?? parties.flatMap(({ coalition }) => coalition ?? [])
  const names = new Map<string, string>()
  for (const id of chosen) {
    const found = records.find("coalition", id)?.body
    const name = found === undefined ? undefined : view(KINDS.coalition, found, "room", found.audience).name
    if (name !== undefined) names.set(id, name)
  }
  const day = (records.find("live", at.session)?.body.startedAt ?? "").slice(0, 10)
  const of = <K extends "coalition" | "organization" | "seat" | "tie" | "placeUnit" | "tag" | "coding">(kind: K) =>
    new Map(records.all(kind).map(({ id, body }) => [id, body]))
  const delicacy = roomDelicacy(
    [...names.keys()],
    {
      coalition: of("coalition"),
      organization: of("organization"),
      seat: of("seat"),
      tie: of("tie"),
      placeUnit: of("placeUnit"),
      tag: of("tag"),
      coding: of("coding"),
    },
    {
      language: LANGUAGES[0],
      taxonomyVersion: records.find("workspace", "workspace")?.body.taxonomyVersion ?? 1,
      day,
      onTheTable: triage?.onTheTable ?? [],
    },
  )
  const { content } = wordingIn(records)
  const options = content.options.filter(({ id }) => delicacy.depth.options.includes(id)).map(({ title }) => title)
  return { delicacy, names, options, day }
}

import * as z from "zod"
import { read, write } from "./command.ts"
import { Empty, Id, Line } from "./common.ts"
import { field, kind } from "./kind.ts"
import { RoomView } from "./room.ts"
import { FRAME_LAYOUTS } from "./room-map.ts"

/** As many groups and lines as a frame may hold; more is no picture for a room. */
export const MOST_GROUPS = 300
const MOST_TIES = 3000

const Sentence = z.string().trim().max(200)
/** What of the map a frame shows. What was chosen is listed, so that nothing new comes on the wall by itself. */
const shown = {
  layout: z.enum(FRAME_LAYOUTS),
  groups: z.array(Id).max(MOST_GROUPS),
  /** Ids of ties, as `tieId` makes them. */
  ties: z.array(z.string().max(260)).max(MOST_TIES),
}
const Shown = z.strictObject(shown)
export type FrameShown = z.infer<typeof Shown>

/** A picture of the map for the wall, with a sentence. The frames of one name are a presentation. */
export const frame = kind("frame", {
  presentation: field("room", Line),
  /** Its place in the presentation, rising. */
  order: field("room", z.number()),
  sentence: field("room", Sentence.optional()),
  layout: field("room", shown.layout),
  // the ids say which groups share people with which, so they stay on the console; the wall gets what comes of them
  groups: field("console", shown.groups),
  ties: field("console", shown.ties),
})

export const frameCommands = {
  /** What the room would see of this, and how much of it the room may not see. */
  "frame.preview": read(
    z.strictObject({ ...shown, sentence: Sentence.optional(), page: z.number().int().min(0) }),
    z.strictObject({
      view: RoomView,
      /** What was asked for and stays on the console: not for the room, ended, or a line of a kind that walls do not show. */
      leftOut: z.strictObject({ groups: z.number().int(), ties: z.number().int() }),
    }),
  ),
  /** A frame at the end of its presentation, or after another frame. */
  "frame.add": write(
    z.strictObject({ ...shown, presentation: Line, sentence: Sentence.optional(), after: Id.optional() }),
    z.strictObject({ id: Id }),
  ),
  /** Fields that are left out stay; an empty sentence removes it. On the wall at once where the frame is there. */
  "frame.edit": write(
    z.strictObject({
      id: Id,
      sentence: Sentence.optional(),
      layout: shown.layout.optional(),
      shown: z.strictObject({ groups: shown.groups, ties: shown.ties }).optional(),
    }),
    Empty,
  ),
  /** Takes a line, or a group with its lines, off a frame, and off a wall that shows it, frozen or not. Can be undone. */
  "frame.takeOff": write(z.strictObject({ id: Id, group: Id.optional(), tie: z.string().max(260).optional() }), Empty),
  /** One place up or down in its presentation. */
  "frame.move": write(z.strictObject({ id: Id, by: z.union([z.literal(-1), z.literal(1)]) }), Empty),
  "frame.remove": write(z.strictObject({ id: Id }), Empty),
  /** Another name for a presentation. Throws `conflict` where there is one of that name. */
  "frame.rename": write(z.strictObject({ from: Line, to: Line }), Empty),
}

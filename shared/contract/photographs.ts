import * as z from "zod"
import { read, write } from "./command.ts"
import { Empty, Id, Moment } from "./common.ts"
import { field, kind } from "./kind.ts"

export const PICTURE_TYPES = ["image/jpeg", "image/png"] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** What a kept photograph may measure at most, in pixels and bytes; a window makes it smaller before it is sent. */
export const LONGEST_SIDE = 4096
export const MOST_BYTES = 4 * 1024 * 1024
/** As many as hang on one step. */
export const MOST_ON_A_STEP = 40

/** A photograph of paper that hangs on a step. The picture itself stands in the `photoData` of the same id. */
export const photograph = kind("photograph", {
  session: field("console", Id),
  step: field("console", z.number().int().min(0)),
  type: field("console", z.enum(PICTURE_TYPES)),
  width: field("console", z.number().int().positive()),
  height: field("console", z.number().int().positive()),
  addedAt: field("console", Moment),
})

/**
 * The bytes of a photograph, cleaned of all but the picture. Written once and read one by one, so it is neither in the
 * journal nor in the windows' mirrors; it stays while the photograph can come back from the trash.
 */
export const photoData = kind(
  "photoData",
  { base64: field("console", z.base64().max(Math.ceil(MOST_BYTES / 3) * 4)) },
  { journal: "draft", mirrored: false },
)

export const photoCommands = {
  /**
   * Hangs a JPEG or PNG on a step of a session. All that is not the picture is taken out of it: place, time, camera,
   * words. Throws `picture-heic`, `picture-unreadable`, `file-too-large`, `too-many-pictures`.
   */
  "photo.add": write(
    z.strictObject({ session: Id, step: z.number().int().min(0), base64: z.base64().max(12 * 1024 * 1024) }),
    z.strictObject({ id: Id }),
    { upload: true },
  ),
  "photo.read": read(z.strictObject({ id: Id }), z.strictObject({ type: z.enum(PICTURE_TYPES), base64: z.string() })),
  /** Into the trash; undo hangs it up again. */
  "photo.remove": write(z.strictObject({ id: Id }), Empty),
}

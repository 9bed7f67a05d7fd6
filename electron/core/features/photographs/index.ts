import { LONGEST_SIDE, MOST_BYTES, MOST_ON_A_STEP } from "../../../../shared/contract/photographs.ts"
import { type CleanPicture, cleanPicture } from "../../../../shared/domain/clean-picture.ts"
import { pictureHead } from "../../../../shared/domain/picture-head.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove } from "../../records/edits.ts"

export const photoHandlers: HandlersOf<"photo"> = {
  "photo.add": ({ records, ports }, { session, step, base64 }) => {
    records.get("session", session)
    const there = records.of("photograph", "session", session).filter(({ body }) => body.step === step)
    if (there.length >= MOST_ON_A_STEP) throw new AppError("too-many-pictures", { most: MOST_ON_A_STEP })
    const { type, width, height, bytes } = picture(Buffer.from(base64, "base64"))
    const id = ports.newId()
    const addedAt = ports.now().toISOString()
    // the bytes first: whoever hears of the photograph can read it
    records.apply("Keep a picture", [add("photoData", id, { base64: Buffer.from(bytes).toString("base64") })])
    records.apply("Hang up a photograph", [add("photograph", id, { session, step, type, width, height, addedAt })])
    return { id }
  },

  "photo.read": ({ records }, { id }) => {
    const { type } = records.get("photograph", id).body
    return { type, base64: records.get("photoData", id).body.base64 }
  },

  "photo.remove": ({ records }, { id }) => {
    records.apply("Take down a photograph", [remove(records.get("photograph", id))])
    return {}
  },
}

function picture(bytes: Uint8Array): CleanPicture {
  const head = pictureHead(bytes)
  if (head.is === "heic") throw new AppError("picture-heic")
  if (head.is !== "jpeg" && head.is !== "png") throw new AppError("picture-unreadable")
  // a file of a few bytes can say that it is a wall of pixels
  if (Math.max(head.width, head.height) > LONGEST_SIDE) throw new AppError("file-too-large", { what: "pixels" })
  const clean = cleanPicture(bytes)
  if (clean === undefined) throw new AppError("picture-unreadable")
  if (clean.bytes.length > MOST_BYTES) throw new AppError("file-too-large", { what: "bytes" })
  return clean
}

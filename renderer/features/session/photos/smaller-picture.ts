import { pictureHead } from "../../../../shared/domain/picture-head.ts"
import { AppError } from "../../../../shared/errors.ts"
import { base64Of } from "../../../ui/files.ts"

/** Handwriting on a flip chart can still be read at this length. */
const LONGEST = 2000
const QUALITY = 0.82
/** A file above this is not even read, and one that says to have more pixels is not drawn. */
const LARGEST_FILE = 40 * 1024 * 1024
const MOST_PIXELS = 64_000_000

/**
 * A picture as it is kept: drawn anew, upright, smaller, without anything that stood beside it in its file. Throws
 * `picture-heic`, `picture-unreadable`, `file-too-large`.
 */
export async function smallerPicture(file: Blob): Promise<string> {
  if (file.size > LARGEST_FILE) throw new AppError("file-too-large", { what: "bytes" })
  const head = pictureHead(new Uint8Array(await file.arrayBuffer()))
  if (head.is === "heic") throw new AppError("picture-heic")
  if (head.is !== "jpeg" && head.is !== "png") throw new AppError("picture-unreadable")
  if (head.width * head.height > MOST_PIXELS) throw new AppError("file-too-large", { what: "pixels" })
  const image = await createImageBitmap(file).catch(() => {
    throw new AppError("picture-unreadable")
  })
  try {
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height))
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(image.width * scale)),
      Math.max(1, Math.round(image.height * scale)),
    )
    const context = canvas.getContext("2d")
    if (context === null) throw new AppError("picture-unreadable")
    // what a PNG leaves clear is paper
    context.fillStyle = "#ffffff"
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = "high"
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await base64Of(await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY }))
  } finally {
    image.close()
  }
}

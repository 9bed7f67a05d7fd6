import type { Picture } from "./svg-export.ts"

/** Pixels of the picture for each pixel of the map, as long as it stays within what a browser can draw. */
const SHARPNESS = 2
const LONGEST_SIDE = 8000
const MOST_PIXELS = 48_000_000

/** Scale at which a picture is drawn: sharp, and never larger than a browser can hold. */
export function pngScale({ width, height }: Pick<Picture, "width" | "height">): number {
  return Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
}

/** The same picture as PNG. Rejects when the browser cannot draw it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = pngScale(picture)
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext("2d")
    if (context === null) throw new Error("no canvas to draw on")
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const { promise, resolve } = Promise.withResolvers<Blob | null>()
    canvas.toBlob(resolve, "image/png")
    const blob = await promise
    if (blob === null) throw new Error("the picture could not be made")
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}

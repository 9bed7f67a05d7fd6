import latinExtended from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url"
import latin from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url"
import { createArtist, type PictureRequest } from "./artist.ts"
import type { Palette } from "./palette.ts"
import type { PictureScene } from "./scene.ts"

export type PictureOrder =
  | { readonly does: "see"; readonly scene: PictureScene }
  | { readonly does: "dress"; readonly palette: Palette }
  | { readonly does: "draw"; readonly id: number; readonly request: PictureRequest }
export interface PictureDelivery {
  readonly id: number
  readonly picture: ImageBitmap | undefined
}

/** A worker has no style sheet: the app's font is brought in by hand. Without it the system's stands in. */
const FAMILY = "Atkinson Hyperlegible Next Variable"
/** What the second file holds; all else is looked for in the first. */
const EXTENDED = "U+0100-02BA, U+1E00-1E9F, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF"
const inWorker = self as unknown as { readonly fonts: FontFaceSet }

async function bringFonts(): Promise<void> {
  const faces = [
    new FontFace(FAMILY, `url("${latin}")`, { weight: "200 800" }),
    new FontFace(FAMILY, `url("${latinExtended}")`, { weight: "200 800", unicodeRange: EXTENDED }),
  ]
  for (const face of faces) inWorker.fonts.add(face)
  await Promise.allSettled(faces.map((face) => face.load()))
}

const artist = createArtist()
const fonts = bringFonts().then(() => artist.warmUp(`"${FAMILY}"`))

addEventListener("message", ({ data }: MessageEvent<PictureOrder>) => {
  if (data.does === "see") artist.see(data.scene)
  else if (data.does === "dress") artist.dress(data.palette)
  else void fonts.then(() => deliver(data.id, artist.draw(data.request)))
})

function deliver(id: number, picture: ImageBitmap | undefined): void {
  const delivery: PictureDelivery = { id, picture }
  postMessage(delivery, { transfer: picture === undefined ? [] : [picture] })
}

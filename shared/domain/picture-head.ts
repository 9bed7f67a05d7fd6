/** What a file is by its first bytes, and how large its picture says to be, before anything is drawn. */
export type PictureHead =
  | { readonly is: "jpeg" | "png"; readonly width: number; readonly height: number }
  /** What phones of one maker write, and no browser shows. */
  | { readonly is: "heic" }
  /** It begins as a picture and is none. */
  | { readonly is: "damaged" }
  | { readonly is: "other" }

const PNG = [137, 80, 78, 71, 13, 10, 26, 10]
const HEIC_BRANDS = /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/

/** Reads the head of a file. Nothing is trusted but what the format says there. */
export function pictureHead(bytes: Uint8Array): PictureHead {
  if (PNG.every((byte, at) => bytes[at] === byte)) return pngHead(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegHead(bytes)
  if (textAt(bytes, 4, 4) === "ftyp") {
    const end = Math.min(bytes.length, numberAt(bytes, 0, 4))
    const brands = Array.from({ length: Math.max(1, Math.floor((end - 8) / 4)) }, (_, n) => textAt(bytes, 8 + n * 4, 4))
    return brands.some((brand) => HEIC_BRANDS.test(brand)) ? { is: "heic" } : { is: "other" }
  }
  return { is: "other" }
}

function pngHead(bytes: Uint8Array): PictureHead {
  if (bytes.length < 33 || textAt(bytes, 12, 4) !== "IHDR") return { is: "damaged" }
  return sized("png", numberAt(bytes, 16, 4), numberAt(bytes, 20, 4))
}

/** Frames that browsers draw: baseline, extended and progressive. */
export const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2

function jpegHead(bytes: Uint8Array): PictureHead {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = numberAt(bytes, at + 2, 2)
    if (isFrame(marker)) return sized("jpeg", numberAt(bytes, at + 7, 2), numberAt(bytes, at + 5, 2))
    if (length < 2 || marker === 0xda || marker === 0xd9) break
    at += 2 + length
  }
  return { is: "damaged" }
}

const sized = (is: "jpeg" | "png", width: number, height: number): PictureHead =>
  width > 0 && height > 0 ? { is, width, height } : { is: "damaged" }

/** An unsigned number, its most significant byte first. */
export function numberAt(bytes: Uint8Array, at: number, length: number): number {
  let number = 0
  for (let n = 0; n < length; n++) number = number * 256 + (bytes[at + n] ?? 0)
  return number
}

export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

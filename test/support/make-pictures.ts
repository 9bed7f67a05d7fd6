import { crc32, deflateSync } from "node:zlib"

/** 32 by 24 pixels from red to blue, as a camera program writes them: JFIF mark, tables, frame, one scan, end. */
const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAYACADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFRABAQAAAAAAAAAAAAAAAAAAABP/xAAWAQEBAQAAAAAAAAAAAAAAAAAABgP/xAAaEQABBQEAAAAAAAAAAAAAAAAAAhMVUWEU/9oADAMBAAIRAxEAPwDN0KJaFG8ZhWyOlVCiWhQjMEjpJQoC550URr67FCgHOig+uz//2Q==",
  "base64",
)
const JFIF_END = 20

/** Words that stand in every part of these files that is not the picture. */
export const PLANTED = "zz-planted"

const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** The block that cameras write: who made it, and where on earth it was taken, 47° 22' 30" north. */
export function exif(): Buffer {
  const made = Buffer.from(`${PLANTED}\0`)
  const entry = (tag: number, type: number, count: number, value: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt16BE(tag, 0)
    head.writeUInt16BE(type, 2)
    head.writeUInt32BE(count, 4)
    return Buffer.concat([head, value])
  }
  const at = (offset: number) => {
    const value = Buffer.alloc(4)
    value.writeUInt32BE(offset)
    return value
  }
  const [gps, words] = [8 + 2 + 2 * 12 + 4, 8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4]
  const place = Buffer.alloc(24)
  for (const [n, value] of [47, 1, 22, 1, 30, 1].entries()) place.writeUInt32BE(value, n * 4)
  return Buffer.concat([
    Buffer.from("MM\0*\0\0\0\x08\0\x02"),
    entry(0x010f, 2, made.length, at(words)),
    entry(0x8825, 4, 1, at(gps)),
    at(0),
    Buffer.from([0, 2]),
    entry(1, 2, 2, Buffer.from("N\0\0\0")),
    entry(2, 5, 3, at(words + made.length)),
    at(0),
    made,
    place,
  ])
}

/** A JPEG with place, maker, caption, colour profile, comment and a second file behind its end. */
export function jpegWithPlace(): Buffer {
  return Buffer.concat([
    JPEG.subarray(0, JFIF_END),
    segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif()])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${PLANTED}</x:xmpmeta>`)),
    segment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${PLANTED}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\x008BIM${PLANTED}`)),
    segment(0xfe, Buffer.from(PLANTED)),
    JPEG.subarray(JFIF_END),
    Buffer.from(PLANTED),
  ])
}

/** The scan of that picture: what has to be the same afterwards. */
export const jpegScan = (): Buffer => JPEG.subarray(JPEG.indexOf(Buffer.from([0xff, 0xda])))

/** The same picture, which says to be much larger than it is. */
export function jpegBomb(): Buffer {
  const file = Buffer.from(JPEG)
  const frame = file.indexOf(Buffer.from([0xff, 0xc0]))
  file.writeUInt16BE(65_000, frame + 5)
  file.writeUInt16BE(65_000, frame + 7)
  return file
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const header = (width: number, height: number) => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 2], 8)
  return chunk("IHDR", data)
}

/** Two pixels, red and blue. */
export const PNG_PIXELS = Buffer.from([0, 255, 0, 0, 0, 0, 255])

/** A PNG with words in four ways, place, a time, and more behind its end. */
export function pngWithWords(): Buffer {
  const words = Buffer.from(`Comment\0${PLANTED}`)
  return Buffer.concat([
    SIGNATURE,
    header(2, 1),
    chunk("tEXt", words),
    chunk("iTXt", Buffer.from(`Title\0\0\0en\0\0${PLANTED}`)),
    chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(words)])),
    chunk("iCCP", Buffer.concat([Buffer.from(`${PLANTED}\0\0`), deflateSync(words)])),
    chunk("eXIf", exif()),
    chunk("tIME", Buffer.from([0x07, 0xea, 5, 14, 9, 30, 0])),
    chunk("IDAT", deflateSync(PNG_PIXELS)),
    chunk("IEND", Buffer.alloc(0)),
    Buffer.from(PLANTED),
  ])
}

/** A few bytes that say to be sixty thousand pixels wide and high. */
export const pngBomb = (): Buffer =>
  Buffer.concat([
    SIGNATURE,
    header(60_000, 60_000),
    chunk("IDAT", deflateSync(Buffer.alloc(1000))),
    chunk("IEND", Buffer.alloc(0)),
  ])

/** How a picture of a phone begins that no browser shows. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(64)])

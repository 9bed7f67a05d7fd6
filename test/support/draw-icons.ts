// Draws every icon file from junction.svg: `npm run icons`. The results are committed, so that packing needs no tools.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { chromium } from "@playwright/test"
import { findBrowser } from "./find-tools.ts"

const icons = resolve(import.meta.dirname, "../../assets/icons")
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512]
const WINDOWS = [16, 24, 32, 48, 64, 128, 256]
/** Apple's type codes and their sizes in pixels; those from ic11 on are for double density. */
const MAC = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
}
/** The share of the square that Apple's icons fill. */
const MAC_SHARE = 0.82

const svg = readFileSync(join(icons, "junction.svg"), "utf8")
const browser = await chromium.launch({
  executablePath: findBrowser() ?? chromium.executablePath(),
  args: ["--no-sandbox"],
})
const page = await browser.newPage()

async function draw(size: number, share = 1): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh}svg{width:${share * 100}%}</style>${svg}`,
  )
  return page.screenshot({ omitBackground: true })
}

/** A Windows icon holds a directory of sixteen bytes an image, then the PNG files themselves. */
function ico(images: readonly (readonly [size: number, png: Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, [size, png]] of images.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(([, png]) => png)])
}

/** An Apple icon is a chain of blocks: four letters, the length with these eight bytes, a PNG file. */
function icns(images: readonly (readonly [type: string, png: Buffer])[]): Buffer {
  const block = (type: string, ...content: readonly Buffer[]): Buffer => {
    const body = Buffer.concat(content)
    const head = Buffer.alloc(8)
    head.write(type, "latin1")
    head.writeUInt32BE(body.length + 8, 4)
    return Buffer.concat([head, body])
  }
  return block("icns", ...images.map(([type, png]) => block(type, png)))
}

mkdirSync(join(icons, "linux"), { recursive: true })
for (const size of LINUX) {
  writeFileSync(join(icons, "linux", `${size}x${size}.png`), await draw(size))
}
const windows: [number, Buffer][] = []
for (const size of WINDOWS) windows.push([size, await draw(size)])
writeFileSync(join(icons, "junction.ico"), ico(windows))
const mac: [string, Buffer][] = []
for (const [type, size] of Object.entries(MAC)) mac.push([type, await draw(size, MAC_SHARE)])
writeFileSync(join(icons, "junction.icns"), icns(mac))
await browser.close()

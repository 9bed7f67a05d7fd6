import { chmodSync, mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

export type PackagedPlatform = "linux" | "mac" | "win"

/** What @electron/fuses looks for in the runtime: its sentinel, a version, the number of fuses, all of them on. */
const FUSES = Buffer.concat([
  Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
  Buffer.from([1, 9]),
  Buffer.from("111111111"),
])

/** The executable that holds the fuses, inside a runtime and inside what was packed from it. */
const FRAMEWORK = "Contents/Frameworks/Electron Framework.framework/Electron Framework"

/** Lays out what packing needs to find of Electron's runtime, so that packing can be tested without it. */
export function layOutRuntime(platform: PackagedPlatform, folder: string, version: string): void {
  const write = (file: string, content: string | Uint8Array): void => {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    chmodSync(path, 0o755)
  }
  write("version", version)
  if (platform === "mac") {
    write("Electron.app/Contents/Info.plist", plist({ CFBundleExecutable: "Electron", CFBundleName: "Electron" }))
    write("Electron.app/Contents/MacOS/Electron", "")
    write(`Electron.app/${FRAMEWORK}`, FUSES)
    const helper = "Electron.app/Contents/Frameworks/Electron Helper.app/Contents"
    write(`${helper}/Info.plist`, plist({ CFBundleExecutable: "Electron Helper" }))
    write(`${helper}/MacOS/Electron Helper`, "")
    mkdirSync(join(folder, "Electron.app/Contents/Resources"), { recursive: true })
    return
  }
  mkdirSync(join(folder, "resources"))
  if (platform === "win") write("electron.exe", Buffer.concat([windowsProgram(), FUSES]))
  else write("electron", FUSES)
}

/** Where packing leaves each platform's app below its output folder. */
export function packedApp(platform: PackagedPlatform): { folder: string; archive: string; executable: string } {
  if (platform === "mac") {
    const app = "mac-arm64/Junction.app"
    return { folder: "mac-arm64", archive: `${app}/Contents/Resources/app.asar`, executable: app }
  }
  const folder = `${platform}-unpacked`
  const executable = platform === "win" ? "Junction.exe" : "junction"
  return { folder, archive: `${folder}/resources/app.asar`, executable: `${folder}/${executable}` }
}

/** The integrity of the archive that packing wrote into a Windows program: a JSON list as a resource. */
export function windowsIntegrity(program: Buffer): readonly { file: string; alg: string; value: string }[] {
  const { NtExecutable, NtExecutableResource } = resedit()
  const { entries } = NtExecutableResource.from(NtExecutable.from(program))
  const entry = entries.find(({ type }) => type === "INTEGRITY")
  return entry ? JSON.parse(Buffer.from(entry.bin).toString("utf8")) : []
}

interface ResourceEditor {
  readonly NtExecutable: {
    createEmpty: (is32Bit: boolean, isDll: boolean) => Program
    from: (bytes: Uint8Array) => Program
  }
  readonly NtExecutableResource: { from: (program: Program, ignoreMissing?: boolean) => Resources }
  readonly Resource: {
    readonly VersionInfo: {
      createEmpty: () => {
        setStringValues: (language: object, values: Record<string, string>) => void
        outputToResourceEntries: (entries: object[]) => void
      }
    }
  }
}
interface Program {
  generate: () => ArrayBuffer
}
interface Resources {
  readonly entries: { readonly type: string | number; readonly bin: ArrayBuffer }[]
  outputResource: (program: Program) => void
}

/** The editor of Windows resources that electron-builder itself works with. */
function resedit(): ResourceEditor {
  const builder = createRequire(import.meta.url).resolve("electron-builder/package.json")
  return createRequire(createRequire(builder).resolve("app-builder-lib/package.json"))("resedit")
}

/** An empty program with the version resource that packing rewrites. */
function windowsProgram(): Buffer {
  const { NtExecutable, NtExecutableResource, Resource } = resedit()
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program, true)
  const info = Resource.VersionInfo.createEmpty()
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: "Electron", FileVersion: "0.0.0" })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

function plist(values: Readonly<Record<string, string>>): string {
  const rows = Object.entries(values).map(([key, value]) => `<key>${key}</key><string>${value}</string>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${rows.join("")}</dict></plist>
`
}

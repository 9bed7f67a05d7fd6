import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod"
import { ClickerButtons } from "../../../../shared/contract/cable.ts"
import type { Clicker } from "../../../../shared/domain/press.ts"
import type { Ports } from "../../ports.ts"
import { writeDurably } from "../../vault/durable.ts"

const File = z.strictObject({ format: z.literal(1), buttons: ClickerButtons })

/** The buttons of this computer's clicker: names of keys in the data folder, nothing of any community. */
export function readClicker({ dataFolder }: Pick<Ports, "dataFolder">): Clicker {
  try {
    return File.parse(JSON.parse(readFileSync(fileIn(dataFolder), "utf8"))).buttons
  } catch {
    // none learnt yet, or a damaged file: they are learnt again by pressing them once
    return {}
  }
}

export function writeClicker({ dataFolder }: Pick<Ports, "dataFolder">, buttons: Clicker): void {
  mkdirSync(dataFolder, { recursive: true })
  writeDurably(fileIn(dataFolder), `${JSON.stringify({ format: 1, buttons }, null, 2)}\n`)
}

const fileIn = (dataFolder: string) => join(dataFolder, "clicker.json")

import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { FileContent } from "../../../shared/contract/common.ts"
import type { GivenReading, ImportMapping, SheetReading } from "../../../shared/contract/import.ts"
import type { Output } from "../../../shared/contract/index.ts"
import type { BodyOf, KindName } from "../../../shared/contract/kinds.ts"
import type { TestApp } from "../../support/test-app.ts"

/** A file as a window sends it. */
export function fileOf(content: string | Uint8Array, name = "groups.csv"): FileContent {
  return { name, base64: Buffer.from(content as Uint8Array).toString("base64") }
}

export const fixture = (name: string) =>
  fileOf(readFileSync(resolve(import.meta.dirname, "../../fixtures", name)), name)

/** Brings a file in with everything as it is guessed. */
export async function bringIn(app: TestApp, file: FileContent): Promise<Output<"import.run">> {
  const { mapping } = await app.call("import.inspect", { file })
  return app.call("import.run", { file, mapping })
}

/** What the only sheet of a file is read as, and what was found in it. */
export async function inspectOne(
  app: TestApp,
  file: FileContent,
  given?: GivenReading,
  of: Partial<ImportMapping> = {},
) {
  const asked = { ...of, ...(given && { sheets: [given] }) } as NonNullable<
    Parameters<typeof app.call<"import.inspect">>[1]["mapping"]
  >
  const { mapping, sheets } = await app.call("import.inspect", { file, mapping: asked })
  const [found] = sheets
  const [reading] = mapping.sheets
  if (found === undefined || reading === undefined) throw new Error("no sheet")
  return { mapping, reading, ...found }
}

/** A mapping with its only sheet read in another way. */
export function readAs(mapping: ImportMapping, reading: Partial<SheetReading>): ImportMapping {
  return { ...mapping, sheets: mapping.sheets.map((sheet) => ({ ...sheet, ...reading })) }
}

/** The bodies of a kind, in the order in which they were added. */
export async function bodies<K extends KindName>(app: TestApp, kind: K): Promise<readonly BodyOf<K>[]> {
  const { records } = await app.call("records.all", {})
  return records.filter((record) => record.kind === kind).map(({ body }) => body as BodyOf<K>)
}

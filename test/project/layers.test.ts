import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const project = resolve(import.meta.dirname, "../..")
const config = "test/config/layers.cjs"

/** A file that breaks one rule: the rule, where the file stands, and what it must not import. */
const violations: readonly (readonly [rule: string, file: string, source: string])[] = [
  ["no-circular", "shared/domain/circle-a.ts", `import { b } from "./circle-b.ts"\nexport const a = () => b`],
  ["shared-knows-nothing", "shared/domain/reaches-core.ts", `export { good } from "../../electron/core/good.ts"`],
  ["shared-no-node", "shared/domain/reads-files.ts", `export { readFileSync } from "node:fs"`],
  ["shared-no-library", "shared/domain/draws.ts", `export { createElement } from "react"`],
  ["shared-no-library", "shared/domain/stores.ts", `export { createStore } from "zustand/vanilla"`],
  ["core-below-host", "electron/core/asks-host.ts", `export { good } from "../host/good.ts"`],
  ["core-below-host", "electron/core/asks-host-type.ts", `export type { Good } from "../host/good.ts"`],
  ["core-knows-no-electron", "electron/core/quits.ts", `export { app } from "electron"`],
  ["core-knows-no-electron", "electron/host/quits.ts", `export type { App } from "electron"`],
  ["host-below-main", "electron/host/asks-main.ts", `export { good } from "../main/good.ts"`],
  ["main-not-renderer", "electron/main/draws.ts", `export { good } from "../../renderer/ui/good.ts"`],
  ["preload-shared-only", "electron/preload/asks-core.ts", `export { good } from "../core/good.ts"`],
  ["start-stands-alone", "electron/start/asks-core.ts", `export { good } from "../core/good.ts"`],
  ["renderer-shared-only", "renderer/app/asks-core.ts", `export type { Good } from "../../electron/core/good.ts"`],
  ["renderer-no-node", "renderer/app/reads-files.ts", `export { join } from "node:path"`],
  ["room-is-alone", "renderer/room/asks-feature.ts", `export { good } from "../features/groups/index.ts"`],
  ["room-is-alone", "renderer/room/asks-store.ts", `export type { Good } from "../stores/good.ts"`],
  ["react-flow-in-canvas", "renderer/features/groups/flows.ts", `export { ReactFlow } from "reactflow"`],
  ["react-flow-in-canvas", "renderer/stores/flows.ts", `export type { Node } from "reactflow"`],
  ["ui-knows-no-feature", "renderer/ui/asks-feature.ts", `export { good } from "../features/groups/index.ts"`],
  ["keys-in-vault", "electron/core/features/keys.ts", `export { argon2id } from "hash-wasm"`],
  ["keys-in-vault", "electron/host/keys.ts", `export type { argon2id } from "hash-wasm"`],
  ["migrations-frozen", "electron/core/records/migrations/1-first.ts", `export { good } from "../../good.ts"`],
  ["renderer-features-by-index", "renderer/features/map/peeks.ts", `export { good } from "../groups/inside.ts"`],
  ["electron/core-features-by-index", "electron/core/features/b/peeks.ts", `export { good } from "../a/inside.ts"`],
]

/** Files that the same rules allow: were everything forbidden, the tests above would pass as well. */
const allowed: readonly (readonly [file: string, source: string])[] = [
  ["shared/domain/circle-b.ts", `import { a } from "./circle-a.ts"\nexport const b = () => a`],
  ["shared/domain/validates.ts", `export { z } from "zod"`],
  ["electron/core/good.ts", `export type Good = "yes"\nexport { readFileSync as good } from "node:fs"`],
  ["electron/core/vault/keys.ts", `export { argon2id } from "hash-wasm"`],
  ["electron/core/features/a/inside.ts", "export const good = 1"],
  ["electron/core/features/a/index.ts", `export { good } from "./inside.ts"`],
  ["electron/core/features/b/asks.ts", `export { good } from "../a/index.ts"`],
  ["electron/core/records/migrations/migration.ts", "export type Migration = number"],
  ["electron/core/records/migrations/2-second.ts", `export type { Migration } from "./migration.ts"`],
  ["electron/host/good.ts", `export type Good = "yes"\nexport { good } from "../core/good.ts"`],
  ["electron/main/good.ts", `export { good } from "../host/good.ts"\nexport { app } from "electron"`],
  ["electron/start/good.ts", `export { join } from "node:path"`],
  ["renderer/canvas/flows.ts", `export { ReactFlow } from "reactflow"`],
  ["renderer/features/groups/inside.ts", `export { good } from "../../ui/good.ts"`],
  ["renderer/features/groups/index.ts", `export { good } from "./inside.ts"`],
  ["renderer/features/map/asks.ts", `export { good } from "../groups/index.ts"`],
  ["renderer/room/good.ts", `export { good } from "../ui/good.ts"`],
  ["renderer/stores/good.ts", `export type Good = "yes"\nexport { createStore } from "zustand/vanilla"`],
  ["renderer/ui/good.ts", "export const good = 1"],
  [
    "test/good.ts",
    `export { good } from "../electron/main/good.ts"\nexport { good as other } from "../renderer/ui/good.ts"`,
  ],
]

let folder = ""
/** The rules that each file broke. */
const found = new Map<string, readonly string[]>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "junction-layers-"))
  for (const [file, source] of [...violations.map(([, ...rest]) => rest), ...allowed]) write(file, source)
  write("package.json", `{ "type": "module" }`)
  for (const file of [config, "shared/tsconfig.base.json"]) cpSync(join(project, file), join(folder, file))
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "junction")
  const { summary }: Report = JSON.parse(cruise("json").stdout)
  for (const { from, rule } of summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the guard of the layers", () => {
  it.each(violations)("catches %s in %s", (rule, file) => {
    expect(found.get(file) ?? []).toContain(rule)
  })

  it.each(allowed.filter(([file]) => !file.includes("circle")))("lets %s pass", (file) => {
    expect(found.get(file) ?? []).toEqual([])
  })

  it("fails the command when it has caught something", () => {
    expect(cruise("err").status).not.toBe(0)
  })

  it("has each of its rules tried here", () => {
    const { forbidden }: { forbidden: readonly { name: string }[] } = createRequire(import.meta.url)(
      `../config/layers.cjs`,
    )
    expect(forbidden.map(({ name }) => name).toSorted()).toEqual(
      [...new Set(violations.map(([rule]) => rule))].toSorted(),
    )
  })
})

function write(file: string, source: string): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${source}\n`)
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

/** Runs the command that `npm run layers` runs, on the planted files. */
function cruise(output: "json" | "err") {
  const command = join(project, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs")
  const args = [command, "--config", config, "--output-type", output, "electron", "renderer", "shared", "test"]
  return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 })
}

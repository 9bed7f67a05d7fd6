import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { projectFolder } from "../../electron/start/build.ts"

it("Electron's main never waits at its top level for Electron to be ready, which waits for main to be loaded", () => {
  const source = readFileSync(join(projectFolder, "electron/main/index.ts"), "utf8")
  expect(source).toContain("whenReady()")
  expect(source).not.toMatch(/^(?!\s|\/\/).*\bawait\b.*\bwhenReady\b/m)
})

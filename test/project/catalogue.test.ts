import { execFileSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { expect, it } from "vitest"

const project = resolve(import.meta.dirname, "../..")

it("the catalogue holds every sentence of the screens and no other", () => {
  const copy = mkdtempSync(join(tmpdir(), "junction-words-"))
  try {
    cpSync(join(project, "renderer"), join(copy, "renderer"), { recursive: true })
    symlinkSync(join(project, "node_modules"), join(copy, "node_modules"))
    symlinkSync(join(project, "shared"), join(copy, "shared"))
    execFileSync(
      process.execPath,
      [
        join(project, "node_modules/@lingui/cli/dist/lingui.js"),
        "extract",
        "--clean",
        "--config",
        "renderer/lingui.config.ts",
      ],
      {
        cwd: copy,
        stdio: "pipe",
      },
    )
    const inTree = readFileSync(join(project, "renderer/locales/en.po"), "utf8")
    expect(inTree, "run `npm run extract`").toBe(readFileSync(join(copy, "renderer/locales/en.po"), "utf8"))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})

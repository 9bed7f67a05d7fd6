import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startHost } from "../support/host-process.ts"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

test("a write that fails is told at once, and what was typed is still there", async ({ page }) => {
  test.skip(test.info().project.name !== "browser", "fills the disk of a host in a process of its own")
  test.skip(spawnSync("prlimit", ["--version"]).status !== 0, "prlimit is not here")
  const dataFolder = mkdtempSync(join(tmpdir(), "junction-full-"))
  const host = await startHost(dataFolder)
  try {
    await page.goto(host.url)
    await page.waitForURL((url) => url.pathname === "/")
    await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Hold" }).click()
    const field = page.getByRole("textbox", { name: "What to hold" })
    const banner = page.getByRole("main").getByRole("alert").filter({ hasText: "Not saved." })
    await field.fill("Who pays for the bus")
    await field.press("Enter")
    await expect(page.getByText("Who pays for the bus", { exact: true })).toBeVisible()

    // no file may grow any more
    execFileSync("prlimit", ["--pid", String(host.pid), "--fsize=1:"])
    await field.fill("Where the summer gap is")
    await field.press("Enter")
    await expect(banner).toBeVisible()
    await expect(field).toHaveValue("Where the summer gap is")

    execFileSync("prlimit", ["--pid", String(host.pid), "--fsize=unlimited:"])
    await field.press("Enter")
    await expect(page.getByText("Where the summer gap is", { exact: true })).toBeVisible()
    await expect(banner).toHaveCount(0)
  } finally {
    await host.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "@playwright/test"

/** Takes a picture for the README when `npm run screenshots` asks for it; in a test run it does nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["JUNCTION_PICTURES"]
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" })
}

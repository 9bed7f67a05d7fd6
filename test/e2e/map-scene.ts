import type { Locator, Page } from "@playwright/test"
import { call, expect, PASSPHRASE } from "./fixtures.ts"

/** The map and what stands around it, as a facilitator names them. */
export interface MapScene {
  readonly page: Page
  readonly map: Locator
  readonly facts: Locator
  readonly card: (name: string) => Locator
  /** Adds a record and gives its id. */
  readonly add: (kind: string, body: object) => Promise<string>
  /** Bodies of one kind as the core has them. */
  readonly all: (
    kind: string,
  ) => Promise<readonly { readonly id: string; readonly body: Readonly<Record<string, unknown>> }[]>
  /** Empties the window and fills it again from the disk. */
  readonly lockAndUnlock: () => Promise<void>
  readonly undoLabel: () => Promise<string | undefined>
}

/** A workspace of the given groups, or the sample, with its map open. */
export async function openMap(page: Page, given: "sample" | readonly string[]): Promise<MapScene> {
  const input = { name: "Calder County", passphrase: PASSPHRASE, ...(given === "sample" && { sample: true }) }
  const made = (await call(page, "vault.create", input)) as { readonly value: { readonly folder: string } }
  const add = async (kind: string, body: object) =>
    ((await call(page, "records.add", { kind, body })) as { readonly value: { readonly id: string } }).value.id
  const records = async () =>
    (await call(page, "records.all", {})).value as {
      readonly records: readonly {
        readonly kind: string
        readonly id: string
        readonly body: Readonly<Record<string, unknown>>
      }[]
      readonly history: { readonly undo?: string }
    }
  if (given !== "sample") for (const name of given) await add("coalition", { name, type: "initiative" })
  await page.getByRole("link", { name: "Map", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Map", exact: true })).toBeVisible()
  const map = page.getByRole("application", { name: "Map of groups" })
  return {
    page,
    map,
    facts: page.getByRole("complementary", { name: "Facts" }),
    card: (name) => map.getByRole("img", { name: new RegExp(`^${name}, `) }),
    add,
    all: async (kind) => (await records()).records.filter((record) => record.kind === kind),
    lockAndUnlock: async () => {
      await call(page, "vault.lock", {})
      await expect(map).toHaveCount(0)
      const secret = { by: "passphrase", passphrase: PASSPHRASE }
      expect(await call(page, "vault.unlock", { folder: made.value.folder, secret })).toMatchObject({ ok: true })
    },
    undoLabel: async () => (await records()).history.undo,
  }
}

/** Two groups that three people share, and one beside them. */
export async function openSharedMap(page: Page): Promise<MapScene> {
  const scene = await openMap(page, [])
  const [rk, cs] = [
    await scene.add("coalition", { name: "Ready Kids", type: "initiative" }),
    await scene.add("coalition", { name: "Cradle Steps", type: "coalition" }),
  ]
  await scene.add("coalition", { name: "Safe Youth", type: "task force" })
  for (const name of ["Director, Library", "Nurse, Health Department", "Youth officer"]) {
    const person = await scene.add("person", { name })
    for (const coalition of [rk, cs]) await scene.add("seat", { coalition, person })
  }
  await expect(scene.card("Ready Kids")).toBeVisible()
  return scene
}

import { expect, it } from "vitest"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { bodies, fileOf } from "./file-of.ts"

/** 5,000 groups in a file of 50,000 memberships of 9,000 people. */
const large = () =>
  fileOf(
    `person,group,role\n${Array.from({ length: 50_000 }, (_, at) => `Person ${at % 9000},Group ${(at * 7 + Math.floor(at / 9000)) % 5000},member`).join("\n")}\n`,
    "large.csv",
  )

/** What an import is doing now, as windows are told. */
function doing(app: TestApp): () => string {
  let label = ""
  app.on("progress", (progress) => (label = progress.label))
  return () => label
}

it("5,000 groups with 50,000 memberships go in as one step, and all the while windows are answered by what was before", {
  timeout: 120_000,
}, async () => {
  using app = await openApp()
  await app.call("records.add", { kind: "coalition", body: { name: "Group 7", mission: "as before" } })
  const file = large()
  const { mapping } = await app.call("import.inspect", { file })
  const now = doing(app)
  const asked = { reading: 0, writing: 0 }
  const seen = new Set<number>()
  const done = new AbortController()
  const window = (async () => {
    while (!done.signal.aborted) {
      const during = now()
      const hits = await app.call("records.search", { text: "group", limit: 100 })
      const [last] = await app.call("records.journal", { limit: 1 })
      if (done.signal.aborted) break
      // it was answered within the same piece of work, and not at the end of all
      if (during === now()) asked[during === "Writing" ? "writing" : "reading"]++
      // told only after all of it is committed
      if (hits.length === 1) expect(last?.label).not.toMatch(/^Import/)
      seen.add(hits.length)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  const { counts } = await app.call("import.run", { file, mapping })
  done.abort()
  await window
  expect(counts).toMatchObject({ rows: 50_000, coalitions: 4999, persons: 9000, seats: 50_000 })
  expect([...seen].filter((count) => count !== 1 && count !== 100)).toEqual([])
  expect(asked.reading).toBeGreaterThan(5)
  expect(asked.writing).toBeGreaterThan(5)
  expect(await app.call("records.undo", {})).toEqual({ label: "Import 50000 rows" })
  expect(await bodies(app, "seat")).toEqual([])
  expect((await bodies(app, "coalition")).map(({ name, mission }) => [name, mission])).toEqual([
    ["Group 7", "as before"],
  ])
})

it("what somebody writes while an import is being written goes first, and the import follows", async () => {
  using app = await openApp()
  const rows = Array.from({ length: 8000 }, (_, at) => `Person ${at},Group ${at % 400}`)
  const file = fileOf(`person,group\n${rows.join("\n")}\n`)
  const { mapping } = await app.call("import.inspect", { file })
  const now = doing(app)
  const order: string[] = []
  let writing: Promise<unknown> | undefined
  app.on("progress", () => {
    if (now() !== "Writing") return
    // a group of the same name: what was planned no longer holds
    writing ??= app.call("records.add", { kind: "coalition", body: { name: "Group 5" } }).then(() => order.push("edit"))
  })
  const { counts } = await app.call("import.run", { file, mapping })
  order.push("import")
  await writing
  expect(order).toEqual(["edit", "import"])
  expect(counts.coalitions).toBe(399)
  expect((await bodies(app, "coalition")).filter(({ name }) => name === "Group 5")).toHaveLength(1)
  const steps = await app.call("records.journal", { limit: 2 })
  expect(steps.map(({ label }) => label)).toEqual(["Import 8000 rows", "Add group"])
})

it("an import comes in although somebody writes all the time", { timeout: 60_000 }, async () => {
  using app = await openApp()
  const group = await app.call("records.add", { kind: "coalition", body: { name: "Club 0" } })
  const rows = Array.from({ length: 3000 }, (_, at) => `Person ${at},Club ${at % 50}`)
  const file = fileOf(`person,group\n${rows.join("\n")}\n`)
  const { mapping } = await app.call("import.inspect", { file })
  const now = doing(app)
  let waits: Promise<unknown> | undefined
  let edits = 0
  app.on("progress", () => {
    if (now() !== "Writing" || waits !== undefined) return
    waits = app
      .call("records.edit", {
        kind: "coalition",
        id: group.id,
        fields: { lead: `Lead ${edits++}` },
      })
      .finally(() => (waits = undefined))
  })
  expect((await app.call("import.run", { file, mapping })).counts.seats).toBe(3000)
  await waits
  expect(edits).toBeGreaterThan(4)
  const body = (await bodies(app, "coalition")).find(({ name }) => name === "Club 0")
  expect(body?.lead).toMatch(/^Lead \d+$/)
})

it("what an import changes is seen as it was until all of it is there", async () => {
  using app = await openApp()
  const names = Array.from({ length: 2000 }, (_, at) => `Group ${at}`)
  const sheet = (lead: string) => fileOf(`name,lead\n${names.map((name) => `${name},${lead}`).join("\n")}\n`)
  await app.call("import.run", {
    file: sheet("Ana"),
    mapping: (await app.call("import.inspect", { file: sheet("Ana") })).mapping,
  })
  const file = sheet("Bo")
  const { mapping } = await app.call("import.inspect", { file })
  const now = doing(app)
  const mixed: unknown[] = []
  const answers: Promise<unknown>[] = []
  app.on("progress", () => {
    if (now() !== "Writing") return
    answers.push(
      bodies(app, "coalition").then((found) => {
        const leads = new Set(found.map(({ lead }) => lead))
        if (leads.size !== 1) mixed.push([...leads])
      }),
    )
  })
  expect((await app.call("import.run", { file, mapping })).counts.updates).toBe(2000)
  await Promise.all(answers)
  expect(answers.length).toBeGreaterThan(3)
  expect(mixed).toEqual([])
  expect(new Set((await bodies(app, "coalition")).map(({ lead }) => lead))).toEqual(new Set(["Bo"]))
})

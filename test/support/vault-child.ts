import { randomUUID } from "node:crypto"
import { createInterface } from "node:readline"
import { AppError } from "../../shared/errors.ts"
import { testApp } from "./test-app.ts"
import { SECRET } from "./workspace-files.ts"

/**
 * A second process that uses a workspace with the real core. It is told what to do by its argument and answers one line
 * of JSON per fact.
 */
export interface ChildTask {
  readonly task: "hold" | "write" | "unlock" | "create" | "fill" | "rehearse"
  readonly dataFolder: string
  readonly folder: string
}

const { task, dataFolder, folder } = JSON.parse(process.argv[2] ?? "{}") as ChildTask
const say = (fact: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(fact)}\n`)
}
const app = testApp({ dataFolder, start: Date.now(), ports: { newId: randomUUID } })
app.on("unsaved", ({ code }) => say({ unsaved: code }))
const addGroup = (n: number, words = "") =>
  app.call("records.add", { kind: "coalition", body: { name: `Group ${n}`, mission: words } })

async function run(): Promise<void> {
  if (task === "create") {
    await app.call("vault.create", { name: "Calder County", passphrase: SECRET.passphrase, folder })
    return say({ created: true })
  }
  await app.call("vault.unlock", { folder, secret: SECRET })
  say({ open: true })
  if (task === "rehearse") {
    const { id: session } = await app.call("session.plan", {
      title: "Tomorrow",
      plan: [{ exercise: "E1.2", minutes: 35 }],
    })
    say({ planned: session })
    await app.call("rehearsal.begin", { session })
    await app.call("rehearsal.fill", { whole: true })
    say({ rehearses: session })
    for await (const _line of createInterface(process.stdin)) break
  }
  if (task === "hold") for await (const _line of createInterface(process.stdin)) break
  if (task === "write") {
    for (let n = 0; ; n++) {
      await addGroup(n)
      say({ wrote: n })
    }
  }
  if (task === "fill") {
    for (let n = 0; n < 100_000; n++) {
      await addGroup(n, "a line of words that takes up room ".repeat(50))
      say({ wrote: n })
    }
  }
}

try {
  await run()
  await app.app.close()
} catch (error) {
  say({ code: error instanceof AppError ? error.code : String(error) })
  if (task === "fill") {
    // after a refused write the workspace is still open, and tells what it holds
    const { records } = await app.call("records.all", {})
    say({ holds: records.filter(({ kind }) => kind === "coalition").length })
  }
  await app.app.close()
}

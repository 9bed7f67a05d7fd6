// Goes on with a scripted session in a process of its own until it is killed. Its first line says how it found the session;
// then it is told by which act to go on, and to which step, and says the number of each act that was answered.
import { createHash } from "node:crypto"
import { flushCompileCache } from "node:module"
import { createInterface } from "node:readline"
import { PASSPHRASE } from "../support/test-app.ts"
import { type Script, scripted } from "./session-script.ts"
import { stateOf } from "./session-state.ts"

const { folder, done, ...script } = JSON.parse(process.argv[2] ?? "") as Script & {
  readonly folder?: string
  readonly done: number
}
const { app, settle, perform } = scripted(script, done)
if (folder === undefined) {
  await app.call("vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await settle()
} else await app.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
const digest = createHash("sha256")
  .update(await stateOf(app))
  .digest("hex")
const { user, system } = process.cpuUsage()
const workMs = (user + system) / 1000
process.stdout.write(`${JSON.stringify({ folder: app.app.vault.current()?.folder, digest, workMs })}\n`)
// a process that is killed leaves nothing for the next one to start faster with
flushCompileCache()

for await (const line of createInterface({ input: process.stdin })) {
  const { from, onTo } = JSON.parse(line) as { readonly from: number; readonly onTo: number }
  for (let n = from; ; n++) {
    await perform(n, n === from ? onTo : undefined)
    process.stdout.write(`${n}\n`)
  }
}
await app.app.close()

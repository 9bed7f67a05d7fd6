// Runs a session in a process of its own and goes on writing until it is killed; says what is stored, a line at a time.
import { openApp } from "../../support/test-app.ts"

const [dataFolder = ""] = process.argv.slice(2)
const app = await openApp({ dataFolder })
const { call } = app
const { id: session } = await call("session.plan", { title: "Kick-off", plan: [{ exercise: "E1.2", minutes: 35 }] })
await call("session.start", { session })
await call("session.goTo", { session, step: 0, block: 1 })
await call("session.clock", { session, do: "start", of: "block" })
await call("wall.show", { source: { from: "session", session } })
app.pass(90_000)
await call("session.type", { session, field: "card:0:freed", text: "half a thou" })
console.log(JSON.stringify({ session, folder: app.app.vault.current()?.folder, view: await call("wall.view", {}) }))
for (let n = 1; ; n++) {
  await call("card.add", { session, step: 0, block: "in-the-way", text: `Report ${n}` })
  console.log(n)
}

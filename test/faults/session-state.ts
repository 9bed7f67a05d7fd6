import type { TestApp } from "../support/test-app.ts"

/** All that a session must find again: every record, half-typed words and clocks among them, and what the room sees. */
export async function stateOf(app: TestApp): Promise<string> {
  const { records } = await app.call("records.all", {})
  const view = await app.connect("projector").call("wall.view", {})
  const named = records.map((record) => [`${record.kind} ${record.id}`, record.body] as const)
  return JSON.stringify([named.toSorted(([a], [b]) => (a < b ? -1 : 1)), view])
}

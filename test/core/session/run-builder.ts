import type { Ports } from "../../../electron/core/ports.ts"
import type { RoomView } from "../../../shared/contract/room.ts"
import type { Party } from "../../../shared/contract/session.ts"
import { exerciseOf } from "../../../shared/method/exercises.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"

export interface Run extends Disposable {
  readonly app: TestApp
  readonly session: string
  /** Goes to a block of step 0 by its id. */
  readonly goTo: (block: string) => Promise<void>
  readonly reveal: () => Promise<unknown>
  readonly card: (block: string, text: string) => Promise<string>
  readonly view: () => Promise<RoomView>
  readonly body: (kind: string, id: string) => Promise<Readonly<Record<string, unknown>> | undefined>
  readonly live: () => Promise<Readonly<Record<string, unknown>>>
  readonly bodies: (kind: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** A running session of one exercise, its wall live at the opening slide. */
export async function runOf(
  exercise: "E1.2" | "E2.3" | "E2.4" | "E3.2" | "E4.1",
  room: { headcount?: number; parties?: Party[] } = {},
  ports: Partial<Ports> = {},
): Promise<Run> {
  const app = await openApp({ ports })
  const { id: session } = await app.call("session.plan", { title: "Kick-off", plan: [{ exercise, minutes: 35 }] })
  await app.call("session.setRoom", { session, ...room })
  await app.call("session.start", { session })
  await app.call("wall.show", { source: { from: "impact", session, closing: false } })
  return follow(app, session, exercise)
}

/** The same handles on an app that has the session already. */
export function follow(app: TestApp, session: string, exercise: "E1.2" | "E2.3" | "E2.4" | "E3.2" | "E4.1"): Run {
  const blocks = exerciseOf(exercise).blocks
  const records = async () => (await app.call("records.all", {})).records
  return {
    app,
    session,
    goTo: async (block) => {
      await app.call("session.goTo", { session, step: 0, block: blocks.findIndex(({ id }) => id === block) })
    },
    reveal: () => app.call("session.reveal", { session }),
    card: async (block, text) => (await app.call("card.add", { session, step: 0, block, text })).id,
    view: () => app.connect("projector").call("wall.view", {}),
    body: async (kind, id) => (await records()).find((record) => record.kind === kind && record.id === id)?.body,
    live: async () => (await records()).find(({ kind, id }) => kind === "live" && id === session)?.body ?? {},
    bodies: async (kind) => (await records()).filter((record) => record.kind === kind).map(({ body }) => body),
    [Symbol.dispose]: () => app[Symbol.dispose](),
  }
}

import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, update } from "../../records/edits.ts"
import { isRunning, planScope, present, runningOf, saveLive } from "./run.ts"

const MOST = 2000

/** Who came: a number, or names that only whoever facilitates ever sees. */
export const attendanceHandlers: HandlersOf<"attendance"> = {
  "attendance.list": ({ records }, { session: id }) => {
    records.apply("Keep names of who comes", update(records.get("session", id), { attendance: "list" }), {
      scope: planScope(id),
      undoable: false,
    })
    return {}
  },

  "attendance.came": ({ records, ports }, { session: id, name, party, people = 1 }) => {
    const session = records.get("session", id)
    const came = name === undefined ? people : 1
    const now = ports.now().toISOString()
    const running = isRunning(records, id)
    if (name !== undefined && session.body.attendance !== "list") throw new AppError("invalid-input", { field: "name" })
    const named =
      name === undefined
        ? []
        : [
            add("attendee", ports.newId(), {
              session: id,
              name,
              ...present({ party, late: running ? now : undefined }),
            }),
          ]
    const headcount = Math.min(MOST, (session.body.headcount ?? 0) + came)
    // what undo kept of a name would outlive its erasing
    records.apply("Who is in the room", [...update(session, { headcount }), ...named], {
      scope: planScope(id),
      undoable: false,
    })
    if (running) {
      const live = runningOf(records, id)
      saveLive(records, { ...live, joined: [...(live.joined ?? []), { at: now, people: came }] })
    }
    return {}
  },

  "attendance.erase": async ({ records, vault }, { id }) => {
    const { session: of } = records.get("attendee", id).body
    return vault.erase([{ kind: "attendee", ids: [id] }], (store) => {
      const session = store.find("session", of)
      if (session === undefined) return
      const headcount = Math.max(0, (session.body.headcount ?? 1) - 1)
      store.apply("Who is in the room", update(session, { headcount }), { scope: planScope(of), undoable: false })
    })
  },

  "attendance.count": async ({ records, vault }, { session: id }) => {
    records.get("session", id)
    const ids = records.of("attendee", "session", id).map((one) => one.id)
    return vault.erase([{ kind: "attendee", ids }], (store) => {
      const session = store.get("session", id)
      store.apply("Keep a number of who comes", update(session, { attendance: "count" }), {
        scope: planScope(id),
        undoable: false,
      })
    })
  },
}

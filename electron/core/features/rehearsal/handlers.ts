import { stepOf } from "../../../../shared/domain/off-script.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { Block } from "../../../../shared/method/blocks.ts"
import { exerciseOf } from "../../../../shared/method/exercises.ts"
import { type Entry, entriesAt } from "../../../../shared/method/invented/entries.ts"
import { INVENTED_PEOPLE, INVENTED_PLACE } from "../../../../shared/method/invented/invented.ts"
import { exerciseIn } from "../../../../shared/method/wording.ts"
import { LANGUAGES } from "../../../../shared/method/words.ts"
import type { HandlersOf, WriteContext } from "../../handlers.ts"
import { add, update } from "../../records/edits.ts"
import type { RecordWriter } from "../../records/store.ts"
import { runningSession } from "../session/index.ts"
import { setWall, wallOf } from "../wall/index.ts"
import { wordingIn } from "../wording/index.ts"
import { deskAt } from "./desk.ts"

/** Carries out a command as if a window had called it: its input is parsed, its own handler does it. */
export type Enter = (context: WriteContext, entry: Entry) => void

/** What is entered first may be asked for more: cards for the room's word on them, rows for a yes to showing them. */
const passesOver = (block: Block) => (block.kind === "sort" || (block.kind === "form" && block.letGo === true) ? 2 : 1)
/** With fewer groups there is little to compare. */
const FEWEST_GROUPS = 3

export function rehearsalHandlers(enter: Enter): HandlersOf<"rehearsal"> {
  return {
    "rehearsal.begin": async (context, { session }) => {
      const { records, vault } = context
      records.get("session", session)
      if (runningSession(records) !== undefined) throw new AppError("already-running")
      if (records.find("live", session) !== undefined) throw new AppError("not-here")
      await vault.rehearse(session, (store) => {
        invite({ ...context, records: store }, session)
        const { frozen: _, frozenCards: __, before: ___, ...wall } = wallOf(store)
        setWall(store, { ...wall, mode: "live", page: 0 })
        enter({ ...context, records: store }, { name: "session.start", input: { session } })
      })
      return {}
    },

    "rehearsal.fill": (context, { whole = false }) => {
      const { records, vault, ports } = context
      if (!vault.rehearses()) throw new AppError("not-here")
      const session = runningSession(records)
      if (session === undefined) throw new AppError("not-running")
      const live = records.get("live", session).body
      const planned = stepOf(records.get("session", session).body.plan, live, live.step)
      const blocks = planned === undefined ? [] : exerciseIn(exerciseOf(planned), wordingIn(records)).blocks
      const asked = whole ? blocks : blocks.slice(live.block, live.block + 1)
      let entered = 0
      for (const block of asked) {
        for (let pass = 0; pass < passesOver(block); pass++) {
          const given = { year: ports.now().getFullYear() + 1, seed: `${records.history().seq}` }
          const entries = entriesAt(block, deskAt(records, { session, step: live.step }, block, given))
          for (const entry of entries) enter(context, entry)
          entered += entries.length
        }
      }
      return { entered }
    },

    "rehearsal.end": async ({ vault }) => {
      vault.endRehearsal()
      return {}
    },
  }
}

/** People, parties and groups for a rehearsal, as far as there are none. */
function invite({ records, ports }: WriteContext, session: string): void {
  const { parties, groups } = INVENTED_PLACE[LANGUAGES[0]]
  const found = records.get("session", session)
  const { body } = found
  const fields = {
    headcount: body.headcount ?? INVENTED_PEOPLE,
    parties: body.parties.length > 0 ? body.parties : parties.map((name) => ({ name, state: "present" as const })),
  }
  records.apply("Rehearsal", update(found, fields), { undoable: false })
  if (records.all("coalition").length >= FEWEST_GROUPS) return
  invent(records, groups, ports.newId)
}

function invent(records: RecordWriter, names: readonly string[], newId: () => string): void {
  records.apply(
    "Rehearsal",
    names.map((name) => add("coalition", newId(), { name })),
    { undoable: false },
  )
}

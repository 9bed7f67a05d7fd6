import { READ_BACK } from "../../../../shared/contract/statements.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, update } from "../../records/edits.ts"
import type { Erasing } from "../../vault/erasing.ts"
import { entryOptions, isShown } from "./run.ts"
import { type Said, withdrawalOf } from "./withdrawing.ts"

/** A frozen wall keeps what it shows, in older copies too. */
const FROZEN: Erasing = {
  kind: "wall",
  ids: ["wall"],
  only: "backups",
  when: ({ frozen, frozenCards }) => frozen !== undefined || frozenCards !== undefined,
}

interface Place {
  readonly session?: string | undefined
  readonly step?: number | undefined
  readonly block?: string | undefined
}

/** What a person said, and is asked about: whether it stands so, or goes. */
export const statementHandlers: HandlersOf<"statement"> = {
  "statement.withdraw": async ({ records, vault, ports }, { kind, id, part, party }) => {
    const said: Said = { kind, id, ...(part !== undefined && { part }), ...(party !== undefined && { party }) }
    const { erasing, off, place, count } = withdrawalOf(records, said)
    const note = { ...place, at: ports.now().toISOString(), count }
    return vault.erase([...erasing, FROZEN], (store) => {
      off(store)
      store.apply("Withdraw a statement", [add("withdrawal", ports.newId(), note)], { undoable: false })
    })
  },

  "statement.accept": ({ records }, { kind, id, accepted }) => {
    if (!READ_BACK.includes(kind)) throw new AppError("invalid-input", { field: "kind" })
    const statement = records.get(kind, id)
    const { session, step, block = "" }: Place = statement.body as Place
    const inRun = session !== undefined && step !== undefined
    records.apply(
      "Read back",
      update(statement, { accepted: accepted || null }),
      inRun ? entryOptions(session, step, isShown(records, session, step, block)) : {},
    )
    return {}
  },
}

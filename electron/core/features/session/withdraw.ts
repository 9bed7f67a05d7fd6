import type { HandlersOf } from "../../handlers.ts"
import { add } from "../../records/edits.ts"
import type { Erasing } from "../../vault/erasing.ts"
import { takeOffFrozen } from "../wall/index.ts"
import { membersOf } from "./cards.ts"

/** The one act of a run that cannot be undone. */
export const withdrawHandlers: Pick<HandlersOf<"card">, "card.withdraw"> = {
  "card.withdraw": async ({ records, vault, ports }, { id }) => {
    const card = records.get("card", id)
    const { session, step, block } = card.body
    const ids = [id, ...membersOf(records, card).map((member) => member.id)]
    const typing = (field: string) => `${session}:${field}`
    const erasing: readonly Erasing[] = [
      { kind: "card", ids },
      { kind: "whyStatement", ids: ids.map((one) => `why-${one}`) },
      { kind: "typing", ids: ids.flatMap((one) => [typing(`edit:${one}`), typing(`work:${one}`)]) },
      // what stands in the field now is another card; in an older copy it may be this one, half typed
      { kind: "typing", ids: [typing(`card:${step}:${block}`)], only: "backups" },
      {
        kind: "wall",
        ids: ["wall"],
        only: "backups",
        when: ({ frozen, frozenCards }) => frozen !== undefined || frozenCards !== undefined,
      },
    ]
    const note = { session, step, block, at: ports.now().toISOString(), count: ids.length }
    return vault.erase(erasing, (store) => {
      for (const one of ids) takeOffFrozen(store, one)
      store.apply("Withdraw a card", [add("withdrawal", ports.newId(), note)], { undoable: false })
    })
  },
}

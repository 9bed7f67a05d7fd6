import type { AnyBody } from "../../../../shared/contract/changes.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add } from "../../records/edits.ts"
import type { Erasing } from "../../vault/erasing.ts"
import { takeDissentOffFrozen, takeOffFrozen } from "../wall/index.ts"
import { membersOf } from "./cards.ts"
import { offFrozen, placeOf } from "./rows.ts"

/** A frozen wall keeps what it shows, in older copies too. */
const FROZEN: Erasing = {
  kind: "wall",
  ids: ["wall"],
  only: "backups",
  when: ({ frozen, frozenCards }) => frozen !== undefined || frozenCards !== undefined,
}

/** The one act of a run that cannot be undone. */
type Withdrawing = Pick<HandlersOf<"card">, "card.withdraw"> &
  Pick<HandlersOf<"row">, "row.withdraw"> &
  Pick<HandlersOf<"decision">, "decision.withdrawDissent">

export const withdrawHandlers: Withdrawing = {
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
      FROZEN,
    ]
    const note = { session, step, block, at: ports.now().toISOString(), count: ids.length }
    return vault.erase(erasing, (store) => {
      for (const one of ids) takeOffFrozen(store, one)
      store.apply("Withdraw a card", [add("withdrawal", ports.newId(), note)], { undoable: false })
    })
  },

  "row.withdraw": async ({ records, vault, ports }, { id, kind }) => {
    const row = records.get(kind, id)
    const { session, step, block } = placeOf(row)
    const erasing: readonly Erasing[] = [
      { kind, ids: [id] },
      // what the map made of a side's word
      { kind: "tie", ids: [`view-${id}`] },
      { kind: "typing", ids: [`${session}:${`row:edit:${id}`.slice(0, 43)}`] },
      { kind: "typing", ids: [`${session}:row:${step}:${block}`], only: "backups" },
      FROZEN,
    ]
    const note = { session, step, block, at: ports.now().toISOString(), count: 1 }
    return vault.erase(erasing, (store) => {
      offFrozen(store, row)
      store.apply("Withdraw a row", [add("withdrawal", ports.newId(), note)], { undoable: false })
    })
  },

  "decision.withdrawDissent": async ({ records, vault }, { id, party }) => {
    const { session, step, dissent } = records.get("decision", id).body
    if (!dissent.some((one) => one.party === party)) throw new AppError("not-found")
    const without = (body: AnyBody): AnyBody => {
      const said = body["dissent"]
      return { ...body, dissent: Array.isArray(said) ? said.filter((one) => !isOf(one, party)) : [] }
    }
    const erasing: readonly Erasing[] = [
      { kind: "decision", ids: [id], keep: without },
      ...(session === undefined ? [] : [{ kind: "typing" as const, ids: [`${session}:decision:${step ?? 0}`] }]),
      FROZEN,
    ]
    return vault.erase(erasing, (store) => takeDissentOffFrozen(store, party))
  },
}

function isOf(said: unknown, party: string): boolean {
  return typeof said === "object" && said !== null && "party" in said && said.party === party
}

import type { HandlersOf } from "../../handlers.ts"
import { add, remove, update } from "../../records/edits.ts"
import { mustShareBlock } from "./cards.ts"
import { blockAt, entryOptions, isShown } from "./run.ts"

/** Cards that belong together, under a name. */
export const clusterHandlers: HandlersOf<"cluster"> = {
  "cluster.add": ({ records, ports }, { session, step, block, title, cards = [] }) => {
    const at = { session, step, block }
    blockAt(records, at, "cards")
    const id = ports.newId()
    const orders = records
      .of("cluster", "session", session)
      .filter(({ body }) => body.step === step && body.block === block)
      .map(({ body }) => body.order)
    const placed = cards.map((card) => records.get("card", card))
    for (const { body } of placed) mustShareBlock(body, at)
    records.apply(
      "Name a cluster",
      [
        add("cluster", id, { ...at, title, order: Math.max(0, ...orders) + 1 }),
        ...placed.flatMap((card) => update(card, { cluster: id })),
      ],
      entryOptions(session, step, isShown(records, session, step, block)),
    )
    return { id }
  },

  "cluster.edit": ({ records }, { id, title, order }) => {
    const cluster = records.get("cluster", id)
    const { session, step, block } = cluster.body
    const fields = { ...(title !== undefined && { title }), ...(order !== undefined && { order }) }
    const options = entryOptions(session, step, isShown(records, session, step, block))
    records.apply("Change cluster", update(cluster, fields), options)
    return {}
  },

  "cluster.remove": ({ records }, { id }) => {
    const cluster = records.get("cluster", id)
    const { session, step, block } = cluster.body
    const cards = records.of("card", "session", session).filter(({ body }) => body.cluster === id)
    records.apply(
      "Dissolve cluster",
      [...cards.flatMap((card) => update(card, { cluster: null })), remove(cluster)],
      entryOptions(session, step, isShown(records, session, step, block)),
    )
    return {}
  },
}

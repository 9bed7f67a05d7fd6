import { headingOf } from "../../../../shared/domain/card.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, update } from "../../records/edits.ts"
import { takeOffFrozen } from "../wall/index.ts"
import { blockAt, entryOptions, forgetTyping, isShown } from "./run.ts"

export const cardHandlers: HandlersOf<"card"> = {
  "card.add": ({ records, ports }, { session, step, block, text, count, tag, party }) => {
    blockAt(records, { session, step, block }, "cards")
    const id = ports.newId()
    const orders = records
      .of("card", "session", session)
      .filter(({ body }) => body.step === step && body.block === block)
      .map(({ body }) => body.order)
    const heading = count === undefined ? headingOf(text) : { text, count }
    const body = {
      session,
      step,
      block,
      ...heading,
      order: Math.max(0, ...orders) + 1,
      ...(tag !== undefined && { tag }),
      ...(party !== undefined && { party }),
    }
    const options = entryOptions(session, step, isShown(records, session, step, block))
    records.apply("Add card", [add("card", id, body)], options)
    forgetTyping(records, session, `card:${step}:${block}`)
    return { id }
  },

  "card.edit": ({ records }, { id, text, tag, party, count, resolved, order, pulled }) => {
    const card = records.get("card", id)
    const { session, step, block } = card.body
    const changes = update(card, {
      ...(text !== undefined && { text }),
      ...(tag !== undefined && { tag: tag || null }),
      ...(party !== undefined && { party: party || null }),
      ...(count !== undefined && { count: count || null }),
      ...(resolved !== undefined && { resolved: resolved || null }),
      ...(order !== undefined && { order }),
      ...(pulled !== undefined && { pulled: pulled || null }),
    })
    records.apply(labelOf(pulled), changes, entryOptions(session, step, isShown(records, session, step, block)))
    if (pulled === true) takeOffFrozen(records, card.body.text)
    return {}
  },

  "card.remove": ({ records }, { id }) => {
    const card = records.get("card", id)
    const { session, step, block } = card.body
    const options = entryOptions(session, step, isShown(records, session, step, block))
    records.apply("Remove card", [remove(card)], options)
    takeOffFrozen(records, card.body.text)
    return {}
  },
}

function labelOf(pulled: boolean | undefined): string {
  if (pulled === undefined) return "Edit card"
  return pulled ? "Take card off the wall" : "Put card back"
}

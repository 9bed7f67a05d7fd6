import type { Change } from "../../../../shared/contract/changes.ts"
import { headingOf, nextCardNumber } from "../../../../shared/domain/card.ts"
import { blockKey } from "../../../../shared/domain/session.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, type Stored, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"
import { takeOffFrozen } from "../wall/index.ts"
import { blockAt, entryOptions, forgetTyping, isAfterwards, isShown, saveLive } from "./run.ts"

export const cardHandlers: HandlersOf<"card"> = {
  "card.add": ({ records, ports }, { session, step, block, text, count, tag, party, tables }) => {
    blockAt(records, { session, step, block }, "cards")
    const id = ports.newId()
    const others = records
      .of("card", "session", session)
      .filter(({ body }) => body.step === step && body.block === block)
    const orders = others.map(({ body }) => body.order)
    const live = records.find("live", session)?.body
    const key = blockKey(step, block)
    const number = nextCardNumber(others, live?.numbers?.[key])
    const heading = count === undefined ? headingOf(text) : { text, count }
    const body = {
      session,
      step,
      block,
      ...heading,
      number,
      order: Math.max(0, ...orders) + 1,
      ...(tag !== undefined && { tag }),
      ...(party !== undefined && { party }),
      ...(tables !== undefined && { tables }),
      ...(isAfterwards(records, { session, step, block }) && { afterwards: true }),
    }
    const options = entryOptions(session, step, isShown(records, session, step, block))
    records.apply("Add card", [add("card", id, body)], options)
    // a number is given once, even if its card goes
    if (live !== undefined) saveLive(records, { ...live, numbers: { ...live.numbers, [key]: number } })
    forgetTyping(records, session, `card:${step}:${block}`)
    return { id }
  },

  "card.edit": ({ records }, { id, text, tag, party, count, resolved, order, pulled, tables }) => {
    const card = records.get("card", id)
    const { session, step, block } = card.body
    const changes = update(card, {
      ...(text !== undefined && { text }),
      ...(tag !== undefined && { tag: tag || null }),
      ...(party !== undefined && { party: party || null }),
      ...(count !== undefined && { count: count || null }),
      ...(resolved !== undefined && { resolved: resolved || null }),
      ...(order !== undefined && { order }),
      ...(tables !== undefined && { tables: tables.length > 0 ? tables : null }),
      ...(pulled !== undefined && { pulled: pulled || null }),
      ...(text !== undefined && text !== card.body.text && { accepted: null }),
    })
    records.apply(labelOf(pulled), changes, entryOptions(session, step, isShown(records, session, step, block)))
    if (pulled === true) takeOffFrozen(records, id)
    return {}
  },

  "card.remove": ({ records }, { id }) => {
    const card = records.get("card", id)
    const { session, step, block } = card.body
    const options = entryOptions(session, step, isShown(records, session, step, block))
    records.apply("Remove card", [remove(card)], options)
    takeOffFrozen(records, id)
    return {}
  },

  "card.merge": ({ records }, { id, into }) => {
    const card = records.get("card", id)
    const { session, step, block } = card.body
    const options = entryOptions(session, step, isShown(records, session, step, block))
    if (into === undefined) records.apply("Let card stand by itself", update(card, { into: null }), options)
    else records.apply("Count cards as one", mergedInto(records, card, into), options)
    return {}
  },

  "card.place": ({ records }, { ids, cluster }) => {
    const cards = ids.map((id) => records.get("card", id))
    const [first] = cards
    if (first === undefined) return {}
    const home = cluster === undefined ? first.body : records.get("cluster", cluster).body
    for (const { body } of cards) mustShareBlock(body, home)
    const { session, step, block } = first.body
    records.apply(
      cluster === undefined ? "Take out of a cluster" : "Put into a cluster",
      cards.flatMap((card) => update(card, { cluster: cluster ?? null })),
      entryOptions(session, step, isShown(records, session, step, block)),
    )
    return {}
  },
}

/** Both cards stand in one block; merged cards point at the one that stands, never at each other. */
function mergedInto(records: RecordReader, card: Stored<"card">, into: string): readonly Change[] {
  const given = records.get("card", into)
  const target = given.body.into === undefined ? given : (records.find("card", given.body.into) ?? given)
  if (target.id === card.id || !sameBlock(card.body, target.body))
    throw new AppError("invalid-input", { field: "into" })
  return [card, ...membersOf(records, card)].flatMap((one) => update(one, { into: target.id, cluster: null }))
}

/** Cards that are counted with this one. */
export function membersOf(records: RecordReader, { id, body }: Stored<"card">): readonly Stored<"card">[] {
  return records.of("card", "session", body.session).filter((one) => one.body.into === id)
}

type Place = Pick<Stored<"card">["body"], "session" | "step" | "block">

/** Throws `invalid-input` where a card and a cluster stand in different blocks. */
export function mustShareBlock(a: Place, b: Place): void {
  if (!sameBlock(a, b)) throw new AppError("invalid-input", { field: "cluster" })
}

function sameBlock(a: Place, b: Place): boolean {
  return a.session === b.session && a.step === b.step && a.block === b.block
}

function labelOf(pulled: boolean | undefined): string {
  if (pulled === undefined) return "Edit card"
  return pulled ? "Take card off the wall" : "Put card back"
}

import { randomInt } from "node:crypto"
import type { Change } from "../../../../shared/contract/changes.ts"
import type { OutcomeBody, OutcomeKind } from "../../../../shared/contract/outcomes.ts"
import type { Tables } from "../../../../shared/contract/tables.ts"
import { shuffled } from "../../../../shared/domain/rounds.ts"
import { blockKey } from "../../../../shared/domain/session.ts"
import { backFromTables, gathered, originOf, wentToTables } from "../../../../shared/domain/tables.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { Block } from "../../../../shared/method/blocks.ts"
import { canMerge, handInAt } from "../../../../shared/method/blocks-at-tables.ts"
import { blockOf } from "../../../../shared/method/exercises.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { Ports } from "../../ports.ts"
import { add, remove, type Stored, update } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { mustStandThere, offFrozen, placeOf } from "./rows.ts"
import { entryOptions, isShown, runningOf, saveLive, stepAt } from "./run.ts"

/** From 0 up to 1, from the system's own source of chance. */
const chance = (): number => randomInt(0x1_0000_0000) / 0x1_0000_0000

/** Blocks that are worked on at the tables of a session, and how what they hand in is put together. */
export const tablesHandlers: HandlersOf<"tables"> = {
  "tables.set": ({ records }, { session, count, names = [] }) => {
    const live = runningOf(records, session)
    const tables: Tables = { count, ...(names.some((name) => name !== "") && { names: names.slice(0, count) }) }
    saveLive(records, { ...live, tables })
    return {}
  },

  "tables.open": ({ records, ports }, { session, minutes }) => {
    const live = runningOf(records, session)
    const block = atHand(records, session)
    if (handInAt(block) === undefined) throw new AppError("invalid-input", { field: "block" })
    if (live.tables === undefined) throw new AppError("invalid-input", { field: "tables" })
    saveLive(records, wentToTables(live, live.step, block.id, minutes, ports.now().toISOString()))
    return {}
  },

  "tables.back": ({ records, ports }, { session }) => {
    runningOf(records, session)
    comeBackFromTables(records, ports, session)
    return {}
  },

  "tables.nothing": ({ records }, { session, step, block, table, nothing }) => {
    const live = records.get("live", session).body
    blockOf(stepAt(records, session, step).exercise, block)
    const key = blockKey(step, block)
    const others = (live.nothing?.[key] ?? []).filter((one) => one !== table)
    const now = nothing ? [...others, table].toSorted((a, b) => a - b) : others
    saveLive(records, { ...live, nothing: { ...live.nothing, [key]: now } })
    return {}
  },

  "tables.put": ({ records }, { session, step, block, table, item, column }) => {
    const at = { session, step, block }
    mustStandThere(records, at, item, column)
    const id = `${session}/${step}/${block}/${item}/${table}`
    const known = records.find("tablePlacement", id)
    const options = entryOptions(session, step, isShown(records, session, step, block))
    const change: readonly Change[] =
      known === undefined
        ? column === undefined
          ? []
          : [add("tablePlacement", id, { ...at, item, column, table })]
        : column === undefined
          ? [remove(known)]
          : update(known, { column })
    records.apply("Put into a column by a table", change, options)
    return {}
  },

  "tables.merge": ({ records }, { kind, into, ids }) => {
    if (kind === "card") mergeCards(records, into, ids)
    else mergeRows(records, kind, into, ids)
    return {}
  },
}

/**
 * Everybody is back at the block at hand: its clock stops, and what was handed in is put into an order by lot, so that no
 * table is the first. Does nothing where nobody was out.
 */
export function comeBackFromTables(records: RecordWriter, ports: Ports, session: string): void {
  const live = runningOf(records, session)
  const block = atHand(records, session)
  const next = backFromTables(live, live.step, block.id, ports.now().toISOString())
  if (next === live) return
  saveLive(records, next)
  const shown = isShown(records, session, live.step, block.id)
  // what the room has seen keeps its places
  if (shown) return
  const here = statementsOf(records, session, live.step, block)
  const orders = here.map(({ body }) => body.order ?? 0).toSorted((a, b) => a - b)
  const drawn = shuffled(here, ports.random ?? chance)
  records.apply(
    "Shuffle what the tables handed in",
    drawn.flatMap((one, at): readonly Change[] => update(one as Stored<"card">, { order: orders[at] ?? at })),
    entryOptions(session, live.step, shown),
  )
}

function atHand(records: RecordReader, session: string): Block {
  const live = runningOf(records, session)
  const block = stepAt(records, session, live.step).exercise.blocks[live.block]
  if (block === undefined) throw new AppError("not-found", { kind: "block" })
  return block
}

/** Cards or rows of a block. */
function statementsOf(
  records: RecordReader,
  session: string,
  step: number,
  block: Block,
): readonly Stored<OutcomeKind | "card">[] {
  const found = handInAt(block)
  if (found?.of !== "statements") return []
  return records.of(found.kind, "session", session).filter(({ body }) => body.step === step && body.block === block.id)
}

function mergeCards(records: RecordWriter, into: string, ids: readonly string[]): void {
  const { session, step, block } = records.get("card", into).body
  const here = records.of("card", "session", session).filter(({ body }) => body.step === step && body.block === block)
  mustStandIn(here, ids)
  const found = gathered(here, into, ids)
  const moved = new Set(found.ids)
  records.apply(
    "Count cards as one",
    here.filter(({ id }) => moved.has(id)).flatMap((card) => update(card, { into: found.into, cluster: null })),
    entryOptions(session, step, isShown(records, session, step, block)),
  )
}

function mergeRows(records: RecordWriter, kind: OutcomeKind, into: string, ids: readonly string[]): void {
  const row = records.get(kind, into)
  const { session, step, block } = placeOf(row)
  if (!canMerge(blockOf(stepAt(records, session, step).exercise, block))) {
    throw new AppError("invalid-input", { field: "kind" })
  }
  const here: readonly Stored<OutcomeKind>[] = records.of(kind, "session", session)
  const same = here.filter(({ body }) => body.step === step && body.block === block)
  mustStandIn(same, ids)
  const others = same.filter(({ id }) => id !== into && ids.includes(id))
  if (others.length === 0) return
  const bodies = [row, ...others].map(({ body }): OutcomeBody => body)
  const merged = [...bodies.flatMap((body) => body.merged ?? []), ...others.map(({ id }) => id)].slice(0, 300)
  const tables = originOf(bodies)
  records.apply(
    "Count rows as one",
    [
      ...update(row as Stored<"risk">, { merged, ...(tables.length > 0 && { tables: [...tables] }) }),
      ...others.map(remove),
    ],
    entryOptions(session, step, isShown(records, session, step, block)),
  )
  for (const other of others) offFrozen(records, other)
}

function mustStandIn(here: readonly { readonly id: string }[], ids: readonly string[]): void {
  const known = new Set(here.map(({ id }) => id))
  if (!ids.every((id) => known.has(id))) throw new AppError("invalid-input", { field: "ids" })
}

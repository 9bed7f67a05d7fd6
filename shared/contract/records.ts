import * as z from "zod"
import { AnyBody, Change, FieldValues } from "./changes.ts"
import { read, write } from "./command.ts"
import { Empty, Id, Line, Moment } from "./common.ts"
import { groupCommands } from "./groups.ts"
import { KindName } from "./kinds.ts"

export const StoredRecord = z.strictObject({ kind: KindName, id: Id, body: AnyBody })
export type StoredRecord = z.infer<typeof StoredRecord>

/** Where the history stands: what undo and redo would take back, and when the last commit was. */
export const History = z.strictObject({
  seq: z.number().int(),
  undo: z.string().optional(),
  redo: z.string().optional(),
  savedAt: Moment.optional(),
})
export type History = z.infer<typeof History>

export const TrashEntry = z.strictObject({
  kind: KindName,
  id: Id,
  title: z.string(),
  removedAt: Moment,
  step: z.number().int(),
  label: z.string(),
})
export type TrashEntry = z.infer<typeof TrashEntry>

export const SearchHit = z.strictObject({ kind: KindName, id: Id, title: z.string(), excerpt: z.string() })
export type SearchHit = z.infer<typeof SearchHit>

export const recordCommands = {
  /** Everything a console window mirrors, with the history it belongs to. */
  "records.all": read(Empty, z.strictObject({ records: z.array(StoredRecord), history: History })),
  /** A new record; with `into` the field of another one that points at it is set in the same step. */
  "records.add": write(
    z.strictObject({
      kind: KindName,
      body: AnyBody,
      into: z.strictObject({ kind: KindName, id: Id, field: z.string().max(60) }).optional(),
    }),
    z.strictObject({ id: Id }),
  ),
  /** Sets fields; null removes one. */
  "records.edit": write(z.strictObject({ kind: KindName, id: Id, fields: FieldValues }), Empty),
  /** Moves records to the trash, with what hangs on them (a group's seats, ties and place on the map). */
  "records.remove": write(z.strictObject({ kind: KindName, ids: z.array(Id).min(1).max(20_000) }), Empty),
  /** Takes the last step back, or the last of one scope (a run takes back only its own unrevealed entries). */
  "records.undo": write(
    z.strictObject({ scope: z.string().max(120).optional() }),
    z.strictObject({ label: z.string() }),
  ),
  "records.redo": write(
    z.strictObject({ scope: z.string().max(120).optional() }),
    z.strictObject({ label: z.string() }),
  ),
  "records.trash": read(Empty, z.array(TrashEntry)),
  "records.restore": write(z.strictObject({ ids: z.array(Id).min(1).max(20_000) }), Empty),
  "records.search": read(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(100) }),
    z.array(SearchHit),
  ),
  /** The journal, newest first: who, when, what. */
  "records.journal": read(
    z.strictObject({ before: z.number().int().optional(), limit: z.number().int().min(1).max(500) }),
    z.array(
      z.strictObject({
        seq: z.number().int(),
        label: z.string(),
        at: Moment,
        origin: z.string(),
        changes: z.array(Change),
      }),
    ),
  ),
  /** Where each answer of a record comes from: the file that brought it, or written here, and when. */
  "records.origins": read(
    z.strictObject({ kind: KindName, id: Id }),
    z.array(z.strictObject({ field: z.string(), at: Moment, file: z.string().optional() })),
  ),
  /** Cards placed or moved on the map, as one step. */
  "map.move": write(
    z.strictObject({
      label: z.string().max(80),
      places: z
        .array(z.strictObject({ id: Id, x: z.number(), y: z.number() }))
        .min(1)
        .max(20_000),
      /** Regions that groups joined or left on the way. */
      regions: z
        .array(z.strictObject({ id: Id, members: z.array(Id).min(1).max(2000) }))
        .max(2000)
        .optional(),
    }),
    Empty,
  ),
  /** A new group, or a note, where the hand is. */
  "map.add": write(
    z.strictObject({ kind: z.enum(["coalition", "mapNote"]), text: Line, x: z.number(), y: z.number() }),
    z.strictObject({ id: Id }),
  ),
  /** Cards that stay where they are, whatever is dragged or arranged; or that are free again. */
  "map.pin": write(
    z.strictObject({
      pinned: z.boolean(),
      places: z
        .array(z.strictObject({ id: Id, x: z.number(), y: z.number() }))
        .min(1)
        .max(20_000),
    }),
    Empty,
  ),
  ...groupCommands,
}

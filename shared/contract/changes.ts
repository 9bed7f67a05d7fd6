import * as z from "zod"
import { Id } from "./common.ts"
import { KindName } from "./kinds.ts"

/** A record's body as it crosses: its own kind's schema checked it when it was written. */
export const AnyBody = z.record(z.string(), z.json())
export type AnyBody = Readonly<Record<string, unknown>>

/** Fields by name; null means that the field is absent. */
export const FieldValues = z.record(z.string(), z.json())

/** One change to one record: the value behind autosave, undo, events, audit and merging. */
export const Change = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("added"), kind: KindName, id: Id, body: AnyBody }),
  z.strictObject({ type: z.literal("updated"), kind: KindName, id: Id, before: FieldValues, after: FieldValues }),
  z.strictObject({ type: z.literal("removed"), kind: KindName, id: Id, body: AnyBody }),
])
export type Change =
  | { readonly type: "added"; readonly kind: KindName; readonly id: string; readonly body: AnyBody }
  | {
      readonly type: "updated"
      readonly kind: KindName
      readonly id: string
      readonly before: Readonly<Record<string, unknown>>
      readonly after: Readonly<Record<string, unknown>>
    }
  | { readonly type: "removed"; readonly kind: KindName; readonly id: string; readonly body: AnyBody }

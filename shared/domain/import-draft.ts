import type { AnyBody } from "../contract/changes.ts"

export type DraftKind = "coalition" | "organization" | "person" | "seat" | "tie"
export type NamedKind = Exclude<DraftKind, "seat" | "tie">
export const NAMED_KINDS = ["coalition", "organization", "person"] as const

/** A record as it stands in the workspace. */
export interface KnownRecord {
  readonly id: string
  readonly body: AnyBody
}

/** What the workspace holds before the import. */
export interface KnownRecords extends Readonly<Record<DraftKind, readonly KnownRecord[]>> {
  /** Pairs of names that were said not to be the same. */
  readonly notSame: ReadonlySet<string>
}

/** Where something stands: the index of its sheet, and its row counted from 1 as a spreadsheet does. */
export interface Spot {
  readonly sheet: number
  readonly row: number
}

/** A record that the file speaks of, with everything that its rows say about it. */
export interface Draft {
  readonly kind: DraftKind
  readonly id: string
  /** Its body in the workspace; undefined for a new one. */
  readonly known: AnyBody | undefined
  /** Fields as the file has them, whether or not they differ from what is known. */
  readonly wanted: Record<string, unknown>
  /** The first row of the file that set each field. */
  readonly setBy: Map<string, Spot>
  /** The row that first spoke of it; undefined while no row did. */
  first: Spot | undefined
  /** True for a new record that only rows hidden from view speak of. */
  hidden: boolean
}

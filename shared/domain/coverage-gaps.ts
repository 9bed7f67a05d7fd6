import type { Measured } from "./answer.ts"
import { ASKED_FIELDS, type GroupBody, isKnown, type Share } from "./group-coverage.ts"

/** How much there is of what there should be, with its base. Nothing to count from is no value, never 0. */
export type Coverage<Reason extends string> = Measured<Reason> &
  Share & {
    /** The day that the facts hold for, as it was asked. */
    readonly asOf: string | null
  }

/** A share of a count, or a dash with its reason where there is nothing to count from. */
export function coverage<Reason extends string>(
  { known, of }: Share,
  reason: Reason,
  asOf: string | null = null,
): Coverage<Reason> {
  return of === 0 ? { value: null, reason, known, of, asOf } : { value: known / of, known, of, asOf }
}

/** A profile counts as verified once its group has confirmed any of it, as its card on the map says. */
export function isVerified({ verified = [] }: Pick<GroupBody, "verified">): boolean {
  return verified.length > 0
}

/** Verified profiles among the groups in scope. METHOD.md D4. */
export function mapCoverage(
  groups: Iterable<Pick<GroupBody, "verified">>,
  asOf: string | null = null,
): Coverage<"no groups in scope"> {
  const all = [...groups]
  return coverage({ known: all.filter(isVerified).length, of: all.length }, "no groups in scope", asOf)
}

type AskedField = (typeof ASKED_FIELDS)[number]

/** How many groups answer a field, and of how many the answer is confirmed. */
export interface FieldCoverage {
  readonly field: AskedField
  readonly answered: Coverage<"no groups in scope">
  readonly verified: Coverage<"no groups in scope">
}

/** Coverage of every field that groups are asked for, over the groups in scope. METHOD.md D4. */
export function fieldCoverage(groups: Iterable<GroupBody>, asOf: string | null = null): readonly FieldCoverage[] {
  const all = [...groups]
  return ASKED_FIELDS.map((field) => {
    const answered = all.filter((group) => isKnown(group[field]))
    // a tick on an answer that is gone counts nothing
    const verified = answered.filter((group) => group.verified?.includes(field) === true)
    const share = (known: number) => coverage({ known, of: all.length }, "no groups in scope", asOf)
    return { field, answered: share(answered.length), verified: share(verified.length) }
  })
}

/** A system that a condition names, and who sees to it. */
export interface Tooth {
  readonly id: string
  readonly owner?: string | undefined
  readonly measures: readonly string[]
}

/** Teeth with somebody on them and something to see them by, and the open ones. */
export type TeethCovered = Coverage<"none listed"> & {
  readonly open: readonly { readonly id: string; readonly lacks: readonly ("owner" | "measure")[] }[]
}

/** Teeth with an owner and a measure, among those listed. METHOD.md D4. */
export function teethCovered(teeth: readonly Tooth[], asOf: string | null = null): TeethCovered {
  const open = teeth.flatMap(({ id, owner = "", measures }) => {
    const lacks = [
      ...(owner.trim() === "" ? (["owner"] as const) : []),
      ...(measures.length === 0 ? (["measure"] as const) : []),
    ]
    return lacks.length === 0 ? [] : [{ id, lacks }]
  })
  return { ...coverage({ known: teeth.length - open.length, of: teeth.length }, "none listed", asOf), open }
}

import type { AnyBody, Change } from "../contract/changes.ts"

/** The change that takes `change` back. invert(invert(c)) equals c. */
export function invert(change: Change): Change {
  switch (change.type) {
    case "added":
      return { ...change, type: "removed" }
    case "removed":
      return { ...change, type: "added" }
    case "updated":
      return { ...change, before: change.after, after: change.before }
  }
}

/** The fields that differ between two bodies, before and after; null stands for an absent field. Undefined when none does. */
export function difference(
  before: AnyBody,
  after: AnyBody,
): { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } | undefined {
  const was: Record<string, unknown> = {}
  const is: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameValue(before[key], after[key])) continue
    was[key] = before[key] ?? null
    is[key] = after[key] ?? null
  }
  return Object.keys(is).length === 0 ? undefined : { before: was, after: is }
}

/** A body with fields set; null or undefined removes a field. */
export function withFields(body: AnyBody, fields: Readonly<Record<string, unknown>>): AnyBody {
  const next: Record<string, unknown> = { ...body }
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined) delete next[key]
    else next[key] = value
  }
  return next
}

/** True when two JSON values are equal, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b || ((a === null || a === undefined) && (b === null || b === undefined))) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i]))
  }
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => sameValue(left[key], right[key]))
}

/** What a mirror of one kind holds after `changes`; the same map when none of them is of that kind. */
export function applied<B>(
  byId: ReadonlyMap<string, B>,
  changes: readonly Change[],
  kind: string,
): ReadonlyMap<string, B> {
  let next: Map<string, B> | undefined
  for (const change of changes) {
    if (change.kind !== kind) continue
    next ??= new Map(byId)
    if (change.type === "added") next.set(change.id, change.body as B)
    else if (change.type === "removed") next.delete(change.id)
    else {
      const body = next.get(change.id)
      if (body !== undefined) next.set(change.id, withFields(body as AnyBody, change.after) as B)
    }
  }
  return next ?? byId
}

import type { BodyOf } from "../../shared/contract/kinds.ts"
import { type Wording, wordingOf } from "../../shared/method/wording.ts"
import { useRecord, useRecords } from "./stores.tsx"

type Own = ReadonlyMap<string, BodyOf<"localWord">>

/** One wording for the same records, so that what is made of it keeps its identity. */
const known = new WeakMap<Own, Map<boolean, Wording>>()

/** How this workspace says what the method brings, and which options it offers now. */
export function useWording(): Wording {
  const own = useRecords("localWord")
  const workspace = useRecord("workspace", "workspace")
  const fresh = wordingOf(own.values(), workspace)
  const before = known.get(own) ?? new Map<boolean, Wording>()
  known.set(own, before)
  const same = before.get(fresh.structure)
  if (same !== undefined) return same
  before.set(fresh.structure, fresh)
  return fresh
}

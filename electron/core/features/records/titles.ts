import type { AnyBody } from "../../../../shared/contract/changes.ts"
import type { KindName } from "../../../../shared/contract/kinds.ts"
import type { RecordReader } from "../../records/store.ts"

/** What a record is called in lists: its own name or words, or the two things that it joins. */
export function titleOf(records: RecordReader, kind: KindName, body: AnyBody): string {
  const named = body["name"] ?? body["title"] ?? body["text"] ?? body["change"]
  if (typeof named === "string" && named !== "") return named.slice(0, 160)
  const nameOf = (id: unknown) =>
    typeof id === "string"
      ? (records.find("coalition", id) ?? records.find("organization", id) ?? records.find("person", id))?.body.name
      : undefined
  if (kind === "seat")
    return `${nameOf(body["person"] ?? body["organization"] ?? body["holder"]) ?? "?"} – ${nameOf(body["coalition"]) ?? "?"}`
  if (kind === "tie") return `${nameOf(body["one"]) ?? "?"} – ${nameOf(body["other"]) ?? "?"}`
  return ""
}

import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"

type Tie = BodyOf<"tie">
type Said = Pick<Tie, "one" | "other" | "type" | "claimedBy" | "table">

/** Ties as sets of claims: who says what, and what both sides agree to. */
export const claimHandlers: HandlersOf<"tie"> = {
  "tie.claim": ({ records, ports }, { level, wanted, denied, ...said }) => {
    check(records, said)
    if (said.type !== "works with" && (level !== undefined || wanted !== undefined))
      throw new AppError("invalid-input", { field: "level" })
    const saidOn = ports.now().toISOString().slice(0, 10)
    const met = said.type === "met to compare"
    const content = {
      ...(level !== undefined && { level }),
      ...(wanted !== undefined && { wanted }),
      ...(met && { compared: denied === true ? ("never" as const) : undefined }),
      ...(!met && denied !== undefined && said.type !== "works with" && { denied }),
    }
    const known = records.all("tie").find(({ body }) => sameClaim(body, said) && body.until === undefined)
    const label = labelOf(records, said)
    if (known !== undefined) {
      const there = level === undefined && wanted === undefined && denied !== true
      const fields = { ...(there && takenBack(known.body)), ...defined(content), saidOn }
      records.apply(label, update(known, { ...fields, confirmed: null, confirmedOn: null }))
      return { id: known.id, changed: true }
    }
    const id = ports.newId()
    records.apply(label, [add("tie", id, { ...said, ...defined(content), saidOn })])
    return { id, changed: false }
  },

  "tie.settle": ({ records, ports }, { claims, confirmed }) => {
    const all = claims.map((id) => records.get("tie", id))
    const [first] = all
    if (first === undefined || confirmed.some((id) => !claims.includes(id))) throw new AppError("invalid-input")
    if (all.some(({ body }) => !samePair(body, first.body))) throw new AppError("invalid-input")
    const confirmedOn = ports.now().toISOString().slice(0, 10)
    const changes = all.flatMap((claim) =>
      update(
        claim,
        confirmed.includes(claim.id) ? { confirmed: true, confirmedOn } : { confirmed: null, confirmedOn: null },
      ),
    )
    records.apply(confirmed.length === 0 ? "Open a tie again" : "Confirm a tie", changes)
    return {}
  },
}

function check(records: RecordReader, { one, other, claimedBy, table }: Said): void {
  if (one === other) throw new AppError("invalid-input", { field: "other" })
  if (claimedBy !== undefined && table !== undefined) throw new AppError("invalid-input", { field: "table" })
  for (const id of [one, other]) {
    if (records.find("coalition", id) === undefined) records.get("organization", id)
  }
  if (claimedBy !== undefined) records.get("coalition", claimedBy)
}

/** Who says that a tie is there takes back that it is not. */
function takenBack({ level, compared }: Tie): { readonly [K in "denied" | "level" | "compared"]?: null } {
  return { denied: null, ...(level === 0 && { level: null }), ...(compared === "never" && { compared: null }) }
}

/** The two have a direction unless they simply work together or have compared their work. */
const isDirected = (type: Tie["type"]) => type !== "works with" && type !== "met to compare"

function samePair(a: Said, b: Said): boolean {
  if (a.type !== b.type) return false
  if (a.one === b.one && a.other === b.other) return true
  return !isDirected(a.type) && a.one === b.other && a.other === b.one
}

function sameClaim(a: Said, b: Said): boolean {
  return samePair(a, b) && a.claimedBy === b.claimedBy && a.table === b.table
}

function labelOf(records: RecordReader, { one, other, table }: Said): string {
  const numberOf = (id: string) => {
    const body = records.find("coalition", id)?.body
    return body?.number ?? body?.name ?? records.find("organization", id)?.body.name ?? "?"
  }
  const pair = `Tie ${numberOf(one)}–${numberOf(other)}`.slice(0, 60)
  return table === undefined ? pair : `${pair}, table ${table}`
}

const defined = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

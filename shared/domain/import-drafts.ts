import type { AnyBody } from "../contract/changes.ts"
import { createAlikeIndex, nameKey, personKey } from "./import-names.ts"

export type DraftKind = "coalition" | "organization" | "person" | "seat"
export type NamedKind = Exclude<DraftKind, "seat">

/** A record as it stands in the workspace. */
export interface KnownRecord {
  readonly id: string
  readonly body: AnyBody
}

/** What the workspace holds before the import. */
export type KnownRecords = Readonly<Record<DraftKind, readonly KnownRecord[]>>

/** A record that the file speaks of, with everything that its rows say about it. */
export interface Draft {
  readonly kind: DraftKind
  readonly id: string
  /** Its body in the workspace; undefined for a new one. */
  readonly known: AnyBody | undefined
  /** Fields as the file has them, whether or not they differ from what is known. */
  readonly wanted: Record<string, unknown>
  /** The first row of the file that set each field. */
  readonly setBy: Map<string, number>
  /** The row that first spoke of it; undefined while no row did. */
  firstRow: number | undefined
}

export type Found =
  | {
      readonly state: "found"
      readonly draft: Draft
      /** Set where somebody said that the record also goes by this name. */
      readonly alsoCalled?: string
    }
  /** Nobody has said yet whether it is the known record of nearly the same name. */
  | { readonly state: "waiting"; readonly question: string; readonly alike: string }
  /** Two records of the workspace have this name. */
  | { readonly state: "two-same" }

export type Answers = Readonly<Record<string, "yes" | "no">>

export interface Drafts {
  /** The record that a name means: a known one, one that an earlier row brought, or a new one. */
  readonly named: (kind: NamedKind, name: string) => Found
  /** The seat of a person or organisation at a group, known or new. */
  readonly seat: (coalition: Draft, holder: Draft) => Draft
  /** Every draft that a row spoke of, in the order in which they came up. */
  readonly spokenOf: () => readonly Draft[]
}

/** Marks a draft as spoken of by a row of the file. True when this row is the first. */
export function speakOf(draft: Draft, row: number): boolean {
  if (draft.firstRow !== undefined) return false
  draft.firstRow = row
  return true
}

const keyOf = (kind: NamedKind) => (kind === "person" ? personKey : nameKey)

/** The drafts of one planning. `newId` supplies ids for what is new. */
export function createDrafts(known: KnownRecords, answers: Answers, newId: () => string): Drafts {
  const all: Draft[] = []
  const make = (kind: DraftKind, record?: KnownRecord): Draft => {
    const draft: Draft = {
      kind,
      id: record?.id ?? newId(),
      known: record?.body,
      wanted: {},
      setBy: new Map(),
      firstRow: undefined,
    }
    all.push(draft)
    return draft
  }
  const finders: Record<NamedKind, (name: string) => Found> = {
    coalition: createFinder("coalition", known.coalition, answers, make),
    organization: createFinder("organization", known.organization, answers, make),
    person: createFinder("person", known.person, answers, make),
  }
  const knownSeats = new Map<string, KnownRecord>()
  for (const record of known.seat) {
    const { coalition, person, organization, until } = record.body
    const key = seatKey(String(coalition), typeof person === "string" ? person : String(organization))
    if (!knownSeats.has(key) || until === undefined) knownSeats.set(key, record)
  }
  const seats = new Map<string, Draft>()
  return {
    named: (kind, name) => finders[kind](name),
    seat: (coalition, holder) => {
      const key = seatKey(coalition.id, holder.id)
      const found = seats.get(key)
      if (found !== undefined) return found
      const draft = make("seat", knownSeats.get(key))
      if (draft.known === undefined) Object.assign(draft.wanted, { coalition: coalition.id, [holder.kind]: holder.id })
      seats.set(key, draft)
      return draft
    },
    spokenOf: () => all.filter(({ firstRow }) => firstRow !== undefined),
  }
}

const seatKey = (coalition: string, holder: string) => `${coalition}\n${holder}`

function createFinder(
  kind: NamedKind,
  records: readonly KnownRecord[],
  answers: Answers,
  make: (kind: DraftKind, record?: KnownRecord) => Draft,
): (name: string) => Found {
  const foldOf = keyOf(kind)
  const folded = new Map<string, string>()
  // the same few names come back in thousands of rows
  const key = (name: string) => {
    const known = folded.get(name) ?? foldOf(name)
    folded.set(name, known)
    return known
  }
  const byId = new Map(records.map((record) => [record.id, record]))
  const byName = new Map<string, Set<KnownRecord>>()
  const byKey = new Map<string, Set<KnownRecord>>()
  const byOtherName = new Map<string, Set<KnownRecord>>()
  const alike = createAlikeIndex()
  for (const record of records) {
    const target = merged(record, byId)
    const name = String(record.body["name"])
    // the name of a group that was merged into another leads to that one, unless another group bears it
    if (target === record) {
      put(byName, name, record)
      put(byKey, key(name), record)
      alike.add(key(name))
    } else put(byOtherName, key(name), target)
    for (const other of [...texts(record.body["aka"]), ...texts(record.body["renamedFrom"])]) {
      put(byOtherName, key(other), target)
    }
  }

  const drafts = new Map<string, Draft>()
  const draftOf = (record: KnownRecord): Draft => {
    const found = drafts.get(record.id) ?? make(kind, record)
    drafts.set(record.id, found)
    return found
  }
  const fresh = new Map<string, Draft>()

  return (name) => {
    const wanted = key(name)
    const same = byKey.get(wanted) ?? byOtherName.get(wanted)
    if (same !== undefined) {
      const exact = same.size === 1 ? same : (byName.get(name) ?? same)
      const [record] = exact
      return record !== undefined && exact.size === 1
        ? { state: "found", draft: draftOf(record) }
        : { state: "two-same" }
    }
    const isNew = fresh.get(wanted)
    if (isNew !== undefined) return { state: "found", draft: isNew }
    const near = alike.find(wanted)
    const [record] = (near === undefined ? undefined : byKey.get(near)) ?? []
    if (record !== undefined) {
      const question = `alike:${kind}:${wanted.slice(0, 600)}`
      const answer = answers[question]
      if (answer === undefined) return { state: "waiting", question, alike: String(record.body["name"]) }
      if (answer === "yes") return { state: "found", draft: draftOf(record), alsoCalled: name }
    }
    const draft = make(kind)
    draft.wanted["name"] = name
    fresh.set(wanted, draft)
    return { state: "found", draft }
  }
}

/** The group that a merged group went into, at the end of the chain. */
function merged(record: KnownRecord, byId: ReadonlyMap<string, KnownRecord>): KnownRecord {
  const seen = new Set<string>()
  let at = record
  while (!seen.has(at.id)) {
    seen.add(at.id)
    const into = at.body["mergedInto"]
    const next = byId.get(typeof into === "string" ? into : "")
    if (next === undefined) return at
    at = next
  }
  return at
}

function put<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const found = map.get(key)
  if (found === undefined) map.set(key, new Set([value]))
  else found.add(value)
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : []

import type { AnyBody } from "../contract/changes.ts"
import type { Draft, DraftKind, KnownRecord, KnownRecords, NamedKind, Spot } from "./import-draft.ts"
import { type Answers, createFinder, type Finder, type Found } from "./import-finder.ts"

export interface Drafts {
  /** The record that a name means: a known one, one that an earlier row brought, or a new one. */
  readonly named: (kind: NamedKind, name: string) => Found
  /** The record that a name means without a doubt; none is made. */
  readonly known: (kind: NamedKind, name: string) => Draft | undefined
  /** The known group of a short number. */
  readonly numbered: (number: number) => Draft | undefined
  /** The seat of a person or organisation at a group, known or new. */
  readonly seat: (coalition: Draft, holder: Draft) => Draft
  /** The tie of a type between two, known or new. */
  readonly tie: (one: Draft, other: Draft, type: string, directed: boolean) => Draft
  /** Something that nobody has decided about: it takes what a row says and is never written. */
  readonly scratch: (kind: NamedKind, name: string) => Draft
  /** Marks a draft as spoken of by a row of the file. True when this row is the first. */
  readonly speak: (draft: Draft, spot: Spot, hidden: boolean) => boolean
  /** The file's own name for a thing ("ID"), by which its other tables speak of it. */
  readonly aliases: Map<string, Draft>
  /** Every draft that a row spoke of, in the order in which they came up. */
  readonly spokenOf: () => readonly Draft[]
}

/** The drafts of one planning. `newId` supplies ids for what is new. */
export function createDrafts(known: KnownRecords, answers: Answers, newId: () => string): Drafts {
  const all: Draft[] = []
  const blank = (kind: DraftKind, record?: KnownRecord): Draft => ({
    kind,
    id: record?.id ?? newId(),
    known: record?.body,
    wanted: {},
    setBy: new Map(),
    first: undefined,
    hidden: false,
  })
  const make = (kind: DraftKind, record?: KnownRecord): Draft => {
    const draft = blank(kind, record)
    all.push(draft)
    return draft
  }
  const finderOf = (kind: NamedKind): Finder =>
    createFinder({
      kind,
      records: known[kind],
      answers,
      notSame: known.notSame,
      make: (record) => make(kind, record),
    })
  const finders: Readonly<Record<NamedKind, Finder>> = {
    coalition: finderOf("coalition"),
    organization: finderOf("organization"),
    person: finderOf("person"),
  }
  const numbers = new Map(known.coalition.map(({ id, body }) => [body["number"], id]))
  const knownSeats = new Map<string, KnownRecord>()
  for (const record of known.seat) {
    const { coalition, person, organization, until } = record.body
    const holder = typeof person === "string" ? person : organization
    if (typeof holder !== "string") continue
    const key = `${String(coalition)}\n${holder}`
    if (!knownSeats.has(key) || until === undefined) knownSeats.set(key, record)
  }
  const knownTies = new Map<string, KnownRecord>()
  for (const record of known.tie) {
    const { one, other, type, directed, until } = record.body
    const key = tieKey(String(one), String(other), String(type), directed === true)
    if (!knownTies.has(key) || until === undefined) knownTies.set(key, record)
  }
  const pairs = new Map<string, Draft>()
  const pairOf = (kind: "seat" | "tie", key: string, record: KnownRecord | undefined, ends: AnyBody) => {
    let draft = pairs.get(`${kind}\n${key}`)
    if (draft === undefined) {
      draft = make(kind, record)
      if (record === undefined) Object.assign(draft.wanted, ends)
      pairs.set(`${kind}\n${key}`, draft)
    }
    return draft
  }
  return {
    named: (kind, name) => finders[kind].find(name),
    known: (kind, name) => finders[kind].known(name),
    numbered: (number) => {
      const id = numbers.get(number)
      return id === undefined ? undefined : finders.coalition.record(id)
    },
    seat: (coalition, holder) => {
      const key = `${coalition.id}\n${holder.id}`
      return pairOf("seat", key, knownSeats.get(key), { coalition: coalition.id, [holder.kind]: holder.id })
    },
    tie: (one, other, type, directed) => {
      const key = tieKey(one.id, other.id, type, directed)
      const ends = { one: one.id, other: other.id, type, ...(directed && { directed }) }
      return pairOf("tie", key, knownTies.get(key), ends)
    },
    scratch: (kind, name) => {
      const draft = blank(kind)
      draft.wanted["name"] = name
      return draft
    },
    speak: (draft, spot, hidden) => {
      if (draft.first !== undefined) return false
      draft.first = spot
      draft.hidden = hidden && draft.known === undefined
      if (draft.kind !== "seat" && draft.kind !== "tie") finders[draft.kind].enter(draft)
      return true
    },
    aliases: new Map(),
    spokenOf: () => all.filter(({ first }) => first !== undefined),
  }
}

/** Ties that go both ways are one, whichever side is named first. */
function tieKey(one: string, other: string, type: string, directed: boolean): string {
  const ends = directed ? [one, other] : [one, other].sort()
  return [...ends, type].join("\n")
}

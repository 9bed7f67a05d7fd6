import type { AnyBody } from "../contract/changes.ts"
import type { Draft, DraftKind, KnownRecord, KnownRecords, NamedKind, Spot } from "./import-draft.ts"
import { type Answers, createFinder, type Finder, type Found } from "./import-finder.ts"

export interface TieEnds {
  readonly type: string
  readonly directed: boolean
  readonly claimedBy?: string | undefined
}

export interface Drafts {
  /** The record that a name means: a known one, one that an earlier row brought, or a new one. */
  readonly named: (kind: NamedKind, name: string) => Found
  /** The record that a name means without a doubt; none is made. */
  readonly known: (kind: NamedKind, name: string) => Draft | undefined
  /** The known group of a short number. */
  readonly numbered: (number: number) => Draft | undefined
  /** The seat of a person, an organisation or another group at a group, known or new. */
  readonly seat: (coalition: Draft, holder: Draft) => Draft
  /** The tie of a type between two, known or new. Who says so tells ties apart that each side reports. */
  readonly tie: (one: Draft, other: Draft, how: TieEnds) => Draft
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
    const { coalition, person, organization, holder: group, until } = record.body
    const holder = typeof person === "string" ? person : (organization ?? group)
    if (typeof holder !== "string") continue
    const key = `${String(coalition)}\n${holder}`
    if (!knownSeats.has(key) || until === undefined) knownSeats.set(key, record)
  }
  const ties = createTies(known.tie)
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
      const by = holder.kind === "coalition" ? "holder" : holder.kind
      return pairOf("seat", key, knownSeats.get(key), { coalition: coalition.id, [by]: holder.id })
    },
    tie: (one, other, how) => {
      const { key, record } = ties(one.id, other.id, how)
      const { type, directed, claimedBy } = how
      const ends = {
        one: one.id,
        other: other.id,
        type,
        ...(directed && { directed }),
        ...(claimedBy && { claimedBy }),
      }
      return pairOf("tie", key, record, ends)
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

type TieFinder = (
  one: string,
  other: string,
  how: TieEnds,
) => { readonly key: string; readonly record: KnownRecord | undefined }

/**
 * Finds ties. Those that go both ways are one, whichever side is named first, unless each side has reported it: then the
 * one that is named first has said so. The key is the same for every row that means the same tie.
 */
function createTies(known: readonly KnownRecord[]): TieFinder {
  const byEnds = new Map<string, KnownRecord>()
  for (const record of known) {
    const { one, other, type, until, claimedBy, table } = record.body
    // what a table of the room said is its own; a sheet does not speak for it
    if (table !== undefined) continue
    for (const said of new Set(["", typeof claimedBy === "string" ? claimedBy : ""])) {
      const key = [one, other, type, said].join("\n")
      if (!byEnds.has(key) || until === undefined) byEnds.set(key, record)
    }
  }
  return (one, other, { type, directed, claimedBy = "" }) => {
    const there = byEnds.get([one, other, type, claimedBy].join("\n"))
    const record = there ?? (directed ? undefined : byEnds.get([other, one, type, claimedBy].join("\n")))
    const ends = directed ? [one, other] : [one, other].sort()
    return { key: record?.id ?? [...ends, type, claimedBy].join("\n"), record }
  }
}

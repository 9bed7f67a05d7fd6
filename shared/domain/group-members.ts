import type { BodyOf } from "../contract/kinds.ts"
import { foldText } from "./import-names.ts"
import { foldWords } from "./overlap-places.ts"
import { holdsOn } from "./shared-seats-dates.ts"

type ById<K extends "coalition" | "organization" | "person" | "seat" | "placeUnit"> = ReadonlyMap<string, BodyOf<K>>

/** An organisation as a line of its table. */
export interface OrganizationRow {
  readonly id: string
  readonly body: BodyOf<"organization">
  readonly name: string
  /** Different groups at which it has a seat on the day, itself or through a person. */
  readonly tables: number
  /** Groups that it houses. */
  readonly hosts: number
  /** People who belong to it. */
  readonly people: number
  readonly words: string
}

interface Around {
  readonly coalition: ById<"coalition">
  readonly organization: ById<"organization">
  readonly person: ById<"person">
  readonly seat: ById<"seat">
}

/** Every organisation with what is counted for it, in one walk over each kind. */
export function organizationRows(
  { coalition, organization, person, seat }: Around,
  day: string,
): readonly OrganizationRow[] {
  const tables = tablesBy(seat.values(), "organization", day)
  const hosts = countedBy([...coalition.values()].map(({ host }) => host))
  const people = countedBy([...person.values()].map(({ organization: of }) => of))
  return [...organization].map(([id, body]) => ({
    id,
    body,
    name: body.name,
    tables: tables.get(id)?.size ?? 0,
    hosts: hosts.get(id) ?? 0,
    people: people.get(id) ?? 0,
    words: foldText([body.name, ...(body.aka ?? []), body.sector ?? ""].join(" ")),
  }))
}

/** A person as a line of the table. For the console alone. */
export interface PersonRow {
  readonly id: string
  readonly body: BodyOf<"person">
  readonly name: string
  readonly organizationName: string | undefined
  /** Different groups at which the person has a seat on the day. */
  readonly tables: number
  readonly words: string
}

/** Every person with the number of tables at which they sit. */
export function personRows(
  { organization, person, seat }: Omit<Around, "coalition">,
  day: string,
): readonly PersonRow[] {
  const tables = tablesBy(seat.values(), "person", day)
  return [...person].map(([id, body]) => {
    const organizationName = body.organization === undefined ? undefined : organization.get(body.organization)?.name
    return {
      id,
      body,
      name: body.name,
      organizationName,
      tables: tables.get(id)?.size ?? 0,
      words: foldText([body.name, ...(body.aka ?? []), organizationName ?? ""].join(" ")),
    }
  })
}

/** A place as a line of its table. */
export interface PlaceRow {
  readonly id: string
  readonly body: BodyOf<"placeUnit">
  readonly name: string
  readonly parentName: string | undefined
  /** Groups whose footprint names it. */
  readonly groups: number
  readonly words: string
}

/** Every place with the number of groups that name it. */
export function placeRows(coalition: ById<"coalition">, placeUnit: ById<"placeUnit">): readonly PlaceRow[] {
  const named = footprintCounts(coalition)
  return [...placeUnit].map(([id, body]) => {
    const parentName = body.parent === undefined ? undefined : placeUnit.get(body.parent)?.name
    return {
      id,
      body,
      name: body.name,
      parentName,
      groups: [...new Set([body.name, ...(body.formerly ?? []), id].map(foldWords))].reduce(
        (sum, key) => sum + (named.get(key)?.groups ?? 0),
        0,
      ),
      words: foldText([body.name, body.type ?? "", parentName ?? ""].join(" ")),
    }
  })
}

/** A place that groups name and the list of places does not know, in its first wording. */
export interface UnlistedPlace {
  readonly name: string
  readonly groups: number
}

/** Places that keep footprints from being compared until someone adds them, or says them differently. */
export function unlistedPlaces(coalition: ById<"coalition">, placeUnit: ById<"placeUnit">): readonly UnlistedPlace[] {
  const known = new Set(
    [...placeUnit].flatMap(([id, { name, formerly = [] }]) => [id, name, ...formerly].map(foldWords)),
  )
  return [...footprintCounts(coalition)].filter(([key]) => !known.has(key)).map(([, place]) => place)
}

function footprintCounts(coalition: ById<"coalition">): ReadonlyMap<string, UnlistedPlace> {
  const counts = new Map<string, UnlistedPlace>()
  for (const { footprint } of coalition.values()) {
    for (const name of footprint?.state === "listed" ? footprint.items : []) {
      const key = foldWords(name)
      const now = counts.get(key)
      counts.set(key, { name: now?.name ?? name, groups: (now?.groups ?? 0) + 1 })
    }
  }
  return counts
}

/** A chain of parents that comes back to where it began cannot be: true where `parent` would close one. */
export function wouldCircle(id: string, parent: string, parentOf: (id: string) => string | undefined): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = parent; at !== undefined && !seen.has(at); at = parentOf(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

function tablesBy(
  seats: Iterable<BodyOf<"seat">>,
  holder: "person" | "organization",
  day: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = new Map<string, Set<string>>()
  for (const seat of seats) {
    const id = seat[holder]
    if (id === undefined || !holdsOn(seat, day)) continue
    const at = tables.get(id)
    if (at === undefined) tables.set(id, new Set([seat.coalition]))
    else at.add(seat.coalition)
  }
  return tables
}

function countedBy(ids: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Distinct wordings of a list field, those that occur most often first: what is offered while typing. */
export function wordingsOf(
  lists: Iterable<{ readonly state?: string; readonly items: readonly string[] } | undefined>,
): readonly string[] {
  const counts = new Map<string, { readonly text: string; count: number }>()
  for (const list of lists) {
    for (const text of list?.items ?? []) {
      const known = counts.get(foldWords(text))
      if (known === undefined) counts.set(foldWords(text), { text, count: 1 })
      else known.count += 1
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).map(({ text }) => text)
}

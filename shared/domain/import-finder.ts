import { createAlikeIndex } from "./import-alike.ts"
import type { Draft, KnownRecord, NamedKind } from "./import-draft.ts"
import { nameKey, personKey } from "./import-names.ts"

export type Answers = Readonly<Record<string, "yes" | "no">>

/** Another record that a name may mean. */
export interface Near {
  readonly question: string
  readonly draft: Draft
  /** Its name as it stands there. */
  readonly name: string
}

export type Found =
  | {
      readonly state: "found"
      readonly draft: Draft
      /** Set where somebody said that the record also goes by this name. */
      readonly alsoCalled?: Near
      /** Set where the names differ only in case, accents, signs or short forms, so that nobody was asked. */
      readonly taken?: Near
    }
  /** Nobody has said yet whether it is another record of nearly the same name. */
  | { readonly state: "waiting"; readonly near: Near }
  /** Two records of the workspace have this name. */
  | { readonly state: "two-same" }

export interface Finder {
  /** The record that a name means: a known one, one that an earlier row brought, or a new one. */
  readonly find: (name: string) => Found
  /** The same without making a new one, and without a doubt. */
  readonly known: (name: string) => Draft | undefined
  /** A known record by its id. */
  readonly record: (id: string) => Draft | undefined
  /** From now on other names are compared with that of this new record. */
  readonly enter: (draft: Draft) => void
}

interface FinderOptions {
  readonly kind: NamedKind
  readonly records: readonly KnownRecord[]
  readonly answers: Answers
  /** Pairs of names that were said not to be the same, see `pairKey`. */
  readonly notSame: ReadonlySet<string>
  readonly make: (record?: KnownRecord) => Draft
}

/** A name but for case and spaces: two names that differ in nothing else are not worth a word. */
function lightKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim()
}

/** One key for two names, in whatever order. */
export function pairKey(kind: NamedKind, one: string, other: string): string {
  return [kind, ...[lightKey(one), lightKey(other)].sort()].join("\n")
}

interface Keys {
  readonly light: string
  readonly key: string
}

/** Finds records of one kind by their names. */
export function createFinder({ kind, records, answers, notSame, make }: FinderOptions): Finder {
  const foldOf = kind === "person" ? personKey : nameKey
  const folded = new Map<string, Keys>()
  // the same few names come back in thousands of rows
  const keysOf = (name: string): Keys => {
    let keys = folded.get(name)
    if (keys === undefined) folded.set(name, (keys = { light: lightKey(name), key: foldOf(name) }))
    return keys
  }
  const byId = new Map(records.map((record) => [record.id, record]))
  const byLight = new Map<string, Set<KnownRecord>>()
  const byKey = new Map<string, Set<KnownRecord>>()
  const byOtherName = new Map<string, Set<KnownRecord>>()
  const alike = createAlikeIndex(kind === "person" ? "person" : "body")
  for (const record of records) {
    const target = merged(record, byId)
    const { light, key } = keysOf(String(record.body["name"]))
    // the name of a group that was merged into another leads to that one, unless another group bears it
    if (target === record) {
      put(byLight, light, record)
      put(byKey, key, record)
      alike.add(key)
    } else put(byOtherName, key, target)
    for (const other of [...texts(record.body["aka"]), ...texts(record.body["renamedFrom"])]) {
      put(byOtherName, keysOf(other).key, target)
    }
  }

  const drafts = new Map<string, Draft>()
  const draftOf = (record: KnownRecord): Draft => {
    let draft = drafts.get(record.id)
    if (draft === undefined) drafts.set(record.id, (draft = make(record)))
    return draft
  }
  const freshByLight = new Map<string, Draft>()
  const freshByKey = new Map<string, Set<Draft>>()
  const nameOf = (draft: Draft) => String(draft.known?.["name"] ?? draft.wanted["name"])
  /** Every record of a folded name, known ones first. */
  const bearers = (key: string): readonly Draft[] => [
    ...[...(byKey.get(key) ?? [])].map(draftOf),
    ...(freshByKey.get(key) ?? []),
  ]
  const near = (how: "same" | "alike", draft: Draft, name: string): Near => {
    const other = nameOf(draft)
    return { question: `${how}:${pairKey(kind, name, other)}`, draft, name: other }
  }
  const differ = (name: string, draft: Draft) => notSame.has(pairKey(kind, name, nameOf(draft)))

  function byWords(name: string, { light, key }: Keys): Found | undefined {
    const exact = byLight.get(light)
    if (exact !== undefined) {
      const [record] = exact
      return record !== undefined && exact.size === 1 ? found(draftOf(record)) : { state: "two-same" }
    }
    const fresh = freshByLight.get(light)
    if (fresh !== undefined) return found(fresh)
    const same = bearers(key)
      .filter((draft) => !differ(name, draft))
      .map((draft) => near("same", draft, name))
      .filter(({ question }) => answers[question] !== "no")
    const [first] = same
    if (first !== undefined) {
      const known = same.filter(({ draft }) => draft.known !== undefined)
      return known.length > 1 ? { state: "two-same" } : { state: "found", draft: first.draft, taken: first }
    }
    const others = byOtherName.get(key)
    const [record] = others ?? []
    if (others === undefined || record === undefined) return undefined
    return others.size === 1 ? found(draftOf(record)) : { state: "two-same" }
  }

  function byLikeness(name: string, { key }: Keys): Found | undefined {
    let waiting: Near | undefined
    for (const draft of alike.findAll(key).flatMap(bearers)) {
      if (differ(name, draft)) continue
      const one = near("alike", draft, name)
      const answer = answers[one.question]
      if (answer === "yes") return { state: "found", draft, alsoCalled: one }
      if (answer === undefined) waiting ??= one
    }
    return waiting === undefined ? undefined : { state: "waiting", near: waiting }
  }

  return {
    find: (name) => {
      const keys = keysOf(name)
      const found = byWords(name, keys) ?? byLikeness(name, keys)
      if (found !== undefined) return found
      const draft = make()
      draft.wanted["name"] = name
      freshByLight.set(keys.light, draft)
      put(freshByKey, keys.key, draft)
      return { state: "found", draft }
    },
    known: (name) => {
      const found = byWords(name, keysOf(name))
      return found?.state === "found" ? found.draft : undefined
    },
    record: (id) => {
      const record = byId.get(id)
      return record === undefined ? undefined : draftOf(merged(record, byId))
    },
    enter: (draft) => {
      if (draft.known === undefined) alike.add(keysOf(nameOf(draft)).key)
    },
  }
}

const found = (draft: Draft): Found => ({ state: "found", draft })

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
  const there = map.get(key)
  if (there === undefined) map.set(key, new Set([value]))
  else there.add(value)
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : []

import * as z from "zod"
import type { AnyBody } from "../../../../shared/contract/changes.ts"
import { type KindName, kindOf } from "../../../../shared/contract/kinds.ts"
import { OUTCOMES, type OutcomeKind } from "../../../../shared/contract/outcomes.ts"
import type { RoomBlock } from "../../../../shared/contract/room.ts"
import { type PartWay, SAID } from "../../../../shared/contract/statements.ts"
import { countParties } from "../../../../shared/domain/agreement.ts"
import { AppError } from "../../../../shared/errors.ts"
import { type Stored, update } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import type { Erasing } from "../../vault/erasing.ts"
import {
  clearFrozenOf,
  takeDissentOffFrozen,
  takeNoteOffFrozen,
  takeOffFrozen,
  takeSentenceOffFrozen,
} from "../wall/index.ts"
import { membersOf } from "./cards.ts"
import { offFrozen } from "./rows.ts"

/** A statement: a record, or the part of one that somebody said. */
export interface Said {
  readonly kind: KindName
  readonly id: string
  readonly part?: string
  readonly party?: string
}

export interface Withdrawing {
  readonly erasing: readonly Erasing[]
  /** Takes it off a wall that stands still, and out of what pointed at it. */
  readonly off: (records: RecordWriter) => void
  readonly place: { readonly session?: string; readonly step?: number; readonly block?: string }
  /** How many statements go. */
  readonly count: number
}

/** All that has to go with a statement. Throws `not-found`, `was-decided`, and `invalid-input` for what nobody said. */
export function withdrawalOf(records: RecordReader, said: Said): Withdrawing {
  const { kind, id, part } = made(said)
  const saying = SAID[kind]
  const record: Stored = records.get(kind, id)
  if (saying.said === "nothing" || (saying.said === "whole") !== (part === undefined)) {
    throw new AppError("invalid-input", { field: "part" })
  }
  const whole = part === undefined
  const gone = whole ? together(records, record) : [record]
  const ids = [...gone.map((one) => one.id), ...(whole ? mergedInto(record) : [])]
  const body: AnyBody = record.body
  const keep = whole ? undefined : without(said, ways(kind)[part ?? ""], record)
  const words = gone.flatMap((one) => textsOf(one.body, part === undefined ? typedFields(kind) : [part], said.party))
  return {
    erasing: [
      { kind, ids, ...(keep !== undefined && { keep }) },
      ...(whole ? madeOf(kind, ids) : []),
      ...halfTyped(records, ids, words, body["session"]),
    ],
    off: (store) => {
      for (const one of gone) takeOffWall(store, one, said)
      if (kind === "cluster") loosen(store, record as Stored<"cluster">)
    },
    place: placeOf(body),
    count: ids.length,
  }
}

/** A statement of why that a card left is that card's. */
function made(said: Said): Said {
  const card = said.kind === "whyStatement" && /^why-(.+)$/.exec(said.id)?.[1]
  return card ? { kind: "card", id: card } : said
}

const ways = (kind: KindName): Readonly<Record<string, PartWay | undefined>> => {
  const saying = SAID[kind]
  return saying.said === "parts" ? saying.parts : {}
}

/** A statement with those that count as one with it. */
function together(records: RecordReader, record: Stored): readonly Stored[] {
  if (isOf(record, "card")) return [record, ...membersOf(records, record)]
  if (isOf(record, "proposal")) {
    const { session, step, version } = record.body
    const decided = records
      .of("decision", "session", session)
      .some(({ body }) => body.step === step && body.version === version)
    if (decided) throw new AppError("was-decided")
  }
  return [record]
}

/** Rows that said the same and were counted with it: they are in the trash. */
function mergedInto({ body }: Stored): readonly string[] {
  return "merged" in body ? (body.merged ?? []) : []
}

/** What was made of it, under ids that come of its own. */
function madeOf(kind: KindName, ids: readonly string[]): readonly Erasing[] {
  if (kind === "card") return [{ kind: "whyStatement", ids: ids.map((id) => `why-${id}`) }]
  if (kind === "tieView") return [{ kind: "tie", ids: ids.map((id) => `view-${id}`) }]
  return kind === "photograph" ? [{ kind: "photoData", ids }] : []
}

/** The body without what was said in a part of it. */
function without({ part = "", party }: Said, way: PartWay | undefined, { kind, body: now }: Stored) {
  const found: AnyBody = now
  const said = found[part]
  if (way === undefined) throw new AppError("invalid-input", { field: "part" })
  if (way === "by party" && !(Array.isArray(said) && said.some((one) => isOfParty(one, party)))) {
    throw new AppError("not-found")
  }
  return (body: AnyBody): AnyBody => {
    if (way === "emptied") return { ...(kind === "impactSentence" ? opened(body) : body), [part]: "" }
    if (way === "goes") return Object.fromEntries(Object.entries(body).filter(([name]) => name !== part))
    const list = body[part]
    const left = Array.isArray(list) ? list.filter((one) => !isOfParty(one, party)) : []
    return { ...body, [part]: left, ...(kind === "reading" && counted(left)) }
  }
}

/** A sentence that lacks a part is a draft again. */
function opened(body: AnyBody): AnyBody {
  const { closedIn: _, ...rest } = body
  return { ...rest, state: "draft" }
}

/** A reading by party counts what parties say. */
function counted(byParty: readonly unknown[]): AnyBody {
  const { counts, abstain, talk } = countParties(byParty as Parameters<typeof countParties>[0])
  return { counts: [...counts], abstain, talk }
}

/**
 * Half-typed text that these words were, or are becoming. In an older copy any half-typed text of the session may be them:
 * what stands in the field now is something else.
 */
function halfTyped(
  records: RecordReader,
  ids: readonly string[],
  words: readonly string[],
  session: unknown,
): readonly Erasing[] {
  // the name of a field is cut where it is too long for one
  const names = ids.map((id) => id.slice(0, 30))
  const shares = (text: string) =>
    text.length > 3 && words.some((word) => word.length > 3 && (text.includes(word) || word.includes(text)))
  const here = records
    .all("typing")
    .filter(({ body: { field, text } }) => names.some((name) => field.includes(name)) || shares(text))
  const sessions = typeof session === "string" ? [session] : records.all("session").map(({ id }) => id)
  return [
    { kind: "typing", ids: here.map(({ id }) => id) },
    ...sessions.map((of): Erasing => ({ kind: "typing", ids: [], of, only: "backups" })),
  ]
}

/** Where a record points at others, or says where it was made. */
const POINTERS = ["session", "block", "coalition", "item", "column", "cluster", "into", "decision"]

/** Fields of a kind that are typed in words: neither a choice out of a list nor a pointer. */
function typedFields(kind: KindName): readonly string[] {
  return Object.entries(kindOf(kind).fields).flatMap(([name, { schema }]) => {
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
    return POINTERS.includes(name) || inner instanceof z.ZodEnum ? [] : [name]
  })
}

function textsOf(body: AnyBody, fields: readonly string[], party?: string): readonly string[] {
  return fields.flatMap((name) => {
    const value = body[name]
    if (typeof value === "string") return [value]
    return Array.isArray(value) ? value.flatMap((one) => (isOfParty(one, party) ? textsOf(one, ["words"]) : [])) : []
  })
}

/** What a wall that stands still may show of a kind whose words no list of it tells apart. */
const SHOWS: { readonly [K in KindName]?: readonly (RoomBlock["kind"] | "map")[] } = {
  cluster: ["cards", "choice"],
  placement: ["place"],
  proposal: ["proposal", "decide"],
  reading: ["gradients"],
  functionCoverage: ["matrix"],
  changeEntry: ["picture"],
  tieView: ["map"],
}

function takeOffWall(records: RecordWriter, record: Stored, { part, party = "" }: Said): void {
  const { kind } = record
  if (isOf(record, "card")) takeOffFrozen(records, record.id)
  if (kind in OUTCOMES) offFrozen(records, record as Stored<OutcomeKind>)
  if (kind === "decision" && part === "dissent") takeDissentOffFrozen(records, party)
  if (kind === "verdict") takeNoteOffFrozen(records)
  if (kind === "impactSentence") takeSentenceOffFrozen(records)
  clearFrozenOf(records, SHOWS[kind] ?? [])
}

/** Cards of a cluster that lost its name stand by themselves. */
function loosen(records: RecordWriter, { id, body }: Stored<"cluster">): void {
  const cards = records.of("card", "session", body.session).filter((card) => card.body.cluster === id)
  records.apply(
    "Take out of a cluster",
    cards.flatMap((card) => update(card, { cluster: null })),
    { undoable: false },
  )
}

function placeOf(body: AnyBody): Withdrawing["place"] {
  const { session, step, block, plannedStep } = body
  const at = step ?? plannedStep
  return {
    ...(typeof session === "string" && { session }),
    ...(typeof at === "number" && { step: at }),
    ...(typeof block === "string" && { block }),
  }
}

const isOf = <K extends KindName>(record: Stored, kind: K): record is Stored<K> => record.kind === kind

function isOfParty(said: unknown, party: string | undefined): said is AnyBody {
  return typeof said === "object" && said !== null && "party" in said && said.party === party
}

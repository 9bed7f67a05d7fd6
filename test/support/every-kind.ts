import { add } from "../../electron/core/records/edits.ts"
import type { Store } from "../../electron/core/records/store.ts"
import { type BodyOf, KIND_NAMES, type KindName, kindOf } from "../../shared/contract/kinds.ts"

/** A body of each kind, with the fields that say most; the compiler asks for one when a kind is added. */
export const EVERY_KIND: { readonly [K in KindName]: BodyOf<K> } = {
  workspace: { name: "Calder County", createdAt: "2026-01-05T09:00:00.000Z", lastNumber: 7, taxonomyVersion: 1 },
  coalition: {
    name: "Niños y Jóvenes 👋",
    number: 7,
    aka: ["NyJ"],
    goals: { state: "listed", items: ["read by grade 3"] },
    functions: { convene: 3 },
    ages: { from: -9, until: 36 },
    notes: 'quotes " and \\ and\nlines \u2028 and nothing\u0000 here',
    from: "2019",
    audience: "room",
  },
  organization: { name: "Library", sector: "library, parks, culture" },
  person: { name: "Director, Library", contact: "director@library.example", organization: "organization" },
  seat: { coalition: "coalition", person: "person", role: "chair", attendance: 0.75 },
  tie: { one: "coalition", other: "other", type: "works with", level: 3, compared: "never" },
  placeUnit: { name: "Calder", type: "county", childPopulation: 12_000 },
  tag: { dimension: "goals", name: "Reading by grade 3" },
  coding: { dimension: "goals", wording: "read by grade 3", tags: ["tag"] },
  place: { x: -12.5, y: 1e-7, pinned: true },
  session: {
    title: "Kick-off",
    date: "2026-01-05",
    plan: [{ exercise: "E1.2", minutes: 35, prompts: { "0": "What gets in the way?" } }],
    parties: [{ name: "Library", state: "late", coalition: "coalition" }],
  },
  live: {
    session: "session",
    state: "running",
    startedAt: "2026-01-05T09:00:00.000Z",
    step: 0,
    block: 1,
    clocks: { "0": { elapsedMs: 90_000, since: "2026-01-05T09:02:00.000Z" } },
    added: { "0": 2 },
    revealed: ["0/freed"],
  },
  typing: { session: "session", field: "card", text: "a half-typed thought" },
  card: { session: "session", step: 0, block: "freed", text: "Same report three times", order: 1, tag: "efficiency" },
  cluster: { session: "session", step: 0, block: "freed", title: "Reports", order: 1 },
  tally: {
    session: "session",
    step: 1000,
    block: "count",
    round: 1,
    counts: [7, 3, 2],
    at: "2026-01-05T09:40:00.000Z",
  },
  slips: {
    session: "session",
    step: 1000,
    block: "dots",
    round: 1,
    answered: 12,
    keys: ["card"],
    sums: [[4]],
    at: "2026-01-05T09:45:00.000Z",
  },
  withdrawal: { session: "session", step: 0, block: "freed", at: "2026-01-05T09:41:00.000Z", count: 1 },
  verdict: {
    session: "session",
    step: 0,
    block: "cards",
    order: 1,
    one: "coalition",
    other: "other",
    about: "Reading by grade 3",
    bin: "two halves",
    note: "The second graders",
    voteOne: "twice",
    showOne: true,
  },
  whyStatement: { text: "Nobody owns the summer gap", type: "impact" },
  impactSentence: { who: "children", change: "read", year: "2030", seenIn: "third grade", state: "draft" },
  reading: {
    session: "session",
    step: 0,
    block: "consent",
    round: 1,
    counts: [4, 2, 0, 0, 1, 0],
    abstain: 0,
    talk: 1,
    byParty: [{ party: "Library", position: "talk" }],
    present: 8,
    at: "2026-01-05T09:30:00.000Z",
  },
  proposal: { session: "session", step: 0, version: 2, text: "We share one calendar." },
  decision: {
    text: "We share one calendar.",
    decidedOn: "2026-01-05",
    rule: "consent",
    parties: [{ party: "Library", position: "agrees" }],
    dissent: [{ party: "Midwives", words: "Too early" }],
    ratification: [{ body: "School Board", state: "pending", due: "2026-05-14" }],
  },
  holdItem: { text: "Parking", done: false },
  privateNote: { session: "session", step: 0, text: "Watch the clock" },
  privateEntry: { question: "pulse", value: 3 },
  wall: { mode: "live", source: { from: "session", session: "session" }, page: 0 },
  importLog: { file: "groups.csv", at: "2026-01-05T08:00:00.000Z", shape: "groups", lines: ["row 3: no name"] },
  importMapping: { shape: "groups", columns: { "0": "name" } },
  notSame: { of: "coalition", one: "ready kids", other: "ready kin" },
  waitingRows: {
    file: "groups.csv",
    at: "2026-01-05T08:00:00.000Z",
    count: 1,
    sheets: [
      {
        form: {
          name: "",
          heading: ["name"],
          items: ["name"],
          reading: {
            use: true,
            shape: "groups",
            heading: 0,
            joined: false,
            fillDown: false,
            columns: ["name"],
            commas: [],
            holder: "person",
            turned: false,
            kinds: {},
            hiddenRows: false,
            comments: false,
          },
        },
        rows: [{ row: 3, cells: ["Ready Kin"] }],
      },
    ],
  },
}

/** Puts one record of each kind, its kind as its id, and a second group into an open workspace. */
export function addEveryKind(store: Store): void {
  const kinds = KIND_NAMES.filter((kind) => kind !== "workspace" && kindOf(kind).journal !== "none")
  const changes = kinds.map((kind) => add(kind, kind, EVERY_KIND[kind]))
  store.apply("Fill", [
    add("coalition", "other", { name: "Ready Kids", number: 6 }),
    ...changes.filter(({ kind }) => kindOf(kind).journal === "full"),
  ])
  store.apply(
    "Fill",
    changes.filter(({ kind }) => kindOf(kind).journal === "draft"),
  )
}

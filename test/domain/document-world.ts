import type { BodyOf } from "../../shared/contract/kinds.ts"
import { OUTCOME_KINDS, type OutcomeKind } from "../../shared/contract/outcomes.ts"
import type { DOCUMENT_KINDS, Kept } from "../../shared/domain/documents/room-records.ts"
import { exerciseOf } from "../../shared/method/exercises.ts"

type Kinds = (typeof DOCUMENT_KINDS)[number]
export type World = { [K in Kinds]: Kept<BodyOf<K>>[] }

export const SECRET = "planted-secret"

/** A session of both exercises, all of it revealed, with a word of each kind. */
export function documentWorld(): World {
  const none = Object.fromEntries(
    [...OUTCOME_KINDS, "placement", "localWord", "workspace"].map((kind) => [kind, []]),
  ) as unknown as Pick<World, OutcomeKind | "placement" | "localWord" | "workspace">
  const steps = ["E1.2", "E4.1", "E2.3", "E3.2", "close", "cards", "papers", "count", "line", "break"]
  const numbered = steps.map((code, at) => ({ code, step: at < 4 ? at : 996 + at }))
  const blocks = numbered.flatMap(({ code, step }) => exerciseOf(code).blocks.map(({ id }) => `${step}/${id}`))
  const inserted = steps.slice(4).map((exercise, at) => ({
    exercise,
    minutes: 5,
    at: `2026-01-05T10:1${at}:00.000Z`,
    left: `2026-01-05T10:1${at + 1}:00.000Z`,
    after: 1,
    ...(exercise === "line" && { prompts: { line: "Let us breathe." } }),
    ...(exercise === "break" && { until: "2026-01-05T10:30:00.000Z" }),
  }))
  const counted = { session: "s", round: 1, present: 14, at: "2026-01-05T10:13:00.000Z" }
  return {
    ...none,
    session: [
      {
        id: "s",
        body: {
          title: "Kick-off",
          plan: [
            { exercise: "E1.2", minutes: 35 },
            { exercise: "E4.1", minutes: 60 },
            { exercise: "E2.3", minutes: 60 },
            { exercise: "E3.2", minutes: 30 },
          ],
          openingLine: "Welcome",
          headcount: 14,
          parties: [
            { name: "Library", state: "present" },
            { name: "City", state: "late" },
            { name: "School Board", state: "absent" },
          ],
          funderHere: true,
          pressHere: true,
          notes: SECRET,
        },
      },
    ],
    live: [
      {
        id: "s",
        body: {
          session: "s",
          state: "ended",
          startedAt: "2026-01-05T09:00:00.000Z",
          endedAt: "2026-01-05T10:45:00.000Z",
          step: 1,
          block: 0,
          clocks: Object.fromEntries(numbered.map(({ step }) => [String(step), { elapsedMs: 1 }])),
          inserted,
          added: {},
          revealed: blocks,
        },
      },
    ],
    card: [
      {
        id: "c1",
        body: { session: "s", step: 0, block: "freed", text: "Read aloud daily", order: 1, count: 9, tag: "fear" },
      },
      { id: "c2", body: { session: "s", step: 0, block: "freed", text: `${SECRET} pulled`, order: 2, pulled: true } },
      {
        id: "c3",
        body: {
          session: "s",
          step: 1,
          block: "objections",
          text: "No bus",
          order: 1,
          party: "City",
          resolved: "a van",
        },
      },
      { id: "o1", body: { session: "s", step: 1001, block: "cards", text: "One calendar", order: 1 } },
      { id: "o2", body: { session: "s", step: 1001, block: "cards", text: "One report", order: 2, afterwards: true } },
      { id: "o3", body: { session: "s", step: 1002, block: "cards", text: "One van", order: 1 } },
    ],
    cluster: [{ id: "g", body: { session: "s", step: 0, block: "freed", title: "Reading", order: 1 } }],
    withdrawal: [
      { id: "w", body: { session: "s", step: 0, block: "freed", at: "2026-01-05T09:41:00.000Z", count: 1 } },
    ],
    reading: [
      {
        id: "s/1/stand/1",
        body: {
          session: "s",
          step: 1,
          block: "stand",
          round: 1,
          version: 2,
          counts: [1, 0, 1, 0, 0, 0],
          abstain: 0,
          talk: 0,
          byParty: [],
          present: 2,
          at: "2026-01-05T10:00:00.000Z",
          missing: ["City"],
        },
      },
    ],
    proposal: [
      { id: "p1", body: { session: "s", step: 1, version: 1, text: "older words" } },
      { id: "p2", body: { session: "s", step: 1, version: 2, text: "We share one calendar.", reviewOn: "2026-09-01" } },
    ],
    decision: [
      {
        id: "d",
        body: {
          session: "s",
          step: 1,
          text: "We share one calendar.\nFrom March on.",
          version: 2,
          decidedOn: "2026-01-05",
          rule: "majority",
          parties: [
            { party: "Library", position: "agrees" },
            { party: "City", position: "agrees" },
            { party: "School Board", position: "absent" },
          ],
          present: 14,
          dissent: [{ party: "Parents", words: "It is <too> early & thin." }],
          ratification: [{ body: "School Board", due: "2026-05-14", state: "pending" }],
        },
      },
    ],
    tally: [
      { id: "t0", body: { ...counted, step: 1003, block: "count", counts: [9, 9, 9, 0, 0, 0] } },
      {
        id: "t1",
        body: { ...counted, step: 1003, block: "count", round: 2, counts: [7, 3, 2, 0, 0, 0], missing: ["City"] },
      },
      { id: "t2", body: { ...counted, step: 3, block: "guess", counts: [2, 6, 4], afterwards: true } },
    ],
    slips: [
      {
        id: "p",
        body: {
          ...counted,
          step: 1000,
          block: "pulse",
          answered: 12,
          keys: ["heard", "safe", "useful"],
          sums: [[0, 0, 3, 3, 6], [1, 0, 0, 0, 11], []],
        },
      },
      { id: "d", body: { ...counted, step: 1001, block: "dots", answered: 12, keys: ["o1", "o2"], sums: [[8], [1]] } },
      { id: "q", body: { ...counted, step: 1002, block: "papers", answered: 4, keys: ["o3"], sums: [[9, 4]] } },
    ],
    verdict: [
      {
        id: "v1",
        body: {
          session: "s",
          step: 2,
          block: "cards",
          order: 1,
          one: "rt",
          other: "st",
          about: "Reading by grade 3",
          bin: "two halves",
          note: "The second graders",
          voteOne: "twice",
          voteOther: "back-up",
          showOne: true,
        },
      },
      {
        id: "v2",
        body: { session: "s", step: 2, block: "cards", order: 2, one: "rt", other: "st", about: "Tutoring" },
      },
      {
        id: "v3",
        body: { session: "s", step: 2, block: "cards", order: 3, one: "rt", other: "xt", about: "zz", bin: "twice" },
      },
    ],
    triage: [
      {
        id: "s/3/facts",
        body: {
          session: "s",
          step: 3,
          block: "facts",
          groups: ["rt", "st", "xt"],
          onTheTable: ["O4"],
          shown: {
            at: "2026-01-05T10:05:00.000Z",
            base: "2 groups.",
            lines: [{ label: "Much the same goals", word: "most", base: "1 of 1 pair" }],
          },
          motivesDoubted: true,
          tier: "self-run",
          note: SECRET,
          days: 4,
        },
      },
    ],
    coalition: [
      { id: "rt", body: { name: "Reading Table", notes: SECRET } },
      { id: "st", body: { name: "Summer Table" } },
      { id: "xt", body: { name: `${SECRET} Table`, audience: "console" } },
    ],
    question: [
      {
        id: "q1",
        body: {
          text: "Who pays for the bus?",
          step: 3,
          state: "open",
          session: "s",
          owner: "Ana",
        },
      },
      {
        id: "q2",
        body: {
          text: "Who began it?",
          step: 1,
          state: "answered",
          session: "s",
        },
      },
      { id: "q3", body: { text: "Raised elsewhere?", step: 1, state: "open" } },
    ],
    holdItem: [
      { id: "h1", body: { text: "Summer gap", owner: "Ana", session: "s", step: 0 } },
      { id: "h2", body: { text: "Old van", done: true } },
    ],
    impactSentence: [
      { id: "impact", body: { who: "children", change: "read well", year: "2030", seenIn: "grade 3", state: "draft" } },
    ],
  }
}

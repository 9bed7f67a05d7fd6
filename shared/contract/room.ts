import * as z from "zod"
import { field, kind } from "./kind.ts"
import { type RoomTie, roomMapShape } from "./room-map.ts"
import { MOST_TABLES } from "./tables.ts"
import { WallSource } from "./wall-source.ts"

/** One bar of a reading: its words and its count; no names. */
const Bar = z.strictObject({ label: z.string(), count: z.number().int().min(0) })

const Page = { page: z.number().int(), pages: z.number().int() }

const RoomCard = z.strictObject({
  text: z.string(),
  count: z.number().int().optional(),
  party: z.string().optional(),
  resolved: z.string().optional(),
  /** From how many tables it came, where that may be said and three or more did. */
  tables: z.number().int().min(3).optional(),
  /** The name of a cluster, above its cards. */
  heading: z.boolean().optional(),
})
export type RoomCard = z.infer<typeof RoomCard>

/** A stretch of a proposal, marked against the version before. */
const Piece = z.strictObject({ mark: z.enum(["same", "added", "removed"]), text: z.string() })
export type Piece = z.infer<typeof Piece>

/** What a block shows to the room. One case a block kind; before Reveal only counts. */
export const RoomBlock = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("cards"),
    prompt: z.string(),
    /** Before Reveal: how many are in. After: their words, one page of them. */
    count: z.number().int(),
    revealed: z.boolean(),
    cards: z.array(RoomCard),
    /** Short cards flow in two columns. */
    columns: z.number().int().min(1).max(2),
    /** The ladder that the block is a rung of, from the first rung up; empty where there is none. */
    rungs: z.array(z.strictObject({ title: z.string(), revealed: z.boolean(), current: z.boolean() })),
    ...Page,
  }),
  z.strictObject({
    kind: z.literal("ladder"),
    prompt: z.string(),
    /** Rungs from the first prompt up; a rung fills when it was revealed. */
    rungs: z.array(
      z.strictObject({ title: z.string(), cards: z.array(RoomCard), count: z.number().int(), revealed: z.boolean() }),
    ),
    ...Page,
  }),
  z.strictObject({
    kind: z.literal("sentence"),
    prompt: z.string(),
    parts: z.strictObject({ who: z.string(), change: z.string(), year: z.string(), seenIn: z.string() }),
    draft: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("proposal"),
    prompt: z.string(),
    revealed: z.boolean(),
    /** The exact words, one page of them, with what changed since the version before. Empty before Reveal. */
    pieces: z.array(Piece),
    version: z.number().int(),
    /** The review date as words. */
    reviewOn: z.string().optional(),
    ...Page,
  }),
  z.strictObject({
    kind: z.literal("gradients"),
    prompt: z.string(),
    /** "A temperature check, not a vote". */
    title: z.string(),
    revealed: z.boolean(),
    round: z.number().int(),
    /** How many have answered so far; the only figure before Reveal. */
    answered: z.number().int(),
    bars: z.array(Bar),
    offScale: z.array(Bar),
    /** "12 of 14 at 10:42". Empty before Reveal. */
    base: z.string(),
  }),
  z.strictObject({
    kind: z.literal("decide"),
    prompt: z.string(),
    revealed: z.boolean(),
    recorded: z.boolean(),
    /** One page of the exact words, or none on a page of dissent. */
    text: z.string(),
    /** "Agreed in the room: 4 of 6 agree; School Board 14 May". Empty before Reveal. */
    state: z.string(),
    dissent: z.array(z.strictObject({ party: z.string(), words: z.string() })),
    reviewOn: z.string().optional(),
    ...Page,
  }),
  /** One sentence, large. */
  z.strictObject({ kind: z.literal("line"), prompt: z.string() }),
  z.strictObject({
    kind: z.literal("break"),
    prompt: z.string(),
    /** When it goes on, as words. */
    until: z.string().optional(),
  }),
  /** Hands counted in the open. */
  z.strictObject({
    kind: z.literal("count"),
    prompt: z.string(),
    /** "A temperature check, not a vote". */
    title: z.string(),
    revealed: z.boolean(),
    round: z.number().int(),
    answered: z.number().int(),
    bars: z.array(Bar),
    base: z.string(),
  }),
  /** Dots, or papers in an order: a list to choose from, and after Reveal what came of it. */
  z.strictObject({
    kind: z.literal("choice"),
    prompt: z.string(),
    /** "A temperature check, not a vote". */
    title: z.string(),
    by: z.enum(["dots", "papers"]),
    revealed: z.boolean(),
    answered: z.number().int(),
    /** `number` is what people write on their papers. A figure, or in a small room a word. */
    options: z.array(
      z.strictObject({
        number: z.number().int(),
        label: z.string(),
        count: z.number().int().optional(),
        words: z.string().optional(),
      }),
    ),
    /** How many dots, or lines of a paper, each person has. */
    each: z.number().int(),
    base: z.string(),
    ...Page,
  }),
  /** The closing pulse: for each question what share of the room said what, in words while the room is small. */
  z.strictObject({
    kind: z.literal("pulse"),
    prompt: z.string(),
    revealed: z.boolean(),
    questions: z.array(
      z.strictObject({
        label: z.string(),
        steps: z.array(
          z.strictObject({ label: z.string(), words: z.string().optional(), count: z.number().int().optional() }),
        ),
      }),
    ),
    /** Why nothing is shown, where the room is too small. */
    refused: z.string().optional(),
    base: z.string(),
  }),
  z.strictObject({
    kind: z.literal("sort"),
    prompt: z.string(),
    /** The card at hand: two groups and what both list; absent before cards were agreed. */
    card: z
      .strictObject({
        one: z.string(),
        other: z.string(),
        about: z.string(),
        /** What the room said it is. */
        bin: z.string().optional(),
        note: z.string().optional(),
        /** Only where both groups say yes to showing them. */
        votes: z.strictObject({ one: z.string(), other: z.string() }).optional(),
      })
      .optional(),
    /** In another order for each card. */
    bins: z.array(z.string()),
    notice: z.string(),
    at: z.number().int(),
    of: z.number().int(),
  }),
  /** What everybody may know of how delicate it is: words, each with what it rests on. Empty before Reveal. */
  z.strictObject({
    kind: z.literal("facts"),
    prompt: z.string(),
    revealed: z.boolean(),
    lines: z.array(
      z.strictObject({
        label: z.string(),
        word: z.string(),
        /** "3 of 6 pairs". */
        base: z.string(),
        /** The pairs by the names of their groups, while they are few. */
        names: z.string().optional(),
      }),
    ),
    base: z.string(),
    ...Page,
  }),
  /** Rows of a few words each; before Reveal only how many. */
  z.strictObject({
    kind: z.literal("form"),
    prompt: z.string(),
    revealed: z.boolean(),
    count: z.number().int(),
    layout: z.enum(["list", "table", "columns", "time"]),
    /** Over the cells of a table. */
    heads: z.array(z.string()),
    parts: z.array(
      z.strictObject({ title: z.string().optional(), rows: z.array(z.strictObject({ cells: z.array(z.string()) })) }),
    ),
    ...Page,
  }),
  /** Things answered in private by a few words: the things while people answer, after Reveal what may be said of each. */
  z.strictObject({
    kind: z.literal("rate"),
    prompt: z.string(),
    revealed: z.boolean(),
    answered: z.number().int(),
    /** The words to answer with, from low to high, then the one off the scale. */
    scale: z.array(z.string()),
    /** What the things of this page have in common. */
    part: z.string().optional(),
    items: z.array(
      z.strictObject({
        label: z.string(),
        steps: z.array(
          z.strictObject({ label: z.string(), words: z.string().optional(), count: z.number().int().optional() }),
        ),
      }),
    ),
    refused: z.string().optional(),
    base: z.string(),
    ...Page,
  }),
  /** Things of a list in columns; before Reveal only how many were placed. */
  z.strictObject({
    kind: z.literal("place"),
    prompt: z.string(),
    revealed: z.boolean(),
    count: z.number().int(),
    columns: z.array(z.strictObject({ title: z.string(), count: z.number().int(), items: z.array(z.string()) })),
    /** Things of the block's own that stand in no column yet. */
    waiting: z.array(z.string()),
    ...Page,
  }),
  /** What the records say of the community, in lines; before Reveal only how many. */
  z.strictObject({
    kind: z.literal("picture"),
    prompt: z.string(),
    revealed: z.boolean(),
    count: z.number().int(),
    /** A sentence over all of them, such as a sum. */
    sum: z.string().optional(),
    lines: z.array(z.strictObject({ title: z.string(), text: z.string() })),
    /** A line that rises by counts, month by month. */
    chart: z.array(z.strictObject({ label: z.string(), count: z.number().int().min(0) })).optional(),
    ...Page,
  }),
  /** Chips of groups on functions: numbers alone, or with `named` the names. */
  z.strictObject({
    kind: z.literal("matrix"),
    prompt: z.string(),
    revealed: z.boolean(),
    count: z.number().int(),
    named: z.boolean(),
    rows: z.array(z.strictObject({ label: z.string(), count: z.number().int(), names: z.array(z.string()) })),
    ...Page,
  }),
])
export type RoomBlock = z.infer<typeof RoomBlock>
export type RoomBlockOf<K extends RoomBlock["kind"]> = Extract<RoomBlock, { kind: K }>

export const GROUNDS = ["white", "black"] as const
/** Ground of the wall: dark rooms read light words better. White where it is absent. */
const Ground = {
  ground: z.enum(GROUNDS).optional(),
  /** True in a rehearsal: the wall says so, whatever it shows. */
  rehearsal: z.boolean().optional(),
}

/** The one value that the projector holds. Whatever is not on the wall is not in it. */
export const RoomView = z.discriminatedUnion("view", [
  z.strictObject({ view: z.literal("off") }),
  z.strictObject({ view: z.literal("blank") }),
  /** The community's name and the time of the next start. */
  z.strictObject({ view: z.literal("resting"), title: z.string(), next: z.string().optional(), ...Ground }),
  /** First and last slide of every session: the impact sentence, or the opening line before one exists. */
  z.strictObject({
    view: z.literal("impact"),
    sentence: z.string(),
    draft: z.boolean(),
    closing: z.boolean(),
    ...Ground,
  }),
  z.strictObject({
    view: z.literal("exercise"),
    title: z.string(),
    block: RoomBlock,
    /** The impact sentence in the footer. */
    footer: z.strictObject({ sentence: z.string(), draft: z.boolean() }).optional(),
    /** Silent writing: the window counts on from `since` by itself, in words. Its phases one after the other, if any. */
    timer: z
      .strictObject({
        plannedMs: z.number(),
        elapsedMs: z.number(),
        since: z.string().optional(),
        phases: z.array(z.strictObject({ words: z.string(), ms: z.number() })).optional(),
      })
      .optional(),
    /** Whose turn it is in a round, and who comes next; words. */
    voice: z.strictObject({ now: z.string(), next: z.string().optional() }).optional(),
    /** The block runs on paper: prompt and time alone. */
    onPaper: z.boolean().optional(),
    /** The block is at the tables: prompt and time alone, and the tables by number or name. */
    tables: z.array(z.string()).max(MOST_TABLES).optional(),
    ...Ground,
  }),
  /** The map of groups. */
  z.strictObject({ ...roomMapShape, ...Ground }),
  /**
   * The cable check, instead of what is on the wall: first a word that the projector alone holds (the console is told of
   * the check without it), then the smallest line of today's plan.
   */
  z.strictObject({ view: z.literal("cable"), word: z.string().optional(), line: z.string().optional(), ...Ground }),
])
export type RoomView = z.infer<typeof RoomView>
export type { RoomTie }
export type RoomMap = Extract<RoomView, { view: "map" }>

/** What the facilitator has put on the wall (id "wall"). A draft: written as it happens, never an undo step. */
export const wall = kind(
  "wall",
  {
    mode: field("console", z.enum(["off", "live", "blank", "frozen"])),
    /** What is shown while live. */
    source: field("console", WallSource),
    /** What the room keeps seeing while frozen. */
    frozen: field("console", RoomView.optional()),
    /** The words of each card or row on it by its id, so that it can be taken off whatever became of its words. */
    frozenCards: field("console", z.record(z.string(), z.string()).optional()),
    /** What was up before it was blanked or frozen is restored by pressing again. */
    before: field("console", z.enum(["live", "frozen"]).optional()),
    page: field("console", z.number().int().min(0)),
    ground: field("console", z.enum(GROUNDS).optional()),
  },
  { journal: "draft" },
)

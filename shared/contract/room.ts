import * as z from "zod"
import { field, kind } from "./kind.ts"

/** One bar of a reading: its words and its count; no names. */
const Bar = z.strictObject({ label: z.string(), count: z.number().int().min(0) })

/** What a block shows to the room. One case a block kind; before Reveal only counts. */
export const RoomBlock = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("cards"),
    prompt: z.string(),
    /** Before Reveal: how many are in. After: their words, one page of them. */
    count: z.number().int(),
    revealed: z.boolean(),
    cards: z.array(
      z.strictObject({
        text: z.string(),
        count: z.number().int().optional(),
        party: z.string().optional(),
        resolved: z.string().optional(),
      }),
    ),
    page: z.number().int(),
    pages: z.number().int(),
  }),
  z.strictObject({
    kind: z.literal("ladder"),
    prompt: z.string(),
    /** Rungs from the first prompt up; a rung fills when it was revealed. */
    rungs: z.array(
      z.strictObject({
        title: z.string(),
        cards: z.array(z.string()),
        count: z.number().int(),
        revealed: z.boolean(),
        current: z.boolean(),
      }),
    ),
    page: z.number().int(),
    pages: z.number().int(),
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
    text: z.string(),
    version: z.number().int(),
    changedFrom: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal("gradients"),
    prompt: z.string(),
    title: z.string(),
    revealed: z.boolean(),
    answered: z.number().int(),
    bars: z.array(Bar),
    offScale: z.array(Bar),
    base: z.string(),
  }),
  z.strictObject({
    kind: z.literal("decide"),
    prompt: z.string(),
    text: z.string(),
    recorded: z.boolean(),
    state: z.string(),
    dissent: z.array(z.strictObject({ party: z.string(), words: z.string() })),
    ratification: z.array(z.strictObject({ body: z.string(), state: z.string(), due: z.string().optional() })),
    reviewOn: z.string().optional(),
  }),
])
export type RoomBlock = z.infer<typeof RoomBlock>

/** The one value that the projector holds. Whatever is not on the wall is not in it. */
export const RoomView = z.discriminatedUnion("view", [
  z.strictObject({ view: z.literal("off") }),
  z.strictObject({ view: z.literal("blank") }),
  /** The community's name and the time of the next start. */
  z.strictObject({ view: z.literal("resting"), title: z.string(), next: z.string().optional() }),
  /** First and last slide of every session: the impact sentence, or the opening line before one exists. */
  z.strictObject({ view: z.literal("impact"), sentence: z.string(), draft: z.boolean(), closing: z.boolean() }),
  z.strictObject({
    view: z.literal("exercise"),
    title: z.string(),
    block: RoomBlock,
    /** The impact sentence in the footer. */
    footer: z.string().optional(),
    /** Minutes left as words, computed by the window from `endsAt` while the clock runs. */
    timer: z.strictObject({ plannedMs: z.number(), elapsedMs: z.number(), since: z.string().optional() }).optional(),
  }),
])
export type RoomView = z.infer<typeof RoomView>

/** What the facilitator has put on the wall (id "wall"). A draft: written as it happens, never an undo step. */
export const wall = kind(
  "wall",
  {
    mode: field("console", z.enum(["off", "live", "blank", "frozen"])),
    /** What is shown while live. */
    source: field(
      "console",
      z.discriminatedUnion("from", [
        z.strictObject({ from: z.literal("resting"), next: z.string().max(60).optional() }),
        z.strictObject({ from: z.literal("session"), session: z.string() }),
        z.strictObject({ from: z.literal("impact"), session: z.string().optional(), closing: z.boolean() }),
      ]),
    ),
    /** What the room keeps seeing while frozen. */
    frozen: field("console", RoomView.optional()),
    /** What was up before it was blanked or frozen is restored by pressing again. */
    before: field("console", z.enum(["live", "frozen"]).optional()),
    page: field("console", z.number().int().min(0)),
  },
  { journal: "draft" },
)

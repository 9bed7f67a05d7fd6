import * as z from "zod"
import { TIE_TYPES } from "./community.ts"

/** How the groups stand on the wall: in a ring by the alphabet, or in columns by the age at which a group's work begins. */
export const FRAME_LAYOUTS = ["ring", "columns"] as const
export type FrameLayout = (typeof FRAME_LAYOUTS)[number]

/** What a line on the wall may stand for. Whatever else a map can draw stays on the console. */
export const WALL_LINES = [...TIE_TYPES, "sits at", "shared people", "shared organizations"] as const
export type WallLine = (typeof WALL_LINES)[number]

/** Fewer than these are "a few": a number below would point at persons. */
export const FEWEST_SHARED = 3

/** The first ages of the columns of the life course, in months; the last column is for ages that are not known. */
export const AGE_COLUMNS = [0, 36, 60, 132, 168, 216] as const

const RoomGroup = z.strictObject({
  number: z.number().int().positive().optional(),
  /** Its name, where it stands on this page. Every group's number is on every page. */
  name: z.string().optional(),
  /** Index of its column: of AGE_COLUMNS, or one more where its ages are not known. Absent in a ring. */
  column: z.number().int().min(0).max(AGE_COLUMNS.length).optional(),
})

const RoomTie = z.strictObject({
  /** Its ends, as indexes of the groups. */
  one: z.number().int().min(0),
  other: z.number().int().min(0),
  line: z.enum(WALL_LINES),
  directed: z.boolean(),
  /** False while one side alone says so, or the sides tell it differently. */
  confirmed: z.boolean(),
  /** How broad the line is. */
  weight: z.number().int().min(1).max(5),
  /** For what two groups share: how many, from three up. */
  shared: z.union([z.number().int().min(FEWEST_SHARED), z.literal("a few")]).optional(),
})
export type RoomTie = z.infer<typeof RoomTie>

/** The map as the room sees it: groups and lines. No persons, no organisations, no figure that compares groups. */
export const roomMapShape = {
  view: z.literal("map"),
  /** The frame's sentence. */
  sentence: z.string().optional(),
  layout: z.enum(FRAME_LAYOUTS),
  /** In the order in which they stand: by the alphabet, in columns one column after the other. */
  groups: z.array(RoomGroup),
  ties: z.array(RoomTie),
  /** What kinds of line are called here, where the workspace does not say it as the method does. */
  says: z.partialRecord(z.enum(WALL_LINES), z.string()).optional(),
  /** How many groups there are, on all pages. */
  all: z.number().int().min(0),
  /** Lines from groups of this page to groups that stand on other pages. */
  elsewhere: z.number().int().min(0),
  page: z.number().int().min(0),
  pages: z.number().int().min(1),
}

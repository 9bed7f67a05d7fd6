import * as z from "zod"
import { Id, Line, Moment, PartialDate } from "./common.ts"
import { field, kind } from "./kind.ts"

/** What the work is about now; it changes what is offered. METHOD.md A. */
export const WORK_MODES = ["explore", "negotiate", "implement", "review"] as const
export type WorkMode = (typeof WORK_MODES)[number]

/** The workspace itself (id "workspace"). */
export const workspace = kind(
  "workspace",
  {
    name: field("room", Line),
    createdAt: field("console", Moment),
    /** What this community calls a coalition. */
    groupWord: field("room", Line.optional()),
    sample: field("room", z.boolean().optional()),
    /** The last short number given to a group; numbers are never reused. */
    lastNumber: field("console", z.number().int().min(0)),
    mode: field("room", z.enum(WORK_MODES).optional()),
    /** While exploring, options that change structure are offered only once they were asked for. */
    structureShown: field("console", z.boolean().optional()),
    /** When the work began; lengths are counted from here. */
    beganOn: field("room", PartialDate.optional()),
    /** Keys of one digit or letter act by themselves, unless somebody who dictates has turned that off. */
    singleKeys: field("console", z.boolean().optional()),
    taxonomyVersion: field("console", z.number().int().min(1)),
  },
  { editable: true, given: ["lastNumber"] },
)

/** Words that stand on the map beside the cards. */
export const mapNote = kind(
  "mapNote",
  {
    text: field("room", z.string().trim().min(1).max(600)),
    x: field("room", z.number()),
    y: field("room", z.number()),
  },
  { search: ["text"], editable: true },
)

/** Groups that are shown as belonging together, under a name; it lies around them wherever they are moved. */
export const mapRegion = kind(
  "mapRegion",
  { title: field("room", Line), members: field("room", z.array(Id).min(1).max(2000)) },
  { search: ["title"], editable: true },
)

/** Where a card stands on the map; its id is that of what is placed. */
export const place = kind("place", {
  x: field("room", z.number()),
  y: field("room", z.number()),
  pinned: field("console", z.boolean().optional()),
})

import * as z from "zod"
import { Line, PartialDate } from "./common.ts"
import { type Body, field, kind } from "./kind.ts"

/** What a lens shows: lines between cards, or a picture of another shape beside them. */
export const LENS_VIEWS = ["lines", "tables", "quadrant", "rows", "strip", "gaps", "nested"] as const
/** What the rows of a lens are. */
export const LENS_ROWS = ["funders", "measures", "places", "functions"] as const
/** In which order groups stand where something has an order; `lot` is drawn, the same each time. */
export const LENS_ORDERS = ["name", "age", "lot"] as const
/** Ties of working together as they are told, as they are wanted, or only where the two differ. */
export const LENS_TIES = ["now", "wanted", "change"] as const
/** The dimensions of likeness, and all four as one number. */
export const LENS_LIKENESS = [
  "composite",
  "goals",
  "strategies",
  "footprint",
  "funders",
  "members",
  "measures",
  "populations",
  "ages",
] as const

/** A view of the map that was kept under a name. It holds how to look, never what is seen. */
export const lens = kind(
  "lens",
  {
    name: field("console", Line),
    /** The number key that brings it. */
    key: field("console", z.number().int().min(1).max(9).optional()),
    /** A ready-made lens, by its id, that this record gives another key, or none; the rest of it is then not used. */
    ready: field("console", z.string().max(40).optional()),
    view: field("console", z.enum(LENS_VIEWS)),
    /** Layers by their names; one that is not known any more is left out. */
    layers: field("console", z.array(z.string().max(40)).max(30).optional()),
    level: field("console", z.number().int().min(1).max(5).optional()),
    people: field("console", z.number().int().min(1).optional()),
    organizations: field("console", z.number().int().min(1).optional()),
    markBy: field("console", z.string().max(40).optional()),
    rows: field("console", z.enum(LENS_ROWS).optional()),
    likeness: field("console", z.enum(LENS_LIKENESS).optional()),
    /** The least likeness that is drawn, in per cent. */
    likenessFrom: field("console", z.number().int().min(0).max(100).optional()),
    ties: field("console", z.enum(LENS_TIES).optional()),
    order: field("console", z.enum(LENS_ORDERS).optional()),
    namesHidden: field("console", z.boolean().optional()),
    /** The day as of which it looks; today where there is none. */
    day: field("console", PartialDate.optional()),
  },
  { editable: true },
)
export type LensBody = Body<typeof lens>

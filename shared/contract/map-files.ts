import * as z from "zod"
import { task, write } from "./command.ts"
import { Empty, FileContent } from "./common.ts"

/** Kumu's spreadsheet, GraphML, and tables of groups and of ties as CSV. */
export const MAP_FILES = ["kumu", "graphml", "nodes", "edges"] as const
export type MapFileFormat = (typeof MAP_FILES)[number]
/** For whom: names of groups are for the room at most, so a wider circle would get an empty file. */
export const MAP_FILE_AUDIENCES = ["console", "room"] as const
export type MapFileAudience = (typeof MAP_FILE_AUDIENCES)[number]

export const mapFileCommands = {
  /** Notes that what is drawn left: on paper, or as a picture that the window made itself. */
  "mapFile.left": write(z.strictObject({ as: z.enum(["printed", "picture"]) }), Empty),
  /** The whole map of a day as a file for another program. Names of people are never in it. */
  "mapFile.make": task(
    z.strictObject({
      format: z.enum(MAP_FILES),
      audience: z.enum(MAP_FILE_AUDIENCES),
      day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
    }),
    z.strictObject({
      file: FileContent,
      groups: z.number().int(),
      organizations: z.number().int(),
      ties: z.number().int(),
      /** Groups and ties of that day that this reader may not know. */
      leftOut: z.strictObject({ groups: z.number().int(), ties: z.number().int() }),
    }),
    { real: true },
  ),
}

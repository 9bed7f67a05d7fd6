import * as z from "zod"
import { task } from "./command.ts"
import { FileContent } from "./common.ts"

/** The columns that came in with the last import, or every field that there is. */
export const INVENTORY_COLUMNS = ["came in", "all"] as const
export type InventoryColumns = (typeof INVENTORY_COLUMNS)[number]
/** For whom a copy is: each sees what their class may see. "console" is the facilitator alone. */
export const INVENTORY_AUDIENCES = ["console", "room", "funders", "public"] as const
export type InventoryAudience = (typeof INVENTORY_AUDIENCES)[number]

export const inventoryCommands = {
  /**
   * Groups, seats, people, organisations and ties as a workbook, or one of its sheets as CSV. What is corrected there
   * and brought in again comes back as changes. Throws `not-found` where nothing came in from a file yet.
   */
  "inventory.export": task(
    z.strictObject({
      columns: z.enum(INVENTORY_COLUMNS),
      format: z.enum(["xlsx", "csv"]),
      audience: z.enum(INVENTORY_AUDIENCES),
      /** Index of the sheet that a CSV file holds; the first where nothing is said. */
      sheet: z.number().int().min(0).optional(),
    }),
    z.strictObject({
      file: FileContent,
      /** Each sheet with the number of its rows. */
      sheets: z.array(z.strictObject({ name: z.string(), rows: z.number().int() })),
    }),
    { real: true },
  ),
}

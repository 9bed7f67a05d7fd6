import * as z from "zod"

/** What every block of an exercise has. */
export const base = {
  /** Names the block in records and as the key of its prompt; never changed once sessions were held. */
  id: z.string().regex(/^[a-z][a-z-]{0,19}$/),
  /** The headline on the wall. */
  prompt: z.string().min(1).max(300),
  /** What the facilitator says, a sentence or two a line. */
  say: z.array(z.string().min(1)).min(1),
  /** What the facilitator does meanwhile, for the console alone. */
  hint: z.string().optional(),
  /**
   * Worked on at tables or in pairs: for so many minutes. `told`: the wall may say from how many tables a statement came,
   * from three up; without it, nobody hears.
   */
  tables: z.strictObject({ minutes: z.number().int().min(1).max(240), told: z.boolean().optional() }).optional(),
}

/** Names the option or level of the method that a thing stands for, so that a workspace's own words reach it. */
export const wordRef = z.string().regex(/^(options|levels)\/[A-Z0-9]{1,4}$/)

/** Names a thing within a block; part of the key of its words. */
export const itemId = z.string().regex(/^[a-z][a-z0-9-]{0,15}$/)

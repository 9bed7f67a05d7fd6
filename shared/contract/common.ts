import * as z from "zod"

export const Id = z.string().min(1).max(80)
export const Line = z.string().trim().min(1).max(300)
export const Text = z.string().max(20_000)
/** A day, a month or a year: 2026, 2026-05, 2026-05-14. */
export const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
/** A moment as ISO 8601 in UTC. */
export const Moment = z.string().max(40)
/** A time of day where the computer stands: 09:05, 12:30. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const Empty = z.strictObject({})
export type Empty = z.infer<typeof Empty>

export const ANSWER_STATES = ["listed", "none", "not asked", "declined", "unknown"] as const

/** A set that was asked for. Only `listed` and `none` enter formulae; unknown is not zero. METHOD.md B2. */
export const AnswerSet = z.strictObject({
  state: z.enum(ANSWER_STATES),
  items: z.array(Line).max(200),
})
export type AnswerSet = z.infer<typeof AnswerSet>

/** A whole file in transit, base64. */
export const FileContent = z.strictObject({ name: z.string().max(260), base64: z.string() })
export type FileContent = z.infer<typeof FileContent>

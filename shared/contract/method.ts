import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id, Line, PartialDate, Text } from "./common.ts"
import { field, kind } from "./kind.ts"

const SlotName = z.string().regex(/^[a-zA-Z][a-zA-Z-]{0,23}$/)
const Sentences = z.record(SlotName, Text)

/** What the method brings, as this community says it. `of` names what it stands for ("glossary/backbone", "options/O3"). */
export const localWord = kind(
  "localWord",
  {
    of: field("room", z.string().max(80)),
    term: field("room", Line.optional()),
    meaning: field("room", Text.optional()),
    /** Further sentences by their names: what an example tells, how long an option takes to decide. */
    words: field("room", Sentences.optional()),
    /** The same of what only the facilitator reads. */
    caution: field("console", Sentences.optional()),
    /** An example that is not offered here. */
    hidden: field("room", z.boolean().optional()),
  },
  { search: ["term", "meaning"], editable: true },
)

export const wordCommands = {
  /**
   * Says something that the method brings in the workspace's own words, by the names of its sentences. An empty sentence
   * brings the method's own back, and a sentence that is left out stays as it was. `hidden` puts an example away. Throws
   * `not-found` for what the method does not bring, `invalid-input` for a sentence that it does not have or that is too
   * long.
   */
  "word.say": write(z.strictObject({ of: z.string().max(80), says: Sentences, hidden: z.boolean().optional() }), Empty),
}

export const QUESTION_STATES = ["open", "parked", "answered"] as const

/** A question that was raised in the room, or one of the method's own that was switched on. */
export const question = kind(
  "question",
  {
    text: field("room", Line),
    step: field("room", z.number().int().min(1).max(4)),
    state: field("room", z.enum(QUESTION_STATES)),
    /** The id of the method's own question. */
    method: field("room", z.string().max(8).optional()),
    owner: field("room", Line.optional()),
    due: field("room", PartialDate.optional()),
    answer: field("room", Line.optional()),
    /** Where it was raised; `plannedStep` is the place in that session's plan. */
    session: field("room", Id.optional()),
    plannedStep: field("room", z.number().int().min(0).optional()),
    /** Not for this round. */
    deferred: field("room", z.boolean().optional()),
    /** Read back, and its speaker says that it stands as it is written. */
    accepted: field("room", z.boolean().optional()),
  },
  { search: ["text", "answer"], editable: true },
)

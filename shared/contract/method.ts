import * as z from "zod"
import { Id, Line, PartialDate, Text } from "./common.ts"
import { field, kind } from "./kind.ts"

/** A word of the method as this community says it. `of` names what it stands for ("glossary/backbone"). */
export const localWord = kind(
  "localWord",
  {
    of: field("room", z.string().max(80)),
    term: field("room", Line.optional()),
    meaning: field("room", Text.optional()),
  },
  { search: ["term", "meaning"], editable: true },
)

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

import type { HandlersOf } from "../../handlers.ts"
import { cardHandlers } from "./cards.ts"
import { decisionHandlers } from "./decisions.ts"
import { flowHandlers } from "./flow.ts"
import { readingHandlers } from "./readings.ts"
import { wordHandlers } from "./words.ts"

export { runningSession } from "./run.ts"

type SessionHandlers = HandlersOf<"session"> &
  HandlersOf<"card"> &
  HandlersOf<"sentence"> &
  HandlersOf<"reading"> &
  HandlersOf<"proposal"> &
  HandlersOf<"decision"> &
  HandlersOf<"hold">

export const sessionHandlers: SessionHandlers = {
  ...flowHandlers,
  ...cardHandlers,
  ...wordHandlers,
  ...readingHandlers,
  ...decisionHandlers,
}

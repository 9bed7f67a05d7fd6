import { sessionCommands } from "../../../../shared/contract/live.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"

type SessionHandlers = HandlersOf<"session"> &
  HandlersOf<"card"> &
  HandlersOf<"sentence"> &
  HandlersOf<"reading"> &
  HandlersOf<"proposal"> &
  HandlersOf<"decision"> &
  HandlersOf<"hold">

export const sessionHandlers = Object.fromEntries(
  Object.keys(sessionCommands).map((name) => [
    name,
    () => {
      throw new AppError("not-here")
    },
  ]),
) as unknown as SessionHandlers

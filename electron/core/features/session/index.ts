import type { HandlersOf } from "../../handlers.ts"
import { asideHandlers } from "./aside.ts"
import { attendanceHandlers } from "./attendance.ts"
import { tablesHandlers } from "./breakouts.ts"
import { cardHandlers } from "./cards.ts"
import { clusterHandlers } from "./clusters.ts"
import { decisionHandlers } from "./decisions.ts"
import { flowHandlers } from "./flow.ts"
import { goingHandlers } from "./going.ts"
import { rateHandlers } from "./rates.ts"
import { readingHandlers } from "./readings.ts"
import { placementHandlers, rowHandlers } from "./rows.ts"
import { slipsHandlers } from "./slips.ts"
import { tallyHandlers } from "./tallies.ts"
import { triageHandlers } from "./triage.ts"
import { verdictHandlers } from "./verdicts.ts"
import { statementHandlers } from "./withdraw.ts"
import { wordHandlers } from "./words.ts"

export { draftOf, refreshPlans, withScript } from "./own.ts"
export { runningSession } from "./run.ts"

type SessionHandlers = HandlersOf<"session"> &
  HandlersOf<"attendance"> &
  HandlersOf<"card"> &
  HandlersOf<"cluster"> &
  HandlersOf<"tables"> &
  HandlersOf<"tally"> &
  HandlersOf<"slips"> &
  HandlersOf<"sentence"> &
  HandlersOf<"reading"> &
  HandlersOf<"proposal"> &
  HandlersOf<"decision"> &
  HandlersOf<"hold"> &
  HandlersOf<"verdict"> &
  HandlersOf<"triage"> &
  HandlersOf<"row"> &
  HandlersOf<"placement"> &
  HandlersOf<"statement">

export const sessionHandlers: SessionHandlers = {
  ...flowHandlers,
  ...attendanceHandlers,
  ...asideHandlers,
  ...goingHandlers,
  ...cardHandlers,
  ...statementHandlers,
  ...clusterHandlers,
  ...tablesHandlers,
  ...tallyHandlers,
  ...slipsHandlers,
  ...rateHandlers,
  ...rowHandlers,
  ...placementHandlers,
  ...wordHandlers,
  ...readingHandlers,
  ...decisionHandlers,
  ...verdictHandlers,
  ...triageHandlers,
}

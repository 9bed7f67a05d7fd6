import type * as z from "zod"
import { attendanceCommands } from "./attendance.ts"
import { tablesCommands } from "./breakout.ts"
import { bundleCommands } from "./bundle.ts"
import { checkCommands, clickerCommands } from "./cable.ts"
import { claimCommands } from "./claims.ts"
import { codingCommands } from "./coding.ts"
import { documentCommands } from "./documents.ts"
import { entryCommands } from "./entries.ts"
import type { EventName, Events } from "./events.ts"
import { frameCommands } from "./frames.ts"
import { importCommands } from "./import.ts"
import { inventoryCommands } from "./inventory.ts"
import { sessionCommands, wallCommands } from "./live.ts"
import { mapFileCommands } from "./map-files.ts"
import { wordCommands } from "./method.ts"
import { offScriptCommands } from "./off-script.ts"
import { exerciseCommands } from "./own-exercise.ts"
import { photoCommands } from "./photographs.ts"
import { recordCommands } from "./records.ts"
import { rehearsalCommands } from "./rehearsal.ts"
import { placeCommands, rateCommands, rowCommands } from "./rows.ts"
import { statementCommands } from "./statements.ts"
import { triageCommands } from "./triage.ts"
import { hostCommands, taskCommands, vaultCommands } from "./vault.ts"
import { verdictCommands } from "./verdict.ts"

/** Every command there is. Call, handlers, client and both transports derive from this. */
export const COMMANDS = {
  ...vaultCommands,
  ...hostCommands,
  ...recordCommands,
  ...claimCommands,
  ...importCommands,
  ...inventoryCommands,
  ...mapFileCommands,
  ...photoCommands,
  ...codingCommands,
  ...wordCommands,
  ...sessionCommands,
  ...offScriptCommands,
  ...entryCommands,
  ...tablesCommands,
  ...attendanceCommands,
  ...rehearsalCommands,
  ...verdictCommands,
  ...triageCommands,
  ...rowCommands,
  ...statementCommands,
  ...placeCommands,
  ...rateCommands,
  ...wallCommands,
  ...frameCommands,
  ...checkCommands,
  ...clickerCommands,
  ...bundleCommands,
  ...documentCommands,
  ...exerciseCommands,
  ...taskCommands,
} as const

export type CommandName = keyof typeof COMMANDS
export type Input<N extends CommandName> = z.input<(typeof COMMANDS)[N]["input"]>
export type Parsed<N extends CommandName> = z.output<(typeof COMMANDS)[N]["input"]>
export type Output<N extends CommandName> = z.output<(typeof COMMANDS)[N]["output"]>
export type ModeOf<N extends CommandName> = (typeof COMMANDS)[N]["mode"]

export interface CallOptions {
  /** Names a task, so that it can report and be cancelled. */
  readonly id?: string
  /** Whether what the caller shows is a rehearsal: what is written for one never reaches the other. Throws `cancelled`. */
  readonly rehearsal?: boolean
}

/** How every window and test reaches the core. */
export type Call = <N extends CommandName>(name: N, input: Input<N>, options?: CallOptions) => Promise<Output<N>>
/** Returns the function that ends the subscription. */
export type Subscribe = <E extends EventName>(event: E, listener: (value: Events[E]) => void) => () => void

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]

/** True for a command's own name, false for anything inherited or unknown. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

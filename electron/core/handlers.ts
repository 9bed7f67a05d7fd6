import type { Role } from "../../shared/contract/command.ts"
import type { EventName, Events } from "../../shared/contract/events.ts"
import type { CommandName, ModeOf, Output, Parsed } from "../../shared/contract/index.ts"
import type { Ports } from "./ports.ts"
import type { RecordReader, RecordWriter } from "./records/store.ts"
import type { Vault } from "./vault/vault.ts"

/** What every handler is given. `records` throws `locked` while no workspace is open. */
interface Shared {
  readonly role: Role
  readonly ports: Ports
  readonly vault: Vault
  readonly emit: <E extends EventName>(event: E, value: Events[E]) => void
}
export interface ReadContext extends Shared {
  readonly records: RecordReader
}
export interface WriteContext extends Shared {
  readonly records: RecordWriter
}
export interface TaskContext extends WriteContext {
  /** Aborted when the caller cancels or the workspace locks. */
  readonly signal: AbortSignal
  /** Tells the windows how far the task is: `done` of `total`, in any unit. */
  readonly progress: (done: number, total: number, label: string) => void
}

interface ContextOf {
  readonly read: ReadContext
  readonly write: WriteContext
  readonly task: TaskContext
}

export type Handler<N extends CommandName> = (
  context: ContextOf[ModeOf<N>],
  input: Parsed<N>,
) => ModeOf<N> extends "task" ? Promise<Output<N>> : Output<N>

/** A handler for each command; one left out, or one too many, does not compile. */
export type Handlers = { readonly [N in CommandName]: Handler<N> }
/** The handlers of one feature. */
export type HandlersOf<F extends string> = {
  readonly [N in CommandName as N extends `${F}.${string}` ? N : never]: Handler<N>
}

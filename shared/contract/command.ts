import type * as z from "zod"

/** Which window is calling. The host knows it from how the window was opened, never from what the window says. */
export const ROLES = ["console", "projector", "booth"] as const
export type Role = (typeof ROLES)[number]

export type Mode = "read" | "write" | "task"

export interface Command<M extends Mode = Mode, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly mode: M
  readonly input: I
  readonly output: O
  readonly roles: readonly Role[]
  /** True where the input carries a whole file, so that hosts allow a larger body. */
  readonly upload: boolean
  /** True where the command works without an open workspace. */
  readonly closed: boolean
  /**
   * True for what reaches beyond the records: keys, backups, files that are handed on, what other workspaces use. A
   * rehearsal has none of it.
   */
  readonly real: boolean
}

export interface CommandOptions {
  readonly roles?: readonly Role[]
  readonly upload?: boolean
  readonly closed?: boolean
  readonly real?: boolean
}

const declare =
  <M extends Mode>(mode: M) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, options: CommandOptions = {}): Command<M, I, O> => ({
    mode,
    input,
    output,
    roles: options.roles ?? ["console"],
    upload: options.upload ?? false,
    closed: options.closed ?? false,
    real: options.real ?? false,
  })

/** A command that only looks. */
export const read = declare("read")
/** A command that changes records: synchronous, one transaction, events after commit. */
export const write = declare("write")
/** A command that takes time (keys, files, bundles): asynchronous, reports progress, can be cancelled. */
export const task = declare("task")

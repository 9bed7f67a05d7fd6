import type { Role } from "../../shared/contract/command.ts"
import { EVENT_ROLES, type EventName, type Events } from "../../shared/contract/events.ts"
import {
  type Call,
  type CallOptions,
  COMMANDS,
  type CommandName,
  isCommandName,
  type Subscribe,
} from "../../shared/contract/index.ts"
import { kindOf } from "../../shared/contract/kinds.ts"
import { AppError } from "../../shared/errors.ts"
import { createAwake } from "./awake.ts"
import { bundleHandlers } from "./features/bundle/index.ts"
import { type Cable, checkHandlers, createCable } from "./features/check/index.ts"
import { claimHandlers } from "./features/claims/index.ts"
import { clickerHandlers } from "./features/clicker/index.ts"
import { codingHandlers } from "./features/coding/index.ts"
import { documentHandlers } from "./features/documents/index.ts"
import { exerciseHandlers } from "./features/exercises/index.ts"
import { frameHandlers } from "./features/frames/index.ts"
import { hostHandlers } from "./features/host/index.ts"
import { importHandlers } from "./features/import/index.ts"
import { inventoryHandlers } from "./features/inventory/index.ts"
import { mapFileHandlers } from "./features/map-files/index.ts"
import { photoHandlers } from "./features/photographs/index.ts"
import { recordHandlers } from "./features/records/index.ts"
import { rehearsalHandlers } from "./features/rehearsal/index.ts"
import { sessionHandlers } from "./features/session/index.ts"
import { vaultHandlers } from "./features/vault/index.ts"
import { createWallWatch, lightUp, wallHandlers } from "./features/wall/index.ts"
import { wordHandlers } from "./features/wording/index.ts"
import type { Handlers, TaskContext, WriteContext } from "./handlers.ts"
import type { Ports } from "./ports.ts"
import { asAppError } from "./records/sqlite-errors.ts"
import type { Committed, RecordWriter } from "./records/store.ts"
import { createVault, type OpenWorkspace, type Vault } from "./vault/vault.ts"

/** The application without windows. A host connects each window under the role that it was opened with. */
export interface App {
  readonly connect: (role: Role) => { readonly call: Call; readonly on: Subscribe }
  /** For the host's own signals: the system went to sleep, nobody used the computer. */
  readonly vault: Vault
  /** For the host's own signals: displays changed, the computer slept. */
  readonly cable: Pick<Cable, "disturbed">
  readonly emit: <E extends EventName>(event: E, value: Events[E]) => void
  /** Ends tasks, closes the databases and drops the keys. */
  readonly close: () => Promise<void>
}

interface Listener {
  readonly role: Role
  readonly event: EventName
  readonly hear: (value: never) => void
}

export function createApp(ports: Ports): App {
  const listeners = new Set<Listener>()
  const tasks = new Map<string, AbortController>()
  /** The role whose write is being carried out, for the journal. Writes are synchronous, tasks are the console's. */
  let origin: Role = "console"

  function emit<E extends EventName>(event: E, value: Events[E], roles = EVENT_ROLES[event]): void {
    for (const listener of listeners) {
      if (listener.event !== event || !roles.includes(listener.role)) continue
      try {
        listener.hear(value as never)
      } catch (error) {
        ports.log("a window could not be told", error) // what was written is written
      }
    }
  }

  function committed(done: readonly Committed[]): void {
    const store = vault.current()?.store
    if (store === undefined) return
    const history = store.history()
    for (const { label, changes } of done) {
      emit("changes", { label, changes: changes.filter(({ kind }) => kindOf(kind).mirrored), history })
    }
    wall.refresh()
    if (done.some(({ changes }) => changes.some(({ kind }) => kind === "live" || kind === "session"))) stayAwake()
  }

  const vault: Vault = createVault({
    ports,
    origin: () => origin,
    committed,
    stateChanged: (state) => {
      if (state.state !== "open") for (const task of tasks.values()) task.abort()
      emit("vault", state)
      wall.refresh()
      stayAwake(state.state === "locked" && state.pin !== undefined)
    },
  })
  const cable = createCable({
    windows: ports.windows,
    changed: (state) => {
      emit("check", state)
      wall.refresh()
    },
  })
  const wall = createWallWatch({
    vault,
    cable,
    now: ports.now,
    tell: (view, role) => emit("wall", view, [role]),
    log: ports.log,
  })

  const stayAwake = createAwake(vault, ports.windows)

  const handlers: Handlers = {
    ...vaultHandlers,
    ...hostHandlers(cable),
    ...recordHandlers,
    ...importHandlers,
    ...inventoryHandlers,
    ...mapFileHandlers,
    ...photoHandlers,
    ...codingHandlers,
    ...claimHandlers,
    ...sessionHandlers,
    ...rehearsalHandlers((context, { name, input }) => handle(name, context, COMMANDS[name].input.parse(input))),
    ...wallHandlers(wall, cable),
    ...frameHandlers,
    ...checkHandlers(cable, lightUp),
    ...clickerHandlers,
    ...bundleHandlers,
    ...documentHandlers,
    ...exerciseHandlers,
    ...wordHandlers,
    "task.cancel": (_context, { id }) => {
      tasks.get(id)?.abort()
      return {}
    },
  }

  function records(): RecordWriter {
    const store = vault.current()?.store
    if (store === undefined) throw new AppError("locked")
    return store
  }

  /** The records of the workspace in which a task began: it never goes on in another one that was opened meanwhile. */
  function recordsOf(begun: OpenWorkspace | undefined): RecordWriter {
    if (begun !== undefined && begun !== vault.current()) throw new AppError("cancelled")
    return records()
  }

  /** The registry ties each name to its own input and handler; the compiler cannot follow the pair through a variable. */
  function handle(name: CommandName, context: WriteContext, input: unknown): unknown {
    return (handlers[name] as (context: WriteContext, input: unknown) => unknown)(context, input)
  }

  async function run(role: Role, name: CommandName, input: unknown, options: CallOptions): Promise<unknown> {
    const { id = ports.newId(), rehearsal } = options
    if (!isCommandName(name)) throw new AppError("not-found")
    const command = COMMANDS[name]
    if (!command.roles.includes(role)) throw new AppError("not-allowed", { name })
    const parsed = command.input.safeParse(input)
    if (!parsed.success) {
      throw new AppError("invalid-input", { name, field: parsed.error.issues[0]?.path.join(".") ?? "" })
    }
    // while much is being written in one go reads see what was before, a write goes first, and a task waits
    if (!command.closed && name !== "task.cancel" && command.mode !== "read") {
      const store = vault.current()?.store
      const way = command.mode === "write" ? store?.wayFor() : store?.settled()
      if (way !== undefined) await way
    }
    if (!command.closed && vault.current() === undefined) throw new AppError("locked")
    if (command.real && vault.rehearses()) throw new AppError("rehearsing")
    // words of a rehearsal that come late stay out of the workspace, and the other way about
    const meant = rehearsal ?? vault.rehearses()
    if (!command.closed && command.mode !== "read" && meant !== vault.rehearses()) throw new AppError("cancelled")
    const control = new AbortController()
    const begun = command.closed ? undefined : vault.current()
    const context: TaskContext = {
      role,
      ports,
      vault,
      emit,
      get records() {
        return recordsOf(begun)
      },
      signal: control.signal,
      progress: (done, total, label) => emit("progress", { id, done, total, label }),
    }
    try {
      if (command.mode === "read") return handle(name, context, parsed.data)
      if (command.mode === "write") {
        origin = role
        const store = vault.current()?.store
        return store === undefined
          ? handle(name, context, parsed.data)
          : store.transact(() => handle(name, context, parsed.data))
      }
      tasks.set(id, control)
      return await handle(name, context, parsed.data)
    } catch (error) {
      const known = asAppError(error)
      const refused = known?.code === "disk-full" || known?.code === "read-only"
      if (refused && vault.current() !== undefined) emit("unsaved", { code: known.code })
      throw known ?? error
    } finally {
      if (command.mode === "write") origin = "console"
      if (tasks.get(id) === control) tasks.delete(id)
    }
  }

  return {
    vault,
    cable,
    emit,
    connect: (role) => ({
      call: (name, input, options) => run(role, name, input, options ?? {}) as never,
      on: (event, hear) => {
        const listener: Listener = { role, event, hear }
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    }),
    close: async () => {
      for (const task of tasks.values()) task.abort()
      await vault.close()
      listeners.clear()
    },
  }
}

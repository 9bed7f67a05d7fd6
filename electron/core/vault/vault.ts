import { join } from "node:path"
import type { Database } from "better-sqlite3"
import { type Secret, SHORTEST_PASSPHRASE, type VaultState } from "../../../shared/contract/vault.ts"
import { sameValue } from "../../../shared/domain/changes.ts"
import { AppError } from "../../../shared/errors.ts"
import { add } from "../records/edits.ts"
import { asAppError } from "../records/sqlite-errors.ts"
import { createStore, type Store } from "../records/store.ts"
import { listBackups, makeBackup, type PurgedBackups, renewKeyFiles } from "./backups.ts"
import { createConfidential } from "./confidential.ts"
import { type Databases, openDatabases } from "./databases.ts"
import { createDayPin, withPin } from "./day-pin.ts"
import { type Erasing, eraseEverywhere } from "./erasing.ts"
import { isCheap, type KeyFile, keysIn, newKeyFile, readKeyFile, withSecret, writeKeyFile } from "./key-file.ts"
import { KEY_COST, type Keys, wipe } from "./key-slot.ts"
import { makeWorkspace, openAndBackUp } from "./opening.ts"
import { createRecent } from "./recent.ts"
import { newRecoveryCode } from "./recovery-code.ts"
import { copyForRehearsal, dropCopy, sweepRehearsals } from "./rehearsal-copy.ts"
import { backupFolder, finishRestore, requireUnused, restoreKeys, swapIn, tryBackup } from "./restore.ts"
import { syncedBy } from "./synced-folder.ts"
import type { OpenWorkspace, Vault, VaultOptions } from "./vault-port.ts"
import { looksLikeWorkspace, requireFolder, requireFree, requireWorkspace } from "./workspace-folder.ts"

export type { OpenWorkspace, Vault, VaultOptions } from "./vault-port.ts"

interface Unlocked extends OpenWorkspace {
  readonly keys: Keys
  readonly databases: Databases
}

export function createVault({ ports, origin, committed, stateChanged }: VaultOptions): Vault {
  const cost = ports.keyCost ?? KEY_COST
  const recent = createRecent(ports)
  const dayPin = createDayPin({ now: ports.now, cost })
  sweep()
  let state: VaultState = { state: "closed" }
  let open: Unlocked | undefined
  /** The workspace itself, open and untouched, while `open` is its copy for a rehearsal. */
  let aside: Unlocked | undefined
  /** How often was locked; an unlocking that finds it changed ends. */
  let lockings = 0
  let last: Promise<unknown> = Promise.resolve()

  /** What a crash left of a rehearsal goes at the next start; that it cannot be removed keeps nobody from working. */
  function sweep(): void {
    try {
      sweepRehearsals(ports.dataFolder)
    } catch (error) {
      ports.log(`the copy of a rehearsal was not removed (${asAppError(error)?.code ?? "internal"})`)
    }
  }

  /** One at a time: two unlockings that overlap would open the same files twice. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }

  /** Runs a slow act on keys; throws `cancelled` if the vault was locked meanwhile. */
  async function unlessLocked<T>(slow: Promise<T>): Promise<T> {
    const before = lockings
    const result = await slow
    if (before !== lockings) throw new AppError("cancelled")
    return result
  }

  function become(next: VaultState): VaultState {
    state = next
    stateChanged(next)
    return next
  }

  function requireOpen(): Unlocked {
    if (open === undefined) throw new AppError("locked")
    return open
  }

  function storeOver(databases: Databases): Store {
    return createStore(databases.workspace, {
      now: ports.now,
      origin,
      // a workspace that is still being filled tells nobody
      committed: (done) => {
        if (open?.databases === databases) committed(done)
      },
    })
  }

  function erase(erasing: readonly Erasing[], and?: (store: Store) => void): PurgedBackups {
    const storeOf = (db: Database) => createStore(db, { now: ports.now, origin, committed: () => {} })
    return eraseEverywhere({ ...requireOpen(), storeOver: storeOf }, erasing, and)
  }

  function tellPin(): void {
    const next = withPin(state, dayPin)
    if (!sameValue(next, state)) become(next)
  }

  /** Closes what is open and ends what is being opened. */
  function cover(): void {
    lockings++
    if (state.state === "locked") tellPin()
    if (state.state !== "open") return
    const { folder, name } = state
    shut()
    become(withPin({ state: "locked", folder, name }, dayPin))
  }

  function shut(): void {
    dropRehearsal()
    open?.databases.close()
    if (open) wipe(open.keys.workspace, open.keys.confidential)
    open = undefined
  }

  /** Takes a rehearsal's copy away; what is open is then the workspace itself. */
  function dropRehearsal(): void {
    if (aside === undefined || open === undefined) return
    const copy = open
    open = aside
    aside = undefined
    try {
      dropCopy(copy)
    } catch (error) {
      ports.log(`the copy of a rehearsal waits for the next start (${asAppError(error)?.code ?? "internal"})`)
    }
  }

  /** Makes open databases the workspace that is shown, in the place of the one before. */
  function show(
    folder: string,
    keys: Keys,
    keyFile: KeyFile,
    databases: Databases,
    backupProblem?: string,
  ): VaultState {
    shut()
    if (dayPin.of(folder) === undefined) dayPin.drop()
    const store = storeOver(databases)
    open = { folder, keys, databases, store, confidential: createConfidential(databases.confidential) }
    const { name = "", sample = false } = store.find("workspace", "workspace")?.body ?? {}
    remember(() => recent.opened({ folder, name, sample }))
    const synced = syncedBy(folder)
    const shown: VaultState = {
      state: "open",
      folder,
      name,
      recoveryKept: keyFile.recoveryKept,
      ...(synced !== undefined && { synced }),
      ...(backupProblem !== undefined && { backupProblem }),
      ...(databases.logDamaged && { logDamaged: true }),
    }
    return become(withPin(shown, dayPin))
  }

  /** The recent list is a convenience: that it cannot be written keeps nobody from working. */
  function remember(write: () => void): void {
    try {
      write()
    } catch (error) {
      ports.log(`the list of recent workspaces was not written (${asAppError(error)?.code ?? "internal"})`)
    }
  }

  function enter(folder: string, keys: Keys, keyFile: KeyFile): VaultState {
    const { databases, backupProblem } = openAndBackUp(folder, keys, ports.now())
    return show(folder, keys, keyFile, databases, backupProblem)
  }

  /** Once the default cost rises, each workspace follows when it is next unlocked. */
  async function raiseCost(folder: string, keyFile: KeyFile, secret: Secret): Promise<void> {
    if (!isCheap(keyFile, secret.by, cost)) return
    const raised = await unlessLocked(withSecret(keyFile, secret, secret, cost))
    try {
      writeKeyFile(folder, raised)
    } catch (error) {
      ports.log(`the key file was not renewed (${asAppError(error)?.code ?? "internal"})`)
    }
  }

  return {
    state: () => state,
    current: () => open,
    recent,

    create: ({ name, passphrase, folder = join(ports.dataFolder, `workspace-${ports.newId().slice(0, 8)}`), fill }) =>
      alone(async () => {
        requireStrong(passphrase)
        requireFree(folder)
        const { keys, keyFile, recoveryCode } = await unlessLocked(newKeyFile(passphrase, cost))
        const databases = makeWorkspace(folder, keys, keyFile, (made) => {
          const store = storeOver(made)
          const body = { name, createdAt: ports.now().toISOString(), lastNumber: 0, taxonomyVersion: 1 }
          store.transact(() => {
            store.apply("New workspace", [add("workspace", "workspace", body)], { undoable: false })
            fill?.(store)
          })
        })
        show(folder, keys, keyFile, databases)
        return { folder, recoveryCode }
      }),

    unlock: (folder, secret) =>
      alone(async () => {
        requireWorkspace(folder)
        if (open?.folder !== folder) finishRestore(folder)
        const keyFile = readKeyFile(folder)
        const keys = await unlessLocked(keysIn(keyFile, secret))
        if (open?.folder === folder) {
          wipe(keys.workspace, keys.confidential)
          return state
        }
        dayPin.proven(folder)
        const opened = enter(folder, keys, keyFile)
        await raiseCost(folder, keyFile, secret)
        return opened
      }),

    rehearse: (session, fill) =>
      alone(async () => {
        if (state.state !== "open") throw new AppError("locked")
        if (aside !== undefined) throw new AppError("rehearsing")
        const real = requireOpen()
        const copy = copyForRehearsal(real.databases, real.keys, ports.dataFolder, ports.newId())
        try {
          const store = storeOver(copy.databases)
          store.transact(() => fill(store))
          open = { ...copy, store, confidential: createConfidential(copy.databases.confidential) }
        } catch (error) {
          dropCopy(copy)
          throw error
        }
        aside = real
        return become({ ...state, rehearsal: session })
      }),

    endRehearsal: () => {
      if (state.state !== "open" || aside === undefined) return state
      dropRehearsal()
      const { rehearsal: _, ...rest } = state
      return become(rest)
    },

    rehearses: () => aside !== undefined,

    lock: () => {
      dayPin.drop()
      cover()
    },
    quickLock: cover,

    setPin: (pin) =>
      alone(async () => {
        const { folder, keys } = requireOpen()
        const before = lockings
        await dayPin.set(folder, keys, pin)
        if (before !== lockings) {
          // the keys were wiped while they were being wrapped
          dayPin.drop()
          tellPin()
          throw new AppError("cancelled")
        }
        tellPin()
      }),

    dropPin: () => {
      dayPin.drop()
      tellPin()
    },

    unlockWithPin: (pin) =>
      alone(async () => {
        if (state.state !== "locked") throw new AppError("pin-gone")
        const { folder } = state
        try {
          const keys = await unlessLocked(dayPin.open(folder, pin))
          return show(folder, keys, readKeyFile(folder), openDatabases(folder, keys))
        } finally {
          tellPin()
        }
      }),

    expirePin: tellPin,

    close: async () => {
      lockings++
      dayPin.drop()
      shut()
      become({ state: "closed" })
    },

    changePassphrase: (current, next) =>
      alone(async () => {
        requireStrong(next)
        const { folder } = requireOpen()
        const secret = { by: "passphrase", passphrase: next } as const
        const renewed = await unlessLocked(withSecret(readKeyFile(folder), current, secret, cost))
        writeKeyFile(folder, renewed)
        renewKeyFiles(folder, renewed)
      }),

    newRecoveryCode: (current) =>
      alone(async () => {
        const { folder } = requireOpen()
        const code = newRecoveryCode()
        const withCode = await unlessLocked(withSecret(readKeyFile(folder), current, { by: "recovery", code }, cost))
        const renewed = { ...withCode, recoveryKept: false }
        writeKeyFile(folder, renewed)
        renewKeyFiles(folder, renewed)
        if (state.state === "open") become({ ...state, recoveryKept: false })
        return code
      }),

    keepRecoveryCode: () => {
      const { folder } = requireOpen()
      writeKeyFile(folder, { ...readKeyFile(folder), recoveryKept: true })
      if (state.state === "open") become({ ...state, recoveryKept: true })
    },

    inspect: (folder) => {
      requireFolder(folder)
      const name = recent.list().workspaces.find((known) => known.folder === folder)?.name
      const synced = syncedBy(folder)
      return {
        workspace: looksLikeWorkspace(folder),
        backups: listBackups(folder),
        ...(name !== undefined && { name }),
        ...(synced !== undefined && { synced }),
      }
    },

    backUp: () => {
      const { folder, databases } = requireOpen()
      return makeBackup(folder, databases, ports.now(), "asked")
    },

    restore: (folder, file, secret, { keysOnly = false } = {}) =>
      alone(async () => {
        requireFolder(folder)
        const keys = await unlessLocked(keysIn(keyFileOf(backupFolder(folder, file)), secret))
        const mine = open?.folder === folder
        if (!mine) requireUnused(folder)
        if (!keysOnly) tryBackup(folder, file, keys)
        dayPin.drop() // other keys may come
        if (mine) shut()
        try {
          if (keysOnly) restoreKeys(folder, file, keys, ports.now())
          else swapIn(folder, ports.now())
          return enter(folder, keys, readKeyFile(folder))
        } catch (error) {
          if (mine && state.state === "open") become({ state: "locked", folder, name: state.name })
          throw error
        }
      }),

    purge: (kind, ids) => erase([{ kind, ids }]),
    erase,
  }
}

/** Throws `weak-passphrase` for one that is too short; all else about it is advice. */
function requireStrong(passphrase: string): void {
  if (Array.from(passphrase).length < SHORTEST_PASSPHRASE) throw new AppError("weak-passphrase")
}

function keyFileOf(backup: string): KeyFile {
  try {
    return readKeyFile(backup)
  } catch (error) {
    if (error instanceof AppError && error.code !== "too-new")
      throw new AppError("backup-damaged", {}, { cause: error })
    throw error
  }
}

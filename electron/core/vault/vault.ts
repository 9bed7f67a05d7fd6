import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Database } from "better-sqlite3"
import type { Role } from "../../../shared/contract/command.ts"
import type { Secret, VaultState } from "../../../shared/contract/vault.ts"
import { AppError } from "../../../shared/errors.ts"
import type { Ports } from "../ports.ts"
import { add } from "../records/edits.ts"
import { type Committed, createStore, type Store } from "../records/store.ts"
import { openDatabase } from "./database.ts"
import { createKeyFile, type Keys, unwrapKeys } from "./key-file.ts"

/** An unlocked workspace. */
export interface OpenWorkspace {
  readonly folder: string
  readonly store: Store
  readonly confidential: Database
}

export interface VaultOptions {
  readonly ports: Ports
  readonly origin: () => Role
  readonly committed: (done: readonly Committed[]) => void
  readonly stateChanged: (state: VaultState) => void
}

/** Keys, unlocking and locking. Nothing else touches key bytes. */
export interface Vault {
  readonly state: () => VaultState
  readonly current: () => OpenWorkspace | undefined
  readonly create: (input: {
    readonly name: string
    readonly passphrase: string
    readonly folder?: string | undefined
    /** Fills the new workspace before it is shown, in the same opening. */
    readonly fill?: (store: Store) => void
  }) => Promise<{ readonly folder: string; readonly recoveryCode: string }>
  readonly unlock: (folder: string, secret: Secret) => Promise<VaultState>
  /** Closes the databases, drops the keys; the workspace stays chosen. */
  readonly lock: () => void
  /** Locks and leaves the workspace. */
  readonly close: () => Promise<void>
}

export function createVault({ ports, origin, committed, stateChanged }: VaultOptions): Vault {
  let state: VaultState = { state: "closed" }
  let open: (OpenWorkspace & { readonly db: Database }) | undefined

  function become(next: VaultState): VaultState {
    state = next
    stateChanged(next)
    return next
  }

  function openWith(folder: string, keys: Keys): void {
    const db = openDatabase(join(folder, "workspace.db"), keys.workspace)
    const confidential = openDatabase(join(folder, "confidential.db"), keys.confidential)
    open = { folder, db, confidential, store: createStore(db, { now: ports.now, origin, committed }) }
  }

  function shut(): void {
    open?.db.close()
    open?.confidential.close()
    open = undefined
  }

  function opened(folder: string): VaultState {
    const name = open?.store.find("workspace", "workspace")?.body.name ?? ""
    return become({ state: "open", folder, name, recoveryKept: true })
  }

  return {
    state: () => state,
    current: () => open,
    create: async ({
      name,
      passphrase,
      folder = join(ports.dataFolder, `workspace-${ports.newId().slice(0, 8)}`),
      fill,
    }) => {
      if (passphrase.length < 8) throw new AppError("weak-passphrase")
      shut()
      mkdirSync(folder, { recursive: true })
      const { keys, recoveryCode } = await createKeyFile(folder, passphrase)
      openWith(folder, keys)
      open?.store.transact(() => {
        open?.store.apply(
          "New workspace",
          [
            add("workspace", "workspace", {
              name,
              createdAt: ports.now().toISOString(),
              lastNumber: 0,
              taxonomyVersion: 1,
            }),
          ],
          { undoable: false },
        )
        if (open) fill?.(open.store)
      })
      opened(folder)
      return { folder, recoveryCode }
    },
    unlock: async (folder, secret) => {
      shut()
      openWith(folder, await unwrapKeys(folder, secret))
      return opened(folder)
    },
    lock: () => {
      if (state.state !== "open") return
      const { folder, name } = state
      shut()
      become({ state: "locked", folder, name })
    },
    close: async () => {
      shut()
      become({ state: "closed" })
    },
  }
}

import type { Role } from "../../../shared/contract/command.ts"
import type { KindName } from "../../../shared/contract/kinds.ts"
import type { Backup, Secret, VaultState } from "../../../shared/contract/vault.ts"
import type { Ports } from "../ports.ts"
import type { Committed, Store } from "../records/store.ts"
import type { PurgedBackups } from "./backups.ts"
import type { Confidential } from "./confidential.ts"
import type { Erasing } from "./erasing.ts"
import type { Recent } from "./recent.ts"

/** An unlocked workspace. */
export interface OpenWorkspace {
  readonly folder: string
  readonly store: Store
  readonly confidential: Confidential
}

export interface VaultOptions {
  readonly ports: Ports
  readonly origin: () => Role
  readonly committed: (done: readonly Committed[]) => void
  readonly stateChanged: (state: VaultState) => void
}

/** Keys, unlocking, locking and backups. Nothing else touches key bytes. */
export interface Vault {
  readonly state: () => VaultState
  readonly current: () => OpenWorkspace | undefined
  readonly recent: Recent
  /** Throws `weak-passphrase`, `folder-taken`, and what the disk refuses; then nothing is left behind. */
  readonly create: (input: {
    readonly name: string
    readonly passphrase: string
    readonly folder?: string | undefined
    /** Fills the new workspace before it is shown, in the same opening. */
    readonly fill?: ((store: Store) => void) | undefined
  }) => Promise<{ readonly folder: string; readonly recoveryCode: string }>
  /**
   * Throws `folder-missing`, `not-a-workspace`, `key-file-missing`, `key-file-damaged`, `wrong-key`,
   * `wrong-recovery-code`, `in-use`, `too-new`, `workspace-damaged`, `read-only`, `disk-full`; none of them changes a
   * file, and what was open stays open.
   */
  readonly unlock: (folder: string, secret: Secret) => Promise<VaultState>
  /**
   * Goes on in a throw-away copy of the open workspace, which is put aside as it is. `fill` writes into the copy before
   * it is shown; what goes wrong leaves nothing behind. Throws `rehearsing` in a rehearsal.
   */
  readonly rehearse: (session: string, fill: (store: Store) => void) => Promise<VaultState>
  /** Back to the workspace itself; of the rehearsal nothing is left. Where there is none nothing happens. */
  readonly endRehearsal: () => VaultState
  /** True while what is open is a rehearsal. */
  readonly rehearses: () => boolean
  /** Closes the databases, drops the keys; the workspace stays chosen. Also ends an unlocking that is under way. */
  readonly lock: () => void
  /** A PIN for the day: kept in memory only, twelve hours, five wrong tries, gone with a full lock. */
  readonly setPin: (pin: string) => Promise<void>
  readonly dropPin: () => void
  /** As `lock`, but the day's PIN opens again; where there is none it is `lock`. */
  readonly quickLock: () => void
  /** Throws `wrong-pin`, `pin-gone`, and what `unlock` throws of files. */
  readonly unlockWithPin: (pin: string) => Promise<VaultState>
  /** Tells the windows when a PIN has become too old; for the host's clock. */
  readonly expirePin: () => void
  /** Locks and leaves the workspace. */
  readonly close: () => Promise<void>
  readonly changePassphrase: (current: Secret, next: string) => Promise<void>
  readonly newRecoveryCode: (current: Secret) => Promise<string>
  readonly keepRecoveryCode: () => void
  readonly inspect: (folder: string) => {
    readonly workspace: boolean
    readonly name?: string
    readonly synced?: string
    readonly backups: Backup[]
  }
  readonly backUp: () => Backup
  /** Throws `not-found`, `backup-damaged`, `in-use`, `too-new`, `wrong-key`; then the workspace is as it was. */
  readonly restore: (
    folder: string,
    file: string,
    secret: Secret,
    options?: { readonly keysOnly?: boolean | undefined },
  ) => Promise<VaultState>
  /**
   * Erases records for good from the open workspace, its log and every backup. Not undoable. Called outside of a
   * transaction.
   */
  readonly purge: (kind: KindName, ids: readonly string[]) => PurgedBackups
  /** The same for records of several kinds; `and` is written in the same transaction. */
  readonly erase: (erasing: readonly Erasing[], and?: (store: Store) => void) => PurgedBackups
}

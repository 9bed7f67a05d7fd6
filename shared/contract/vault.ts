import * as z from "zod"
import { Displays } from "./cable.ts"
import { read, task, write } from "./command.ts"
import { Empty, Id, Line, Moment } from "./common.ts"

const Folder = z.string().min(1).max(1000)
const Passphrase = z.string().min(1).max(1000)
/** Opens for a day what a passphrase opened first. */
export const Pin = z.string().regex(/^\d{6}$/)
/** How a workspace is opened. */
export const Secret = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("passphrase"), passphrase: Passphrase }),
  z.strictObject({ by: z.literal("recovery"), code: z.string().min(1).max(200) }),
])
export type Secret = z.infer<typeof Secret>

export const VaultState = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("closed") }),
  z.strictObject({
    state: z.literal("locked"),
    folder: Folder,
    name: z.string(),
    /** Present where the day's PIN opens it too, with the tries that are left. */
    pin: z.strictObject({ tries: z.number().int().min(1) }).optional(),
  }),
  z.strictObject({
    state: z.literal("open"),
    folder: Folder,
    name: z.string(),
    /** False until the recovery code was shown and confirmed as kept. */
    recoveryKept: z.boolean(),
    /** Why the folder is risky: it lies in a folder that another program synchronises. */
    synced: z.string().optional(),
    /** Why the backup of this unlocking could not be made; the workspace is open nevertheless. */
    backupProblem: z.string().optional(),
    /** True where the last changes before a crash were damaged on the disk; their log is kept beside the workspace. */
    logDamaged: z.boolean().optional(),
    /** Until when the day's PIN opens it after a quick lock. */
    pinUntil: Moment.optional(),
    /** The session that is being rehearsed: all that is open is a throw-away copy. */
    rehearsal: Id.optional(),
  }),
])
export type VaultState = z.infer<typeof VaultState>

export const RecentWorkspace = z.strictObject({
  folder: Folder,
  /** Absent while names are hidden. */
  name: z.string().optional(),
  openedAt: Moment.optional(),
  /** False where the folder is gone. */
  present: z.boolean(),
  /** True for a copy of the invented community, which opens with `SAMPLE_PASSPHRASE`. */
  sample: z.boolean().optional(),
})
export type RecentWorkspace = z.infer<typeof RecentWorkspace>

/** The invented community holds no secret; its passphrase stands on the screen. */
export const SAMPLE_PASSPHRASE = "calder county sample"
/** Shorter ones are refused; anything beyond is advice. */
export const SHORTEST_PASSPHRASE = 8

/** Why a backup was made. `restore` is what a restored backup replaced; it is never dropped by itself. */
export const BACKUP_REASONS = ["unlock", "migration", "asked", "restore"] as const
export const Backup = z.strictObject({
  /** The name of its folder under the workspace's own `backups`. */
  file: z.string(),
  at: Moment,
  bytes: z.number().int(),
  reason: z.enum(BACKUP_REASONS),
})
export type Backup = z.infer<typeof Backup>

export const vaultCommands = {
  "vault.state": read(Empty, VaultState, { closed: true }),
  "vault.recent": read(Empty, z.strictObject({ hideNames: z.boolean(), workspaces: z.array(RecentWorkspace) }), {
    closed: true,
  }),
  "vault.hideNames": task(z.strictObject({ hide: z.boolean() }), Empty, { closed: true, real: true }),
  "vault.forget": task(z.strictObject({ folder: Folder }), Empty, { closed: true }),
  /** Looks at a folder before it is opened: is it a workspace, is it synced, what backups are there. */
  "vault.inspect": task(
    z.strictObject({ folder: Folder }),
    z.strictObject({
      /** False where nothing in the folder looks like a workspace. */
      workspace: z.boolean(),
      /** Absent while names are hidden, and for a folder that was never opened here. */
      name: z.string().optional(),
      synced: z.string().optional(),
      backups: z.array(Backup),
    }),
    { closed: true },
  ),
  /** A new workspace; without a folder it gets one of its own under the data folder. The code is shown once. */
  "vault.create": task(
    z.strictObject({ name: Line, passphrase: Passphrase, folder: Folder.optional(), sample: z.boolean().optional() }),
    z.strictObject({ folder: Folder, recoveryCode: z.string() }),
    { closed: true, real: true },
  ),
  "vault.unlock": task(z.strictObject({ folder: Folder, secret: Secret }), VaultState, { closed: true, real: true }),
  /** Closes the databases and drops the keys; the workspace can be unlocked again. */
  "vault.lock": task(Empty, Empty, { closed: true }),
  /**
   * A PIN of six digits for the day. It is kept in memory only, for twelve hours or until the workspace is locked in
   * full, and is dropped after five wrong tries.
   */
  "vault.setPin": task(z.strictObject({ pin: Pin }), Empty, { real: true }),
  "vault.dropPin": task(Empty, Empty, { real: true }),
  /** Locks so that the day's PIN opens again; where there is none, as `vault.lock`. */
  "vault.quickLock": task(Empty, Empty, { closed: true }),
  /** Throws `wrong-pin` (details `left`), `pin-gone` where none is kept any more, and what `vault.unlock` throws of files. */
  "vault.unlockWithPin": task(z.strictObject({ pin: Pin }), VaultState, { closed: true }),
  /** Locks and leaves the workspace: back to the start screen. */
  "vault.close": task(Empty, Empty, { closed: true }),
  /** Wraps the keys anew, here and in the backups; a forgotten passphrase is replaced with the recovery code. */
  "vault.changePassphrase": task(z.strictObject({ current: Secret, next: Passphrase }), Empty, { real: true }),
  /** Another recovery code, shown once; the one before opens nothing any more. */
  "vault.newRecoveryCode": task(z.strictObject({ current: Secret }), z.strictObject({ recoveryCode: z.string() }), {
    real: true,
  }),
  /** The code is kept somewhere: no more reminders. */
  "vault.keepRecoveryCode": task(Empty, Empty, { real: true }),
  "vault.backUp": task(Empty, Backup, { real: true }),
  /**
   * Test-opens the backup with the secret, then puts it in the workspace's place; what was there is kept among the
   * backups. With `keysOnly` only its key file is taken, for a workspace whose own is damaged.
   */
  "vault.restore": task(
    z.strictObject({
      folder: Folder,
      file: z.string().max(300),
      secret: Secret,
      keysOnly: z.boolean().optional(),
    }),
    VaultState,
    { closed: true, real: true },
  ),
}

/** One act in the system's own menu. */
export const MenuEntry = z.strictObject({
  id: z.string().max(60),
  label: z.string().max(120),
  key: z.string().max(40).optional(),
  /** The title of the menu that it stands in. */
  menu: z.string().max(60),
  enabled: z.boolean(),
})
export type MenuEntry = z.infer<typeof MenuEntry>

export const hostCommands = {
  /** The acts that the system's menu shows; a browser has no such menu and ignores them. */
  "host.setMenu": task(z.strictObject({ entries: z.array(MenuEntry).max(200) }), Empty, { closed: true }),
  /** What this host can do; what it cannot it says. */
  "host.capabilities": read(
    Empty,
    z.strictObject({
      host: z.enum(["browser", "electron"]),
      /** True where a folder can be picked in a dialog of the system. */
      pickFolder: z.boolean(),
      /** True where the wall can be placed on a second display by the app. */
      placeWall: z.boolean(),
      /** True where the window can be made into a PDF file without a dialog of a printer. */
      pdf: z.boolean(),
      displays: Displays,
      version: z.string(),
      dataFolder: z.string(),
    }),
    { closed: true },
  ),
  "host.pickFolder": task(Empty, z.strictObject({ folder: Folder.optional() }), { closed: true }),
  /**
   * Opens the wall: a window of its own, or a one-use address that the caller opens. A window that was not there before
   * shows the cable check first. Throws `one-display` where the wall would be the console's own screen.
   */
  "host.openWall": task(Empty, z.strictObject({ url: z.string().optional() })),
  /** The pages that the console's window would print, each of the size that it says, as a PDF. Throws `not-here`. */
  "host.pdf": task(Empty, z.strictObject({ base64: z.string() }), { real: true }),
  "host.closeWall": task(Empty, Empty, { closed: true }),
  /** Somebody is using this window; the browser host cannot ask the system. */
  "host.awake": read(Empty, Empty, { closed: true }),
}

export const taskCommands = {
  /** Stops a running task; nothing of it was written, or what was is told by its error. */
  "task.cancel": write(z.strictObject({ id: z.string().max(80) }), Empty, { closed: true }),
}

import type { MenuEntry } from "../../shared/contract/vault.ts"

/** What a host supplies to the core. Tests mock nothing but these. */
export interface Ports {
  /** The present moment. */
  readonly now: () => Date
  /** A new random id. */
  readonly newId: () => string
  /** A number from 0 up to 1 that nobody can foretell; tests draw their own. */
  readonly random?: () => number
  /** Where workspaces without a folder of their own are made, and where the list of recent ones is kept. */
  readonly dataFolder: string
  /** The folder of the sample community. */
  readonly sampleFolder: string
  readonly version: string
  /** Records a bug. Never given content, a key or a path. */
  readonly log: (message: string, error?: unknown) => void
  readonly windows: WindowPort
  /** What stretching a passphrase costs; tests make it cheap. */
  readonly keyCost?: KeyCost
  /** The cost of stretching a bundle's passphrase, as log2 of scrypt's N; 18 unless tests make it cheaper. */
  readonly bundleWorkFactor?: number
}

/** The parameters of Argon2id. */
export interface KeyCost {
  readonly memoryKiB: number
  readonly iterations: number
}

/** What only a host can do with windows and dialogs. */
export interface WindowPort {
  readonly host: "browser" | "electron"
  readonly placeWall: boolean
  /** A folder chosen in a dialog of the system, or undefined when there is no such dialog or it was left. */
  readonly pickFolder?: () => Promise<string | undefined>
  /** The pages that the console's window would print, as a PDF; left out where only the printer's own dialog can. */
  readonly pdf?: () => Promise<Uint8Array>
  /** How many displays the system reports, a mirrored one not counted; left out where that cannot be known. */
  readonly displays?: () => number
  /** Opens the wall in a window of its own, or returns a one-use address for it. `fresh`: there was no such window before. */
  readonly openWall: () => Promise<{ readonly url?: string; readonly fresh?: boolean }>
  readonly closeWall: () => Promise<void>
  readonly wallIsOpen?: () => boolean
  /** The console's window fills its display and drops its menu, because the room sees it; or is a window again. */
  readonly singleScreen?: (on: boolean) => void
  /** While on, the displays do not go to sleep. */
  readonly keepAwake?: (on: boolean) => void
  /** Shows the acts in the system's own menu, where there is one. */
  readonly setMenu?: (entries: readonly MenuEntry[]) => void
}

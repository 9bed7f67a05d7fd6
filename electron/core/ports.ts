import type { MenuEntry } from "../../shared/contract/vault.ts"

/** What a host supplies to the core. Tests mock nothing but these. */
export interface Ports {
  /** The present moment. */
  readonly now: () => Date
  /** A new random id. */
  readonly newId: () => string
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
  /** Opens the wall in a window of its own, or returns a one-use address for it. */
  readonly openWall: () => Promise<{ readonly url?: string }>
  readonly closeWall: () => Promise<void>
  /** Shows the acts in the system's own menu, where there is one. */
  readonly setMenu?: (entries: readonly MenuEntry[]) => void
}

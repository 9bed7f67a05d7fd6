import type { Change } from "./changes.ts"
import type { Role } from "./command.ts"
import type { History } from "./records.ts"
import type { RoomView } from "./room.ts"
import type { VaultState } from "./vault.ts"

/** What the core tells windows. Values are of the shapes that the commands return. */
export interface Events {
  /** A committed step: console windows apply the same changes to their stores. */
  readonly changes: { readonly label: string; readonly changes: readonly Change[]; readonly history: History }
  /** The one value that the projector receives. */
  readonly wall: RoomView
  /** A write failed; what was unsaved stays in the window. */
  readonly unsaved: { readonly code: string }
  readonly vault: VaultState
  readonly progress: { readonly id: string; readonly done: number; readonly total: number; readonly label: string }
  /** Seconds until the workspace locks because nobody used the computer; 0 takes the warning back. */
  readonly idle: { readonly lockIn: number }
  /** An entry of the system's menu was chosen. */
  readonly menu: { readonly action: string }
}
export type EventName = keyof Events

/** Which roles receive an event. The projector and the booth receive no records and no changes. */
export const EVENT_ROLES: { readonly [E in EventName]: readonly Role[] } = {
  changes: ["console"],
  wall: ["console", "projector"],
  unsaved: ["console"],
  vault: ["console"],
  progress: ["console"],
  idle: ["console"],
  menu: ["console"],
}
export const EVENT_NAMES = Object.keys(EVENT_ROLES) as readonly EventName[]

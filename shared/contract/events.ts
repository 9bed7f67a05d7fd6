import type { Press } from "../domain/press.ts"
import type { CheckState } from "./cable.ts"
import type { Change } from "./changes.ts"
import type { Role } from "./command.ts"
import type { History } from "./records.ts"
import type { RoomView } from "./room.ts"
import type { VaultState } from "./vault.ts"

/** What the core tells windows. Values are of the shapes that the commands return. */
export interface Events {
  /** A committed step: console windows apply the same changes to their stores. */
  readonly changes: { readonly label: string; readonly changes: readonly Change[]; readonly history: History }
  /** The one value that the projector receives. The console's copy is without the word of the cable check. */
  readonly wall: RoomView
  readonly check: CheckState
  /** A write failed; what was unsaved stays in the window. */
  readonly unsaved: { readonly code: string }
  readonly vault: VaultState
  readonly progress: { readonly id: string; readonly done: number; readonly total: number; readonly label: string }
  /** Seconds until the workspace locks because nobody used the computer; 0 takes the warning back. */
  readonly idle: { readonly lockIn: number }
  /** An entry of the system's menu was chosen. */
  readonly menu: { readonly action: string }
  /** A key of the run was pressed in the window of the wall. */
  readonly press: Press
}
export type EventName = keyof Events

/** Which roles receive an event. The projector and the booth receive no records and no changes. */
export const EVENT_ROLES: { readonly [E in EventName]: readonly Role[] } = {
  changes: ["console"],
  wall: ["console", "projector"],
  check: ["console"],
  unsaved: ["console"],
  vault: ["console"],
  progress: ["console"],
  idle: ["console"],
  menu: ["console"],
  press: ["console"],
}
export const EVENT_NAMES = Object.keys(EVENT_ROLES) as readonly EventName[]

import type { EventName, Events } from "../../../../shared/contract/events.ts"
import type { RoomView } from "../../../../shared/contract/room.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { Vault } from "../../vault/vault.ts"

/** Computes what the room sees and tells the windows when it changed. */
export interface WallWatch {
  readonly view: () => RoomView
  readonly refresh: () => void
}

export function createWallWatch(_with: {
  readonly vault: Vault
  readonly emit: <E extends EventName>(event: E, value: Events[E]) => void
}): WallWatch {
  return { view: () => ({ view: "off" }), refresh: () => {} }
}

const later = (): never => {
  throw new AppError("not-here")
}
export function wallHandlers(watch: WallWatch): HandlersOf<"wall"> {
  return {
    "wall.view": () => watch.view(),
    "wall.show": later,
    "wall.blank": later,
    "wall.freeze": later,
    "wall.off": later,
    "wall.page": later,
  }
}

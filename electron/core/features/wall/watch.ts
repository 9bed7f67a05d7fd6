import type { EventName, Events } from "../../../../shared/contract/events.ts"
import type { RoomView } from "../../../../shared/contract/room.ts"
import { sameValue } from "../../../../shared/domain/changes.ts"
import type { Vault } from "../../vault/vault.ts"
import { type Wall, wallOf } from "./records.ts"
import { roomView } from "./room.ts"

/** Computes what the room sees and tells the windows when it changed. */
export interface WallWatch {
  readonly view: () => RoomView
  readonly refresh: () => void
}

export function createWallWatch({
  vault,
  emit,
  log,
}: {
  readonly vault: Vault
  readonly emit: <E extends EventName>(event: E, value: Events[E]) => void
  readonly log: (message: string, error?: unknown) => void
}): WallWatch {
  let told: RoomView = { view: "off" }
  /** How the wall was when the workspace was last open, so that locking it never shows a lock screen to the room. */
  let { mode, ground }: Pick<Wall, "mode" | "ground"> = { mode: "off" }

  function now(): RoomView {
    const store = vault.current()?.store
    if (store !== undefined) {
      ;({ mode, ground } = wallOf(store))
      return roomView(store)
    }
    const state = vault.state()
    if (state.state !== "locked") mode = "off"
    if (state.state !== "locked" || mode === "off") return { view: "off" }
    if (mode === "blank") return { view: "blank" }
    return { view: "resting", title: state.name, ...(ground !== undefined && { ground }) }
  }

  /** A view that cannot be made never undoes the write that it follows; the room then sees a blank wall. */
  function view(): RoomView {
    try {
      return now()
    } catch (error) {
      log("the wall could not be drawn", error)
      return { view: "blank" }
    }
  }

  return {
    view,
    refresh: () => {
      const next = view()
      if (sameValue(next, told)) return
      told = next
      emit("wall", next)
    },
  }
}

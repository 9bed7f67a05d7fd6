import type { Role } from "../../../../shared/contract/command.ts"
import type { RoomView } from "../../../../shared/contract/room.ts"
import { sameValue } from "../../../../shared/domain/changes.ts"
import type { RecordReader } from "../../records/store.ts"
import type { Vault } from "../../vault/vault.ts"
import type { Cable } from "../check/index.ts"
import { type Wall, wallOf } from "./records.ts"
import { planLine, roomView } from "./room.ts"

/** Computes what the room sees and tells the windows when it changed. */
export interface WallWatch {
  /** What a window of this role may hold: the word of the cable check reaches the projector alone. */
  readonly view: (role: Role) => RoomView
  readonly refresh: () => void
}

export function createWallWatch({
  vault,
  cable,
  now: clock,
  tell,
  log,
}: {
  readonly vault: Vault
  readonly cable: Cable
  readonly now: () => Date
  readonly tell: (view: RoomView, role: Role) => void
  readonly log: (message: string, error?: unknown) => void
}): WallWatch {
  let told: RoomView = { view: "off" }
  /** How the wall was when the workspace was last open, so that locking it never shows a lock screen to the room. */
  let { mode, ground }: Pick<Wall, "mode" | "ground"> = { mode: "off" }

  function now(): RoomView {
    const store = vault.current()?.store
    if (store !== undefined) {
      ;({ mode, ground } = wallOf(store))
      const shown = checking(store) ?? roomView(store, clock())
      if (!vault.rehearses()) return shown
      // nothing of a rehearsal stays up when it is locked
      mode = "off"
      return shown.view === "off" || shown.view === "blank" ? shown : { ...shown, rehearsal: true }
    }
    const state = vault.state()
    if (state.state !== "locked") mode = "off"
    if (state.state !== "locked" || mode === "off") return { view: "off" }
    if (mode === "blank") return { view: "blank" }
    return { view: "resting", title: state.name, ...(ground !== undefined && { ground }) }
  }

  /** While the cable check is up, nothing else is. A locked workspace keeps its resting slide until it opens again. */
  function checking(store: RecordReader): RoomView | undefined {
    const check = cable.now()
    if (cable.isHidden()) return { view: "blank" }
    const { ground: own } = wallOf(store)
    const on = own !== undefined && { ground: own }
    if (check.state === "word") return { view: "cable", word: check.word, ...on }
    return check.state === "line" ? { view: "cable", line: planLine(store), ...on } : undefined
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
    view: (role) => (role === "projector" ? view() : withoutWord(view())),
    refresh: () => {
      const next = view()
      if (sameValue(next, told)) return
      told = next
      tell(next, "projector")
      tell(withoutWord(next), "console")
    },
  }
}

function withoutWord(view: RoomView): RoomView {
  if (view.view !== "cable") return view
  const { word: _, ...rest } = view
  return rest
}

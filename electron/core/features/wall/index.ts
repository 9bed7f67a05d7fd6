import { sessionOf, type WallSource } from "../../../../shared/contract/wall-source.ts"
import { isOnWall } from "../../../../shared/domain/cable-check.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { RecordReader } from "../../records/store.ts"
import type { Cable } from "../check/index.ts"
import { frozenWith, setWall, wallOf } from "./records.ts"
import { liveView } from "./room.ts"
import type { WallWatch } from "./watch.ts"

export { roomFacts } from "./facts.ts"
export {
  clearFrozenOf,
  takeCardOffFrozen,
  takeDissentOffFrozen,
  takeMapOffFrozen,
  takeNoteOffFrozen,
  takeRowOffFrozen,
  takeSentenceOffFrozen,
  takeVotesOffFrozen,
} from "./frozen.ts"
export { mapView, sceneOf } from "./map.ts"
export { closeWith, followRun, lightUp, openWith, setWall, showsOpening, takeOffFrozen, wallOf } from "./records.ts"
export { createWallWatch, type WallWatch } from "./watch.ts"

export function wallHandlers(watch: WallWatch, cable: Cable): HandlersOf<"wall"> {
  return {
    "wall.view": ({ role }) => watch.view(role),

    "wall.press": ({ emit }, press) => {
      emit("press", press)
      return {}
    },

    "wall.show": ({ records }, { source }) => {
      const session = sessionOf(source)
      if (session !== undefined) records.get("session", session)
      if (source.from === "map") records.get("frame", source.frame)
      const wall = wallOf(records)
      records.note(`Put on the wall: ${saidOf(records, source)}`)
      setWall(records, { ...wall, source, page: 0, mode: wall.mode === "off" ? "live" : wall.mode })
      return {}
    },

    "wall.blank": ({ records }, { on }) => {
      const wall = wallOf(records)
      const checking = isOnWall(cable.now().state)
      // the check hides with what is under it, which then does not come up by itself when the check is done
      const wanted = on ?? (checking ? !cable.isHidden() : wall.mode !== "blank")
      if (checking) cable.hide(wanted)
      if (wall.mode === "off" || wanted === (wall.mode === "blank")) return {}
      const { before = "live", ...rest } = wall
      setWall(
        records,
        wall.mode === "blank" ? { ...rest, mode: before } : { ...rest, mode: "blank", before: wall.mode },
      )
      return {}
    },

    "wall.freeze": ({ records, ports }, { on }) => {
      const wall = wallOf(records)
      const isFrozen = wall.mode === "frozen" || (wall.mode === "blank" && wall.before === "frozen")
      if (wall.mode === "off" || on === isFrozen) return {}
      const { frozen: _, frozenCards: __, ...rest } = wall
      // a blank wall is frozen or let go underneath, and stays blank
      if (wall.mode === "blank") {
        setWall(
          records,
          wall.before === "frozen"
            ? { ...rest, before: "live" }
            : { ...rest, before: "frozen", ...frozenWith(records, liveView(records, ports.now())) },
        )
      } else if (wall.mode === "frozen") setWall(records, { ...rest, mode: "live" })
      else setWall(records, { ...rest, mode: "frozen", ...frozenWith(records, liveView(records, ports.now())) })
      return {}
    },

    "wall.off": ({ records }) => {
      const { ground } = wallOf(records)
      setWall(records, { mode: "off", source: { from: "resting" }, page: 0, ...(ground !== undefined && { ground }) })
      return {}
    },

    "wall.ground": ({ records }, { ground }) => {
      setWall(records, { ...wallOf(records), ground })
      return {}
    },

    "wall.page": ({ records, ports }, { page }) => {
      const view = liveView(records, ports.now())
      const pages =
        view.view === "map" ? view.pages : view.view === "exercise" && "pages" in view.block ? view.block.pages : 1
      setWall(records, { ...wallOf(records), page: Math.min(page, pages - 1) })
      return {}
    },
  }
}

/** What was chosen for the wall, for the history; never the words of a card. */
function saidOf(records: RecordReader, source: WallSource): string {
  if (source.from === "resting") return "the resting slide"
  if (source.from === "map") {
    const { sentence } = records.get("frame", source.frame).body
    return sentence === undefined ? "the map" : `the map, ${sentence}`
  }
  const title = source.session === undefined ? "" : records.get("session", source.session).body.title
  if (source.from === "session") return title
  const slide = source.closing ? "the closing slide" : "the opening slide"
  return title === "" ? slide : `${slide} of ${title}`
}

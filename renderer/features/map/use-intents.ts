import type { RefObject } from "react"
import { tieOf } from "../../../shared/domain/map-graph.ts"
import type { Point } from "../../../shared/domain/map-space.ts"
import type { MapIntent, OnIntent } from "../../canvas/intents.ts"
import type { Selection } from "../../canvas/selection.ts"
import type { MapEdits } from "./use-edits.ts"
import type { MapModel } from "./use-map.ts"
import type { Placing } from "./use-placing.ts"

interface Parts {
  readonly model: MapModel
  readonly placing: Placing
  readonly edits: MapEdits
  readonly connect: (from: string | undefined, to?: string) => void
  readonly add: (at: Point) => void
  readonly lens: (number: number) => void
  readonly find: RefObject<HTMLInputElement | null>
  readonly facts: RefObject<HTMLElement | null>
}

/** What becomes of each thing that a hand on the canvas asks for. */
export function intentsOf({ model, placing, edits, connect, add, lens, find, facts }: Parts): OnIntent {
  const { store } = model
  const remove = (selection: Selection) => {
    if (selection.kind === "cards") edits.removeCards(selection.ids)
    if (selection.kind !== "tie") return
    const tie = tieOf(model.graph, selection.id)
    if (tie !== undefined) edits.removeTie(tie)
  }
  return (intent: MapIntent) => {
    switch (intent.type) {
      case "select":
        store.setState({ selection: intent.selection })
        return
      case "stand":
        store.setState({ here: intent.on })
        return
      case "moving":
        store.setState(({ moving }) => ({ moving: new Map([...moving, ...intent.places]) }))
        return
      case "moved":
        placing.settle(intent.ids)
        return
      case "open":
        store.setState({ selection: intent.selection })
        // the panel is there after the next frame
        requestAnimationFrame(() => facts.current?.focus())
        return
      case "connect":
        connect(intent.from)
        return
      case "tie":
        connect(intent.from, intent.to)
        return
      case "add":
        add(intent.at)
        return
      case "focus": {
        const { on, steps } = intent
        store.setState({ focus: on === undefined ? undefined : { on, steps } })
        return
      }
      case "remove":
        remove(intent.selection)
        return
      case "lens":
        lens(intent.number)
        return
      case "find":
        find.current?.focus()
    }
  }
}

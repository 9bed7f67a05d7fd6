import { type Direction, neighbour, type Point } from "../../shared/domain/map-space.ts"
import type { MapTie } from "../../shared/domain/map-ties.ts"
import { CARD, CARD_GAP } from "./card-face.ts"
import type { MapIntent } from "./intents.ts"
import { isChosen, NOTHING, type Selection, toggled } from "./selection.ts"

/** What a key press means on the canvas: an intent, or something that only the picture does. */
export type KeyMeaning =
  | { readonly does: "intent"; readonly intent: MapIntent }
  | { readonly does: "move"; readonly by: Point }
  | { readonly does: "zoom"; readonly how: "in" | "out" | "fit" }
  /** A tie was reached; it is said aloud. */
  | { readonly does: "tie"; readonly tie: MapTie }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

export interface KeyContext {
  readonly here: string | undefined
  readonly selection: Selection
  /** The cards that are drawn, in the order of their names. */
  readonly positions: ReadonlyMap<string, Point>
  readonly ties: readonly MapTie[]
  /** Only what is around a card is shown: number keys are steps, Escape ends it. */
  readonly focused: boolean
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
}
const STEP: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}
/** Map pixels that a card moves with Shift, and with Alt. */
const SHORT = 10
const LONG = 60

const intent = (of: MapIntent): KeyMeaning => ({ does: "intent", intent: of })

/** Reads a key on the focused canvas; undefined for one that means nothing there. */
export function keyMeaning(press: KeyPress, context: KeyContext): KeyMeaning | undefined {
  const { key, shiftKey, altKey } = press
  if (press.ctrlKey || press.metaKey) return undefined
  const direction = ARROWS[key]
  if (direction !== undefined) {
    return shiftKey || altKey ? moveBy(direction, altKey ? LONG : SHORT, context) : standOn(direction, context)
  }
  if (altKey) return undefined
  return focusKey(key, context) ?? zoomKey(key) ?? cardKey(press, context) ?? lensKey(key)
}

/** Kumu's focus: F begins it around a card, 0 to 9 are the steps, F or Escape ends it. */
function focusKey(key: string, { here, focused }: KeyContext): KeyMeaning | undefined {
  if (focused && /^[0-9]$/.test(key)) return intent({ type: "focus", on: here, steps: Number(key) })
  if (focused && (key === "Escape" || key === "f")) return intent({ type: "focus", on: undefined, steps: 0 })
  if (key !== "f") return undefined
  return here === undefined ? undefined : intent({ type: "focus", on: here, steps: 1 })
}

function zoomKey(key: string): KeyMeaning | undefined {
  if (key === "+" || key === "=") return { does: "zoom", how: "in" }
  if (key === "-") return { does: "zoom", how: "out" }
  return key === "0" ? { does: "zoom", how: "fit" } : undefined
}

function lensKey(key: string): KeyMeaning | undefined {
  if (/^[1-9]$/.test(key)) return intent({ type: "lens", number: Number(key) })
  return key === "/" ? intent({ type: "find" }) : undefined
}

function cardKey({ key, shiftKey }: KeyPress, context: KeyContext): KeyMeaning | undefined {
  const { here, selection } = context
  switch (key) {
    case "Escape":
      return intent({ type: "select", selection: NOTHING })
    case "Enter":
      if (selection.kind === "tie" || (selection.kind === "cards" && selection.ids.length > 1)) {
        return intent({ type: "open", selection })
      }
      return here === undefined ? undefined : intent({ type: "open", selection: { kind: "cards", ids: [here] } })
    case " ":
      return here === undefined ? undefined : intent({ type: "select", selection: toggled(selection, here) })
    case "a":
      return addedBeside(context)
    case "c":
      return intent({ type: "connect", from: here })
    case "Delete":
    case "Backspace":
      return removed(context)
    case "t":
    case "T":
      return nextTie(context, shiftKey ? -1 : 1)
    case "n":
    case "p":
      return nextCard(context, key === "n" ? 1 : -1)
    case "Home":
    case "End": {
      const ids = [...context.positions.keys()]
      const on = key === "Home" ? ids[0] : ids.at(-1)
      return on === undefined ? undefined : intent({ type: "stand", on })
    }
    default:
      return undefined
  }
}

/** A new group under the card that the keyboard stands on, or where the map begins. */
function addedBeside({ here, positions }: KeyContext): KeyMeaning {
  const at = here === undefined ? undefined : positions.get(here)
  const { x, y } = at ?? { x: 0, y: 0 }
  return intent({ type: "add", at: at === undefined ? { x, y } : { x, y: y + CARD.height + CARD_GAP } })
}

function removed({ here, selection }: KeyContext): KeyMeaning | undefined {
  if (selection.kind !== "none") return intent({ type: "remove", selection })
  return here === undefined ? undefined : intent({ type: "remove", selection: { kind: "cards", ids: [here] } })
}

/** On to the next card by name, round and round: arrows alone may pass a card by, this never does. */
function nextCard({ here, positions }: KeyContext, way: 1 | -1): KeyMeaning | undefined {
  const ids = [...positions.keys()]
  const at = here === undefined ? -1 : ids.indexOf(here)
  const on = ids[at === -1 ? (way === 1 ? 0 : ids.length - 1) : (at + way + ids.length) % ids.length]
  return on === undefined ? undefined : intent({ type: "stand", on })
}

function standOn(direction: Direction, { here, positions }: KeyContext): KeyMeaning | undefined {
  const on = here === undefined || !positions.has(here) ? firstOf(positions) : neighbour(here, positions, direction)
  return on === undefined ? undefined : intent({ type: "stand", on })
}

const firstOf = (positions: ReadonlyMap<string, Point>): string | undefined => [...positions.keys()][0]

function moveBy(direction: Direction, length: number, { here }: KeyContext): KeyMeaning | undefined {
  const step = STEP[direction]
  return here === undefined ? undefined : { does: "move", by: { x: step.x * length, y: step.y * length } }
}

/** The cards that a key moves: the one that the keyboard stands on, with the others that were chosen with it. */
export function movedCards({ here, selection }: Pick<KeyContext, "here" | "selection">): readonly string[] {
  if (here === undefined) return []
  return selection.kind === "cards" && isChosen(selection, here) ? selection.ids : [here]
}

/** Goes round the ties of the card that the keyboard stands on. */
function nextTie({ here, selection, ties }: KeyContext, way: 1 | -1): KeyMeaning | undefined {
  const own = ties.filter(({ one, other }) => one === here || other === here)
  if (own.length === 0) return undefined
  const at = selection.kind === "tie" ? own.findIndex(({ id }) => id === selection.id) : -1
  const next = at === -1 ? (way === 1 ? 0 : own.length - 1) : (at + way + own.length) % own.length
  const tie = own[next]
  return tie === undefined ? undefined : { does: "tie", tie }
}

/** A key as a keyboard, or a presenter's clicker that poses as one, sends it. */
export interface Press {
  /** As the browser names it: "PageDown", "MediaTrackNext", "b". */
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

/**
 * Why a key cannot be learnt for a clicker: it is no key of its own yet (`modifier`), it writes (`types`), it moves in a
 * text or a list (`moves`), or the app or the system uses it (`taken`).
 */
export type Refusal = "modifier" | "types" | "moves" | "taken"

const MODIFIERS = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock", "ScrollLock", "Fn", "FnLock"]
/** What a keyboard sends while a letter is being put together, or when it does not know. */
const UNKNOWN = ["Dead", "Process", "Unidentified", "Compose", ""]
const MOVES = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "Tab",
  "Enter",
  "Backspace",
  "Delete",
  "Insert",
  "Clear",
]
/** Esc leaves, F5 loads again, F9 opens the notes, F1, F11 and F12 belong to the system or the browser. */
const TAKEN = ["Escape", "F1", "F5", "F9", "F10", "F11", "F12", "PageDown", "PageUp", "ContextMenu", "PrintScreen"]

/** Why this key cannot be learnt, or undefined where it can: it then never hits anything that is typed. */
export function refusalOf({ key }: Press): Refusal | undefined {
  if (MODIFIERS.includes(key) || UNKNOWN.includes(key)) return "modifier"
  // one letter, digit or sign, alone or with Ctrl: it is typed, or it copies, pastes and undoes
  if (Array.from(key).length === 1) return "types"
  if (MOVES.includes(key)) return "moves"
  if (TAKEN.includes(key)) return "taken"
  return undefined
}

export function samePress(a: Press, b: Press): boolean {
  return a.key === b.key && a.ctrl === b.ctrl && a.alt === b.alt && a.shift === b.shift && a.meta === b.meta
}

/** What a clicker can be taught. PageDown and PageUp, which most send, work without. */
export const CLICKER_ACTS = ["next", "back", "reveal", "blank", "freeze"] as const
export type ClickerAct = (typeof CLICKER_ACTS)[number]
export type Clicker = { readonly [A in ClickerAct]?: Press | undefined }

/** What the clicker means by this key, if anything. */
export function clickerActOf(clicker: Clicker, press: Press): ClickerAct | undefined {
  return CLICKER_ACTS.find((act) => {
    const learnt = clicker[act]
    return learnt !== undefined && refusalOf(learnt) === undefined && samePress(learnt, press)
  })
}

/** The keys of a run that work without a clicker: none is a bare letter, F5 or Esc. `mod` is Ctrl, or Command on a Mac. */
const FIXED: { readonly [A in ClickerAct]: { readonly key: string; readonly mod: boolean; readonly shift: boolean } } =
  {
    next: { key: "pagedown", mod: false, shift: false },
    back: { key: "pageup", mod: false, shift: false },
    reveal: { key: "enter", mod: true, shift: false },
    blank: { key: "b", mod: true, shift: false },
    freeze: { key: "f", mod: true, shift: true },
  }

/** What a key means to a run, from whatever window it was pressed in. */
export function runActOf(press: Press, clicker: Clicker = {}): ClickerAct | undefined {
  const learnt = clickerActOf(clicker, press)
  if (learnt !== undefined) return learnt
  const mod = press.ctrl || press.meta
  if (press.alt || (press.ctrl && press.meta)) return undefined
  return CLICKER_ACTS.find((act) => {
    const fixed = FIXED[act]
    return fixed.key === press.key.toLowerCase() && fixed.mod === mod && fixed.shift === press.shift
  })
}

/** The clicker with a button for an act; a button means one thing, so another act that had it loses it. */
export function withButton(clicker: Clicker, act: ClickerAct, press: Press): Clicker {
  const others = CLICKER_ACTS.filter((other) => {
    const known = clicker[other]
    return other !== act && known !== undefined && !samePress(known, press)
  })
  return { ...Object.fromEntries(others.map((other) => [other, clicker[other]])), [act]: press }
}

export function withoutButton(clicker: Clicker, act: ClickerAct): Clicker {
  return Object.fromEntries(Object.entries(clicker).filter(([other]) => other !== act))
}

import { unreachable } from "../errors.ts"

/** Why the check is due: nothing was checked yet, the displays changed, the computer slept, or the facilitator asks. */
export const CHECK_REASONS = ["start", "displays", "sleep", "asked"] as const
export type CheckReason = (typeof CHECK_REASONS)[number]

/**
 * The cable check: before anything goes live, a word stands on the wall and nowhere else, and the facilitator types it.
 * `line`: the smallest line of today's plan is up, for the back row. `single`: the one display shows the room view.
 * `paper`: there is no wall today.
 */
export type CableCheck =
  | { readonly state: "needed"; readonly why: CheckReason }
  | { readonly state: "word"; readonly why: CheckReason; readonly word: string; readonly wrong: number }
  | { readonly state: "line"; readonly why: CheckReason }
  | { readonly state: "passed" }
  | { readonly state: "single" }
  | { readonly state: "paper" }

export type CheckEvent =
  /** A window of the wall is there that was not there before; `word` is what it shows. */
  | { readonly is: "opened"; readonly word: string }
  /** Displays changed, the computer slept, or it stands in another room. `word` where a window of the wall is open. */
  | {
      readonly is: "disturbed"
      readonly why: Exclude<CheckReason, "start">
      readonly word?: string
      /** How many displays there are now, where that can be known. */
      readonly displays?: number
    }
  | { readonly is: "typed"; readonly word: string }
  /** The back row was asked. */
  | { readonly is: "read" }
  | { readonly is: "single" }
  /** Back from the single screen to the console. */
  | { readonly is: "private" }
  | { readonly is: "paper" }

export const UNCHECKED: CableCheck = { state: "needed", why: "start" }

/** The check after something happened. What does not fit its state changes nothing. */
export function afterCheckEvent(check: CableCheck, event: CheckEvent): CableCheck {
  switch (event.is) {
    case "opened":
      // the one display never turns back to the console by itself
      return check.state === "single" ? check : { state: "word", why: reasonOf(check), word: event.word, wrong: 0 }
    case "disturbed":
      return disturbed(check, event)
    case "typed":
      if (check.state !== "word") return check
      if (sameWord(event.word, check.word)) return { state: "line", why: check.why }
      return { ...check, wrong: check.wrong + 1 }
    case "read":
      return check.state === "line" ? { state: "passed" } : check
    case "single":
      return { state: "single" }
    case "private":
      return check.state === "single" ? { state: "needed", why: "asked" } : check
    case "paper":
      return { state: "paper" }
    default:
      return unreachable(event)
  }
}

function disturbed(check: CableCheck, { why, word, displays }: Extract<CheckEvent, { is: "disturbed" }>): CableCheck {
  if (check.state === "single") return check
  // a laptop that runs a session on paper may sleep as it likes; a projector that is plugged in is another matter
  if (check.state === "paper" && (displays === undefined || displays < 2) && why !== "asked") return check
  // what was never checked is still unchecked
  if (check.state === "needed" && check.why === "start" && word === undefined) return check
  return word === undefined ? { state: "needed", why } : { state: "word", why, word, wrong: 0 }
}

function reasonOf(check: CableCheck): CheckReason {
  return "why" in check ? check.why : "asked"
}

/** Letters as they were typed: size and spaces do not matter. */
function sameWord(typed: string, word: string): boolean {
  return typed.replace(/\s/g, "").toUpperCase() === word.toUpperCase()
}

/** True where something may go live: the wall was checked, or it is known that there is none to betray anything. */
export function isReady(state: CableCheck["state"]): boolean {
  return state === "passed" || state === "single" || state === "paper"
}

/** True while the wall shows the check instead of what is on it. */
export function isOnWall(state: CableCheck["state"]): boolean {
  return state === "word" || state === "line"
}

import { randomInt } from "node:crypto"
import type { CheckState } from "../../../../shared/contract/cable.ts"
import {
  afterCheckEvent,
  type CableCheck,
  type CheckEvent,
  isOnWall,
  UNCHECKED,
} from "../../../../shared/domain/cable-check.ts"
import { cableWord } from "../../../../shared/domain/cable-words.ts"
import { sameValue } from "../../../../shared/domain/changes.ts"
import type { WindowPort } from "../../ports.ts"

/** The cable check of this launch. It is kept nowhere: a new launch is a new check. */
export interface Cable {
  readonly now: () => CableCheck
  /** What a console may know of it: all but the word. */
  readonly state: () => CheckState
  readonly hear: (event: CheckEvent) => void
  /** True while Blank hides what the check has on the wall. */
  readonly isHidden: () => boolean
  /** Blank, while the check is on the wall; anything new that it puts up is seen again. */
  readonly hide: (on: boolean) => void
  /** A window of the wall is there that was not there before. */
  readonly opened: () => void
  /** For the host: displays came, went or changed, or the computer slept; checked again before anything goes live. */
  readonly disturbed: (why: "displays" | "sleep" | "asked") => void
}

export function createCable({
  windows,
  changed,
}: {
  readonly windows: WindowPort
  readonly changed: (state: CheckState) => void
}): Cable {
  let check: CableCheck = UNCHECKED
  let told: CheckState = stateOf(check, windows)
  let lastWord: string | undefined
  let hidden = false

  function hear(event: CheckEvent): void {
    const before = check
    check = afterCheckEvent(check, event)
    if (check.state === "word") lastWord = check.word
    if (check.state !== before.state || event.is === "opened" || event.is === "disturbed") hidden = false
    tell(event.is === "disturbed")
  }
  const now = () => ({ ...stateOf(check, windows), ...(hidden && { hidden }) })
  function tell(always: boolean): void {
    const next = now()
    if (sameValue(next, told) && !always) return
    told = next
    changed(next)
  }
  const freshWord = () => cableWord(randomInt(1_000_000) / 1_000_000, lastWord)

  return {
    now: () => check,
    state: now,
    hear,
    isHidden: () => hidden,
    hide: (on) => {
      hidden = on && isOnWall(check.state)
      tell(false)
    },
    opened: () => hear({ is: "opened", word: freshWord() }),
    disturbed: (why) => {
      const displays = windows.displays?.()
      hear({
        is: "disturbed",
        why,
        ...(displays !== undefined && { displays }),
        ...(windows.wallIsOpen?.() === true && { word: freshWord() }),
      })
    },
  }
}

function stateOf(check: CableCheck, windows: WindowPort): CheckState {
  return {
    state: check.state,
    displays: windows.displays?.() ?? "unknown",
    ...("why" in check && { why: check.why }),
    ...(check.state === "word" && { wrong: check.wrong }),
  }
}

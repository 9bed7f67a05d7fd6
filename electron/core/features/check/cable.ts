import { randomInt } from "node:crypto"
import type { CheckState } from "../../../../shared/contract/cable.ts"
import { afterCheckEvent, type CableCheck, type CheckEvent, UNCHECKED } from "../../../../shared/domain/cable-check.ts"
import { cableWord } from "../../../../shared/domain/cable-words.ts"
import { sameValue } from "../../../../shared/domain/changes.ts"
import type { WindowPort } from "../../ports.ts"

/** The cable check of this launch. It is kept nowhere: a new launch is a new check. */
export interface Cable {
  readonly now: () => CableCheck
  /** What a console may know of it: all but the word. */
  readonly state: () => CheckState
  readonly hear: (event: CheckEvent) => void
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

  function hear(event: CheckEvent): void {
    check = afterCheckEvent(check, event)
    if (check.state === "word") lastWord = check.word
    const next = stateOf(check, windows)
    if (sameValue(next, told) && event.is !== "disturbed") return
    told = next
    changed(next)
  }
  const freshWord = () => cableWord(randomInt(1_000_000) / 1_000_000, lastWord)

  return {
    now: () => check,
    state: () => stateOf(check, windows),
    hear,
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

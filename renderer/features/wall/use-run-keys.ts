import { useEffect, useRef } from "react"
import { type ClickerAct, clickerActOf, runActOf } from "../../../shared/domain/press.ts"
import { useCurrentActions } from "../../app/use-menu-actions.ts"
import { useStores } from "../../stores/stores.tsx"
import { pressOf } from "../../ui/press.ts"

/** What each act of a run is called among the acts of the console. */
const ACTION: { readonly [A in ClickerAct]: string } = {
  next: "run-next",
  back: "run-back",
  reveal: "run-reveal",
  blank: "blank",
  freeze: "freeze",
}

/**
 * Blank, and the buttons of a clicker, before anything else in the window hears of the key: in a field, in a dialog, in
 * the palette. And the keys of a run that were pressed in the window of the wall.
 */
export function useRunKeys(): void {
  const { clicker, on } = useStores()
  const { actions, run } = useCurrentActions()
  const latest = useRef<(act: ClickerAct) => void>(() => {})
  latest.current = (act) => {
    const found = actions.find(({ id }) => id === ACTION[act])
    if (found !== undefined) run(found)
  }
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { buttons, learning } = clicker.getState()
      if (learning) return
      const press = pressOf(event)
      const act = runActOf(press, buttons)
      if (act === undefined || (act !== "blank" && clickerActOf(buttons, press) === undefined)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!event.repeat) latest.current(act)
    }
    addEventListener("keydown", hear, { capture: true })
    return () => removeEventListener("keydown", hear, { capture: true })
  }, [clicker])
  useEffect(
    () =>
      on("press", (press) => {
        const act = runActOf(press, clicker.getState().buttons)
        if (act !== undefined) latest.current(act)
      }),
    [on, clicker],
  )
}

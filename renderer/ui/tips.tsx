import { Tooltip } from "@mantine/core"
import { useEffect, useState } from "react"

const tipped = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-tip]") ?? undefined) : undefined

/**
 * What a control does, beside it, while a pointer or the keyboard's focus is on it: the words are in its `data-tip`.
 * One bubble serves the whole window. A tooltip of its own for each button took longer to make than the button, and a
 * room's sixty cards have four buttons each.
 */
export function Tips() {
  const [on, setOn] = useState<HTMLElement>()
  useEffect(() => {
    const over = ({ pointerType, target }: PointerEvent) => pointerType !== "touch" && setOn(tipped(target))
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(":focus-visible")) setOn(tipped(target))
    }
    // a press acts, so its words have done their part; of what does nothing, a finger's press asks for them
    const pressed = ({ target }: PointerEvent) =>
      setOn(target instanceof Element && target.closest("button, a") ? undefined : tipped(target))
    const away = () => setOn(undefined)
    const escaped = ({ key }: KeyboardEvent) => key === "Escape" && away()
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener("pointerover", over, { signal })
    document.addEventListener("focusin", focused, { signal })
    document.addEventListener("pointerdown", pressed, { signal })
    document.addEventListener("pointerleave", away, { signal })
    document.addEventListener("focusout", away, { signal })
    // before a page takes the key for something else
    document.addEventListener("keydown", escaped, { signal, capture: true })
    return () => listening.abort()
  }, [])
  const words = on?.dataset["tip"]
  if (on === undefined || words === undefined) return null
  return <Tooltip target={on} label={words} opened multiline maw={280} />
}

import { type KeyboardEvent, useEffect, useRef, useState } from "react"

export interface Draft {
  readonly text: string
  readonly setText: (text: string) => void
  /** True while what stands here differs from what is on record. */
  readonly changed: boolean
  readonly keep: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
}

/**
 * Words while they are typed. Leaving the field or Enter keeps them, Esc brings back what is on record; a change from
 * elsewhere (undo) shows at once. What could not be kept stays in the field. `onKeep` may return the words to show instead
 * of those that were typed.
 */
export function useDraft(value: string, onKeep: (text: string) => string | undefined | void, lines = false): Draft {
  const [text, setText] = useState(value)
  const onRecord = useRef(value)
  useEffect(() => {
    if (onRecord.current === value) return
    onRecord.current = value
    setText(value)
  }, [value])
  const keep = () => {
    const wanted = text.trim()
    if (wanted !== value.trim()) {
      const shown = onKeep(wanted)
      if (shown !== undefined) setText(shown)
    } else if (text !== value) setText(value)
  }
  return {
    text,
    setText,
    changed: text.trim() !== value.trim(),
    keep,
    onKeyDown: (event) => {
      if (event.key === "Escape" && text !== value) {
        event.stopPropagation()
        setText(value)
      }
      if (event.key === "Enter" && (!lines || event.ctrlKey || event.metaKey)) keep()
    },
  }
}

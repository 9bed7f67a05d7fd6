import { Autocomplete } from "@mantine/core"
import { type KeyboardEvent, useRef } from "react"

interface SuggestInputProps {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly describedBy?: string | undefined
  readonly placeholder?: string | undefined
  readonly className?: string | undefined
  readonly size?: string | undefined
  readonly autoFocus?: boolean | undefined
  /** True where typing replaces what stands there. */
  readonly selectOnFocus?: boolean | undefined
  readonly suggest: readonly string[]
  readonly text: string
  readonly onText: (text: string) => void
  /** One of the words was chosen from the list. */
  readonly onChoose: (words: string) => void
  readonly onBlur?: (() => void) | undefined
  /** Keys that do not concern the open list: Enter is heard only where it does not choose from it. */
  readonly onKey?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
}

const SHOWN = 12

/** A line of words with others to choose from while typing; anything may be typed. */
export function SuggestInput({
  suggest,
  text,
  onText,
  onChoose,
  onKey,
  label,
  describedBy,
  ...rest
}: SuggestInputProps) {
  // the control says what was chosen a second time, as if it had been typed
  const chosen = useRef<string>(undefined)
  return (
    <Autocomplete
      {...(rest.id !== undefined && { id: rest.id })}
      {...(rest.size !== undefined && { size: rest.size })}
      {...(rest.className !== undefined && { className: rest.className })}
      {...(rest.placeholder !== undefined && { placeholder: rest.placeholder })}
      aria-label={label}
      aria-describedby={describedBy}
      autoFocus={rest.autoFocus ?? false}
      data={[...suggest]}
      limit={SHOWN}
      maxLength={300}
      value={text}
      onChange={(next) => {
        const again = next === chosen.current
        chosen.current = undefined
        if (!again) onText(next)
      }}
      onOptionSubmit={(option) => {
        chosen.current = option
        onChoose(option)
      }}
      onFocus={(event) => rest.selectOnFocus === true && event.currentTarget.select()}
      onBlur={rest.onBlur}
      onKeyDown={(event) => {
        const picks = event.currentTarget.getAttribute("aria-activedescendant") !== null
        if (event.key !== "Enter" || !picks) onKey?.(event)
      }}
    />
  )
}

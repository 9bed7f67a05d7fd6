import { TextInput } from "@mantine/core"
import type { KeyboardEvent, RefObject } from "react"
import { countsLine } from "../../../../shared/domain/papers.ts"
import styles from "./count.module.css"

interface CountsProps {
  readonly label: string
  readonly help?: string | undefined
  /** What is wrong with what is typed. */
  readonly wrong?: string | undefined
  readonly text: string
  readonly set: (text: string) => void
  readonly enter: (counts: readonly number[]) => void
  readonly leave: () => void
  readonly autoFocus?: boolean
  readonly fieldRef?: RefObject<HTMLInputElement | null>
}

/** Figures in one line, "5 3 1 0": Enter keeps them. */
export function CountsField({ label, help, wrong, text, set, enter, leave, autoFocus = false, fieldRef }: CountsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") leave()
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const counts = countsLine(text)
    if (counts !== undefined && wrong === undefined) enter(counts)
  }
  return (
    <TextInput
      ref={fieldRef}
      className={styles["figures"] ?? ""}
      label={label}
      description={help}
      error={wrong}
      inputWrapperOrder={["label", "input", "description", "error"]}
      inputMode="numeric"
      autoFocus={autoFocus}
      autoComplete="off"
      maxLength={1500}
      value={text}
      onChange={(event) => set(event.currentTarget.value.replace(/[^\d\s,;]/g, ""))}
      onKeyDown={onKeyDown}
    />
  )
}

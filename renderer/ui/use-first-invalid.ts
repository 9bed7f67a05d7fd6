import { type RefObject, useEffect, useRef } from "react"

/** The form to which it is given moves the focus to its first wrong field whenever `tries` rises. */
export function useFirstInvalid(tries: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
  }, [tries])
  return form
}

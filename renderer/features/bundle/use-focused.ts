import { type RefObject, useEffect, useRef } from "react"

/** Takes the focus when it appears in the place of what had it. */
export function useFocused<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => place.current?.focus(), [])
  return place
}

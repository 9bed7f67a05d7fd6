import { Plural, Trans } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import type { RoomView } from "../../shared/contract/room.ts"
import { elapsedOf, timeLeft } from "../../shared/domain/session.ts"
import { unreachable } from "../../shared/errors.ts"

type Timer = NonNullable<Extract<RoomView, { view: "exercise" }>["timer"]>

/** Time left for silent writing, in words that change once a minute and, in the last one, every ten seconds. */
export function SlideTimer({ timer }: { readonly timer: Timer }) {
  const { plannedMs, elapsedMs, since } = timer
  const now = useNow(since !== undefined)
  const left = timeLeft(plannedMs - elapsedOf({ elapsedMs, ...(since !== undefined && { since }) }, now))
  switch (left.is) {
    case "minutes left":
      return (
        <span>
          <Plural value={left.minutes} one="# minute left" other="# minutes left" />
        </span>
      )
    case "seconds left":
      return (
        <span>
          <Trans>{left.seconds} seconds left</Trans>
        </span>
      )
    case "over":
      return (
        <span>
          <Trans>Time to finish your thought</Trans>
        </span>
      )
    default:
      return unreachable(left)
  }
}

/** The present, second by second while a clock runs. */
function useNow(running: boolean): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    if (!running) return undefined
    const tick = () => setNow(new Date().toISOString())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [running])
  return now
}

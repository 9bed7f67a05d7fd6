import { Plural, Trans } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import type { RoomView } from "../../shared/contract/room.ts"
import { elapsedOf, type TimeLeft, timeLeft } from "../../shared/domain/session.ts"
import { phaseAt } from "../../shared/domain/talk-phases.ts"
import { unreachable } from "../../shared/errors.ts"

type Timer = NonNullable<Extract<RoomView, { view: "exercise" }>["timer"]>

/** Time left for silent writing or for each part of talk, in words that change once a minute and, in the last one, every ten seconds. */
export function SlideTimer({ timer }: { readonly timer: Timer }) {
  const { plannedMs, elapsedMs, since, phases } = timer
  const now = useNow(since !== undefined)
  const elapsed = elapsedOf({ elapsedMs, ...(since !== undefined && { since }) }, now)
  if (phases === undefined) return <Left left={timeLeft(plannedMs - elapsed)} />
  const { phase, leftMs } = phaseAt(
    phases.map(({ ms }) => ms),
    elapsed,
  )
  return (
    <span>
      <strong>{phases[phase]?.words}</strong> · <Left left={timeLeft(leftMs)} />
    </span>
  )
}

function Left({ left }: { readonly left: TimeLeft }) {
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

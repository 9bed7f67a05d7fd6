import { Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useEffect, useState } from "react"
import {
  blockKey,
  elapsedOf,
  minutesBehind,
  stepKey,
  type Timing,
  tablesKey,
  timeLeft,
  timingOf,
} from "../../../../shared/domain/session.ts"
import { phaseAt, phaseKey, phasesOf } from "../../../../shared/domain/talk-phases.ts"
import { fitRun } from "../../../../shared/method/plan-time.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useStores } from "../../../stores/stores.tsx"
import { keyWords } from "../../../ui/key.tsx"
import { useAction } from "../../../ui/use-action.ts"
import styles from "./clock.module.css"
import { RUN_KEYS } from "./keys.ts"
import { useRun } from "./use-run.ts"

/** The present as an ISO moment, again every second. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const beat = setInterval(() => setNow(new Date().toISOString()), 1000)
    return () => clearInterval(beat)
  }, [])
  return now
}

/** 760 000 ms as "12:40". */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}

type State = "going" | "ending" | "over" | "stopped"
/** Below this share of its time a step is ending. */
const ENDING = 0.15

function stateOf({ leftMs, plannedMs, running }: Timing): State {
  if (!running) return "stopped"
  if (leftMs <= 0) return "over"
  return leftMs < plannedMs * ENDING ? "ending" : "going"
}

/** The step's clock in words, colour and shape: "12:40 of 35:00 · 2 min behind". Press to stop it or let it go on. */
export function StepClock() {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, planned, session } = useRun()
  const now = useNow()
  const timing = timingOf(live, stepKey(live.step), live.fitted?.[stepKey(live.step)] ?? planned.minutes, now)
  // with a fixed end that is what counts, else how far the plan has come
  const behind = fitRun(session, live, now)?.late ?? minutesBehind(live, session.plan, now)
  const { run } = useAction(() => call("session.clock", { session: id, do: timing.running ? "stop" : "start" }))
  const even = timing.leftMs > 0 ? t`on time` : t`time is up`
  const pace = behind === 0 ? even : behind > 0 ? t`${behind} min behind` : t`${-behind} min ahead`
  const words = t`${minutesAndSeconds(timing.elapsedMs)} of ${minutesAndSeconds(timing.plannedMs)}`
  return (
    <UnstyledButton
      className={styles["clock"] ?? ""}
      data-state={stateOf(timing)}
      onClick={() => run()}
      title={timing.running ? t`Stop the clock (Alt+P)` : t`Let the clock go on (Alt+P)`}
    >
      <Shape timing={timing} />
      <span data-testid="clock">
        {words} · {timing.running ? pace : t`clock stopped`}
      </span>
    </UnstyledButton>
  )
}

const RADIUS = 7
const ROUND = 2 * Math.PI * RADIUS

/** A ring that fills; a square once the time is over; two bars while it is stopped. */
function Shape({ timing }: { readonly timing: Timing }) {
  const share = timing.plannedMs === 0 ? 1 : Math.min(1, timing.elapsedMs / timing.plannedMs)
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className={styles["shape"]}>
      {!timing.running ? (
        <path d="M5 3v12M13 3v12" className={styles["bars"]} />
      ) : timing.leftMs <= 0 ? (
        <rect x="2" y="2" width="14" height="14" className={styles["square"]} />
      ) : (
        <>
          <circle cx="9" cy="9" r={RADIUS} className={styles["track"]} />
          <circle
            cx="9"
            cy="9"
            r={RADIUS}
            className={styles["ring"]}
            strokeDasharray={`${share * ROUND} ${ROUND}`}
            transform="rotate(-90 9 9)"
          />
        </>
      )}
    </svg>
  )
}

/** "In pairs, 1:20 left": which part of 1-2-4-all it is, and for how long. */
export function TalkClock({ stretch }: { readonly stretch: number }) {
  const { t } = useLingui()
  const { live, block } = useRun()
  const now = useNow()
  const key = blockKey(live.step, block.id)
  const clock = live.clocks[key]
  if (clock === undefined) return null
  const phases = phasesOf(stretch, (phase) => live.added[phaseKey(key, phase)] ?? 0)
  const { phase, leftMs } = phaseAt(phases, elapsedOf(clock, now))
  const running = clock.since !== undefined
  const plannedMs = phases[phase] ?? 0
  const timing = { plannedMs, elapsedMs: plannedMs - leftMs, leftMs, running }
  const words = WORDS.en.talkPhases[phase] ?? ""
  return (
    <span className={styles["silence"]} data-state={stateOf(timing)} data-testid="talk">
      <Shape timing={timing} />
      <span>
        {leftMs <= 0
          ? t`${words}: time is up`
          : running
            ? t`${words}, ${minutesAndSeconds(leftMs)} left`
            : t`${words}, stopped, ${minutesAndSeconds(leftMs)} left`}
        {phase < phases.length - 1 ? <Trans> · {keyWords(RUN_KEYS.phase)} goes on</Trans> : null}
      </span>
    </span>
  )
}

/** "At the tables, 8:12 left"; press to stop it or let it go on. */
export function TablesClock() {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, block } = useRun()
  const now = useNow()
  const minutes = live.breakouts?.[blockKey(live.step, block.id)]?.minutes ?? 0
  const timing = timingOf(live, tablesKey(live.step, block.id), minutes, now)
  const act = useAction((what: "start" | "stop") => call("session.clock", { session: id, do: what, of: "tables" }))
  const left = minutesAndSeconds(Math.abs(timing.leftMs))
  return (
    <UnstyledButton
      className={styles["silence"] ?? ""}
      data-state={stateOf(timing)}
      data-testid="tables-clock"
      title={timing.running ? t`Stop the time at the tables` : t`Let the time at the tables go on`}
      onClick={() => act.run(timing.running ? "stop" : "start")}
    >
      <Shape timing={timing} />
      <span>
        {!timing.running
          ? t`At the tables, stopped, ${left} left`
          : timing.leftMs > 0
            ? t`At the tables, ${left} left`
            : t`At the tables, ${left} over`}
      </span>
    </UnstyledButton>
  )
}

/** "silent writing, 3 minutes left"; nothing for a block without it, or once the room has seen the block. */
export function SilenceClock({ minutes }: { readonly minutes: number }) {
  const { live, block } = useRun()
  const now = useNow()
  const key = blockKey(live.step, block.id)
  const timing = timingOf(live, key, minutes, now)
  const left = timeLeft(timing.leftMs)
  if (live.clocks[key] === undefined) return null
  return (
    <span className={styles["silence"]} data-state={stateOf(timing)} data-testid="silence">
      <Shape timing={timing} />
      <span>
        {!timing.running ? (
          <Trans>silent writing stopped, {minutesAndSeconds(Math.max(0, timing.leftMs))} left</Trans>
        ) : left.is === "over" ? (
          <Trans>silent writing is over</Trans>
        ) : (
          <Trans>silent writing, {minutesAndSeconds(timing.leftMs)} left</Trans>
        )}
      </span>
    </span>
  )
}

import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { blockKey, type Place, tablesKey, timingOf } from "../../../../shared/domain/session.ts"
import { findExercise, speaker } from "../../../../shared/method/exercises.ts"
import { fitRun } from "../../../../shared/method/plan-time.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useStores } from "../../../stores/stores.tsx"
import { clockTime } from "../../../ui/format.ts"
import { keyWords } from "../../../ui/key.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { minutesAndSeconds, useNow } from "./clock.tsx"
import { FunderBar } from "./funder.tsx"
import { RUN_KEYS } from "./keys.ts"
import type { Run } from "./run.ts"
import { RunBar } from "./run-bar.tsx"
import { onPaper, useRun } from "./use-run.ts"

/** What the facilitator has to know of the run itself, a line each, only while it is so. */
export function Bars({ pause }: { readonly pause: () => void }) {
  return (
    <>
      <FunderBar pause={pause} />
      <ScriptBar />
      <PaperBar />
      <TablesBar />
      <RoundBar />
      <LateBar />
    </>
  )
}

function ScriptBar() {
  const { call } = useStores()
  const { id, live, session } = useRun()
  const back = useAction(() => call("session.back", { session: id }))
  const { away } = live
  if (away === undefined) return null
  const step = stepOf(session.plan, live, away.step)
  const exercise = step === undefined ? undefined : findExercise(step)
  const block = exercise?.blocks[away.block]
  return (
    <RunBar test="script-bar">
      <span>
        <Trans>
          Off the script. “{exercise && block ? speaker(exercise, step?.prompts)(block.id) : ""}” waits as it was left.
        </Trans>
      </span>
      <Button size="compact-sm" variant="default" onClick={() => back.run()}>
        <Trans>Back to the script</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.script)}</kbd>
      </Button>
    </RunBar>
  )
}

function PaperBar() {
  const { call } = useStores()
  const run = useRun()
  const { id, live, block } = run
  const set = useAction((state: "screen" | "typed") =>
    call("session.paper", { session: id, step: live.step, block: block.id, state }),
  )
  const state = onPaper(run)
  if (state === undefined) return null
  return (
    <RunBar test="paper-bar">
      <span>
        {state === "waits" ? (
          <Trans>On paper: the wall shows the question and the time. It waits on the list of what to type up.</Trans>
        ) : (
          <Trans>On paper, and typed up.</Trans>
        )}
      </span>
      {state === "waits" ? (
        <Button size="compact-sm" variant="default" onClick={() => set.run("typed")}>
          <Trans>All of it is typed up</Trans>
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={() => set.run("screen")}>
        <Trans>Back to the screen</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.paper)}</kbd>
      </Button>
    </RunBar>
  )
}

/** Tables talk on while the run is elsewhere: for how long, and the way there. */
function TablesBar() {
  const { call } = useStores()
  const { id, live, session, block } = useRun()
  const now = useNow()
  const go = useAction((place: Place) => call("session.goTo", { session: id, ...place }))
  const here = blockKey(live.step, block.id)
  const [key, breakout] =
    Object.entries(live.breakouts ?? {}).find(([one, { state }]) => state === "out" && one !== here) ?? []
  if (key === undefined || breakout === undefined) return null
  const slash = key.indexOf("/")
  const step = Number(key.slice(0, slash))
  const planned = stepOf(session.plan, live, step)
  const exercise = planned === undefined ? undefined : findExercise(planned)
  const at = exercise?.blocks.findIndex((one) => one.id === key.slice(slash + 1)) ?? -1
  const asked = exercise?.blocks[at]
  if (exercise === undefined || asked === undefined) return null
  const { leftMs } = timingOf(live, tablesKey(step, asked.id), breakout.minutes, now)
  return (
    <RunBar test="tables-bar">
      <span>
        <Trans>The tables are still at “{speaker(exercise, planned?.prompts)(asked.id)}”.</Trans>{" "}
        {leftMs > 0 ? (
          <Trans>{minutesAndSeconds(leftMs)} left.</Trans>
        ) : (
          <Trans>{minutesAndSeconds(-leftMs)} over.</Trans>
        )}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => go.run({ step, block: at })}>
        <Trans>Go there</Trans>
      </Button>
    </RunBar>
  )
}

/** Whose turn it is in a round that was drawn by lot. */
function RoundBar() {
  const { call } = useStores()
  const { id, live, block } = useRun()
  const act = useAction((what: "next" | "pass" | "stop") => call("session.round", { session: id, do: what }))
  const round = live.rounds?.[blockKey(live.step, block.id)]
  if (round === undefined) return null
  const named = (at: number) => {
    const voice = round.order[at]
    return voice === undefined || round.of === "parties" ? voice : WORDS.en.chair(voice)
  }
  const [now, then] = [named(round.at), named(round.at + 1)]
  const left = Math.max(0, round.order.length - round.at - 1)
  return (
    <RunBar test="round-bar">
      {now === undefined ? (
        <span>
          <Trans>The round is over: each was heard once.</Trans>
        </span>
      ) : (
        <span>
          <strong>
            <Trans>Now: {now}</Trans>
          </strong>
          {then === undefined ? null : (
            <>
              {" · "}
              <Trans>then {then}</Trans>
            </>
          )}
          {" · "}
          <Plural value={left} _0="the last voice" one="# voice after this" other="# voices after this" />
        </span>
      )}
      {now === undefined ? null : (
        <>
          <Button size="compact-sm" variant="default" onClick={() => act.run("next")}>
            <Trans>Next voice</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.voice)}</kbd>
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={round.passed.includes(round.order[round.at] ?? "")}
            onClick={() => act.run("pass")}
          >
            <Trans>Pass</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.pass)}</kbd>
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="default" onClick={() => act.run("stop")}>
        <Trans>End the round</Trans>
      </Button>
    </RunBar>
  )
}

/** Minutes past the end from which it is worth a line: less is made up in the next step. */
const WORTH_SAYING = 2

/** Late for a fixed end: in one line what to shorten or drop, and one press does it. */
function LateBar() {
  const { call } = useStores()
  const run = useRun()
  const { id, live, session } = run
  const now = useNow()
  const fit = fitRun(session, live, now)
  const change = useAction((steps: { step: number; minutes: number }[]) => call("session.fit", { session: id, steps }))
  if (fit === undefined || fit.late < WORTH_SAYING) return null
  const end = new Date(Date.parse(now) + (fit.minutesLeft + fit.late) * 60_000).toISOString()
  return (
    <RunBar tone="attention" test="late-bar">
      <span>
        <strong>
          <Trans>
            As it goes it ends at {clockTime(end)}, {fit.late} min late.
          </Trans>
        </strong>{" "}
        <FitWords changes={fit.changes} run={run} />
        {fit.changes.length > 0 && fit.stillLate > 0 ? (
          <>
            {" "}
            <Trans>{fit.stillLate} min late all the same.</Trans>
          </>
        ) : null}
      </span>
      {fit.changes.length === 0 ? null : (
        <Button size="compact-sm" variant="default" disabled={change.busy} onClick={() => change.run([...fit.changes])}>
          <Trans>Do that</Trans>
        </Button>
      )}
    </RunBar>
  )
}

interface FitProps {
  readonly changes: readonly { readonly step: number; readonly minutes: number }[]
  readonly run: Run
}

function FitWords({ changes, run }: FitProps) {
  const { t } = useLingui()
  const titled = (step: number) => {
    const planned = run.session.plan[step]
    const exercise = planned === undefined ? undefined : findExercise(planned)
    return exercise === undefined ? "" : speaker(exercise, planned?.prompts)("title")
  }
  const [first] = changes
  if (first === undefined) return <Trans>What is still to come keeps its time.</Trans>
  const dropped = changes.filter(({ minutes }) => minutes === 0).map(({ step }) => titled(step))
  if (dropped.length > 0) return t`Leave out: ${dropped.join(", ")}.`
  return t`Shorten “${titled(first.step)}” to ${first.minutes} min.`
}

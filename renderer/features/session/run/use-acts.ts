import { blockKey, stepKey } from "../../../../shared/domain/session.ts"
import { placeFrom } from "../../../../shared/method/places.ts"
import { blockMinutes } from "../../../../shared/method/room-timer.ts"
import { useRecord, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { BLOCK_CONSOLES } from "../blocks/registry.ts"
import { usePart, useRun } from "./use-run.ts"

/** What the facilitator should do next: the one filled button. `part` stands in the block's own part. */
export type NextAct = "show" | "silence" | "reveal" | "next" | "end" | "part"

export interface Acts {
  readonly next: NextAct
  readonly canReveal: boolean
  /** False where Reveal was done and words stand in a field that the wall does not show yet. */
  readonly revealsFirst: boolean
  readonly canSilence: boolean
  /** True while silent writing goes on: minutes are then added to it. */
  readonly silent: boolean
  /** False at the last place of the plan. */
  readonly canGoOn: boolean
  readonly canGoBack: boolean
  readonly show: () => void
  readonly silence: () => void
  readonly reveal: () => void
  readonly goOn: () => void
  readonly goBack: () => void
  readonly more: () => void
  readonly pause: () => void
}

/** The acts of a run where it stands, and which of them comes next. */
export function useActs(): Acts {
  const run = useRun()
  const part = usePart()
  const { call } = useStores()
  const wall = useRecord("wall", "wall")
  const { id, live, block } = run
  const session = { session: id }

  const shown = wall?.source.from === "session" && wall.source.session === id
  const opening =
    wall !== undefined &&
    wall.mode !== "off" &&
    wall.source.from === "impact" &&
    wall.source.session === id &&
    !wall.source.closing
  const lit = wall?.mode === "live"

  const canSilence =
    blockMinutes(block) !== undefined &&
    !run.revealed &&
    live.clocks[blockKey(live.step, block.id)]?.since === undefined
  const silenceFirst = canSilence && live.clocks[blockKey(live.step, block.id)] === undefined
  const silent = live.clocks[blockKey(live.step, block.id)]?.since !== undefined

  const reveals = BLOCK_CONSOLES[block.kind].reveals
  const revealsFirst = reveals && !run.revealed
  const canReveal = (revealsFirst && !part.empty) || part.keep !== undefined

  const on = placeFrom(run.session.plan, live, 1)
  const back = placeFrom(run.session.plan, live, -1)

  // where that leads is the core's to say: two presses that follow each other fast each count
  const { run: go } = useAction((by: 1 | -1) => call("session.step", { ...session, by }))
  const { run: reveal } = useAction(async () => {
    await part.keep?.()
    if (reveals) await call("session.reveal", session)
  })
  const { run: silence } = useAction(() => call("session.clock", { ...session, do: "start", of: "block" }))
  const { run: more } = useAction(() =>
    call("session.clock", { ...session, do: "add", minutes: 2, of: silent ? "block" : "step" }),
  )
  const { run: pause } = useAction(() =>
    call("session.clock", { ...session, do: live.clocks[stepKey(live.step)]?.since === undefined ? "start" : "stop" }),
  )
  const { run: show } = useAction(() => call("wall.show", { source: { from: "session", session: id } }))

  const next: NextAct =
    lit && !shown
      ? "show"
      : part.leads || (revealsFirst && !canReveal)
        ? "part"
        : silenceFirst
          ? "silence"
          : canReveal
            ? "reveal"
            : on === undefined
              ? "end"
              : "next"

  return {
    next,
    canReveal,
    revealsFirst,
    canSilence,
    silent,
    canGoOn: opening || on !== undefined,
    canGoBack: back !== undefined,
    show: () => show(),
    silence: () => silence(),
    reveal: () => {
      if (canReveal) reveal()
    },
    goOn: () => go(1),
    goBack: () => go(-1),
    more: () => more(),
    pause: () => pause(),
  }
}

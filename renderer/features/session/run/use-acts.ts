import { blockKey, stepKey } from "../../../../shared/domain/session.ts"
import { canMerge, handInAt } from "../../../../shared/method/blocks-at-tables.ts"
import { placeFrom } from "../../../../shared/method/places.ts"
import { blockMinutes } from "../../../../shared/method/room-timer.ts"
import { useRecord, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { BLOCK_CONSOLES } from "../blocks/registry.ts"
import { useTables } from "../tables/use-tables.ts"
import { useFunderReason, useMeeting } from "./use-meeting.ts"
import { onPaper, usePart, useRun, useTellPart } from "./use-run.ts"

/** What the facilitator should do next: the one filled button. `part` stands in the block's own part. */
export type NextAct = "show" | "silence" | "reveal" | "next" | "end" | "part"

export interface Acts {
  readonly next: NextAct
  readonly canReveal: boolean
  /** False where Reveal was done and words stand in a field that the wall does not show yet. */
  readonly revealsFirst: boolean
  readonly canSilence: boolean
  /** True for thoughts alone, in pairs, in fours, instead of silent writing. */
  readonly talks: boolean
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
  /** True while voices are heard in turn. */
  readonly inRound: boolean
  /** Draws a round by lot, or goes on to its next voice. */
  readonly voice: () => void
  readonly pass: () => void
  /** Ends the part of 1-2-4-all that is going on. */
  readonly phase: () => void
  /** Onto paper, or back to the screen. */
  readonly paper: () => void
  /** True where tables can hand something in at the block at hand. */
  readonly canTables: boolean
  /** True while the block at hand is at the tables. */
  readonly out: boolean
  /** Everybody is back; what says the same is put together next. */
  readonly tablesBack: () => void
  readonly nextTable: () => void
  /** To what was handed in, to put it together, or back to typing. */
  readonly alike: () => void
  /** Back to the script. */
  readonly script: () => void
}

/** The acts of a run where it stands, and which of them comes next. */
export function useActs(): Acts {
  const run = useRun()
  const part = usePart()
  const { call } = useStores()
  const wall = useRecord("wall", "wall")
  const { id, live, block } = run
  const meet = useMeeting()
  const tell = useTellPart()
  const funder = useFunderReason()
  const paperState = onPaper(run)
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
  const at = useTables()
  const out = at?.isOut === true
  // at the tables nobody writes in silence
  const silenceFirst = at === undefined && canSilence && live.clocks[blockKey(live.step, block.id)] === undefined
  const silent = live.clocks[blockKey(live.step, block.id)]?.since !== undefined

  // on paper the room has its cards before it, and Next asks for nothing
  const reveals = BLOCK_CONSOLES[block.kind].reveals && paperState === undefined
  const revealsFirst = reveals && !run.revealed
  const canReveal = (revealsFirst && !part.empty) || (part.keep !== undefined && paperState === undefined)

  const on = placeFrom(run.session.plan, live, 1)
  const back = placeFrom(run.session.plan, live, -1)

  // where that leads is the core's to say: two presses that follow each other fast each count
  const { run: go } = useAction((by: 1 | -1) => meet(() => call("session.step", { ...session, by })))
  const { run: reveal } = useAction(async () => {
    await part.keep?.()
    if (reveals) await call("session.reveal", session)
  })
  const { run: silence } = useAction(() => call("session.clock", { ...session, do: "start", of: "block" }))
  const { run: more } = useAction(() =>
    call("session.clock", { ...session, do: "add", minutes: 2, of: out ? "tables" : silent ? "block" : "step" }),
  )
  const { run: pause } = useAction(() =>
    call("session.clock", { ...session, do: live.clocks[stepKey(live.step)]?.since === undefined ? "start" : "stop" }),
  )
  const { run: show } = useAction(async () => {
    const put = () => call("wall.show", { source: { from: "session", session: id } })
    if (funder === undefined || funder.goesOn) return put()
    tell({ funder: { step: live.step, again: put } })
    return {}
  })
  const round = live.rounds?.[blockKey(live.step, block.id)]
  const inRound = round !== undefined && round.at < round.order.length
  const { run: voice } = useAction((what: "draw" | "next" | "pass") => call("session.round", { ...session, do: what }))
  const { run: phase } = useAction(() => call("session.clock", { ...session, do: "skip", of: "block" }))
  const { run: paper } = useAction(() =>
    call("session.paper", {
      ...session,
      step: live.step,
      block: block.id,
      state: paperState === undefined ? "paper" : "screen",
    }),
  )
  const { run: tablesBack } = useAction(() => call("tables.back", session), {
    done: () => tell({ table: undefined, merging: canMerge(block), sorting: false }),
  })
  const { run: script } = useAction(() => call("session.back", session))

  const next: NextAct =
    lit && !shown
      ? "show"
      : (part.leads && paperState === undefined) || (revealsFirst && !canReveal)
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
    talks: block.kind === "cards" && block.talk !== undefined,
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
    inRound,
    voice: () => voice(inRound ? "next" : "draw"),
    pass: () => {
      if (inRound) voice("pass")
    },
    phase: () => {
      if (silent && block.kind === "cards" && block.talk !== undefined) phase()
    },
    paper: () => paper(),
    canTables: handInAt(block) !== undefined,
    out,
    tablesBack: () => {
      if (out) tablesBack()
    },
    nextTable: () => {
      if (at !== undefined) at.turnTo(((at.table ?? 0) % at.tables.count) + 1)
    },
    alike: () => {
      if (at !== undefined && canMerge(block)) tell({ merging: !part.merging, sorting: false })
    },
    script: () => {
      if (live.away !== undefined) script()
    },
  }
}

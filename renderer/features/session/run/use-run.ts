import { createContext, useContext, useEffect, useMemo, useRef } from "react"
import { useStore } from "zustand"
import { createStore, type StoreApi } from "zustand/vanilla"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import type { Card, ProposalBody, ReadingBody } from "../../../../shared/contract/session.ts"
import { blockKey } from "../../../../shared/domain/session.ts"
import { useRecord, useRecords } from "../../../stores/stores.tsx"
import { useWording } from "../../../stores/use-wording.ts"
import { type Run, runOf } from "./run.ts"

/** What the block's own part tells the rest of the console. */
interface PartState {
  /** Stores words that stand in a field and not yet in a record; undefined where there are none. */
  readonly keep: (() => Promise<unknown>) | undefined
  /** True while the next act stands in the part itself, so that nothing else is filled. */
  readonly leads: boolean
  /** True while there is nothing yet that could be revealed. */
  readonly empty: boolean
  /** The card that was touched last, for the keys that act on one. */
  readonly chosen: string | undefined
  /** What waits because a funder is in the room: the step, and how to try again. */
  readonly funder: { readonly step: number; readonly again: () => Promise<unknown> } | undefined
  /** True while the cards of the block are sorted by their numbers. */
  readonly sorting: boolean
  /** The table whose words are typed; undefined where nobody chose one. */
  readonly table: number | undefined
  /** True while what the tables handed in is put together. */
  readonly merging: boolean
  /** What tables wrote on slips, by step and block, until it is added up: never on disk. */
  readonly slipsOf: Readonly<Record<string, readonly TableSlips[]>>
  /** Private papers that are being typed, by step and block: never on disk. */
  readonly papers: Readonly<Record<string, readonly (readonly number[])[]>>
}
/** Figures of one table, a line for each thing that was asked. */
export interface TableSlips {
  readonly table: number
  readonly counts: readonly (readonly number[])[]
}

export type PartStore = StoreApi<PartState>

export const createPartStore = (): PartStore =>
  createStore<PartState>()(() => ({
    keep: undefined,
    leads: false,
    empty: false,
    chosen: undefined,
    funder: undefined,
    sorting: false,
    table: undefined,
    merging: false,
    slipsOf: {},
    papers: {},
  }))

interface RunContextValue {
  readonly run: Run
  readonly part: PartStore
}
export const RunContext = createContext<RunContextValue | undefined>(undefined)

function useRunContext(): RunContextValue {
  const value = useContext(RunContext)
  if (value === undefined) throw new Error("no run around this component")
  return value
}

/** The run that this part of the console belongs to. Throws outside one, which is a bug. */
export function useRun(): Run {
  return useRunContext().run
}

/** Whether the block at hand runs on paper, and whether that was typed up. */
export function onPaper({ live, block }: Run): "waits" | "typed" | undefined {
  return live.paper?.[blockKey(live.step, block.id)]
}

/** The run of a session as its records tell it. */
export function useRunOf(id: string): Run | undefined {
  const session = useRecord("session", id)
  const live = useRecord("live", id)
  const wording = useWording()
  return useMemo(
    () => (session === undefined || live === undefined ? undefined : runOf(id, session, live, wording)),
    [id, session, live, wording],
  )
}

/** Tells the console that a field has words that are not kept yet, and how to keep them before the room sees the block. */
export function useUnkept(pending: boolean, keep: () => Promise<unknown>): void {
  const { part } = useRunContext()
  const latest = useRef({ keep, pending })
  latest.current = { keep, pending }
  useEffect(() => {
    if (!pending) return
    // whoever asks may still hold this when the words have just been kept: keeping again would keep an empty field
    part.setState({ keep: async () => (latest.current.pending ? latest.current.keep() : undefined) })
    return () => part.setState({ keep: undefined })
  }, [part, pending])
}

/** While `leads`, the next act is the part's own. */
export function useLeads(leads: boolean): void {
  const { part } = useRunContext()
  useEffect(() => {
    if (!leads) return
    part.setState({ leads: true })
    return () => part.setState({ leads: false })
  }, [part, leads])
}

/** While `empty`, there is nothing to reveal. */
export function useNothingToReveal(empty: boolean): void {
  const { part } = useRunContext()
  useEffect(() => {
    if (!empty) return
    part.setState({ empty: true })
    return () => part.setState({ empty: false })
  }, [part, empty])
}

export function usePart(): PartState {
  return useStore(useRunContext().part)
}

/** Changes what the parts of the console tell each other. */
export function useTellPart(): PartStore["setState"] {
  return useRunContext().part.setState
}

type Of = "card" | "reading" | "proposal" | "decision"
interface Named<B> {
  readonly id: string
  readonly body: B
}

/** Records of one kind that were entered in one step of a session. */
function useEntries<K extends Of>(kind: K, session: string, step: number): readonly Named<BodyOf<K>>[] {
  const all = useRecords(kind)
  return useMemo(
    () =>
      [...all].filter(([, body]) => body.session === session && body.step === step).map(([id, body]) => ({ id, body })),
    [all, session, step],
  )
}

/** Every card of this step. */
export function useStepCards(): readonly Named<Card>[] {
  const { id, live } = useRun()
  return useEntries("card", id, live.step)
}

/** The cards of a block of this step, in their order, pulled ones too. */
export function useCards(block: string): readonly Named<Card>[] {
  const { id, live } = useRun()
  const entries = useEntries("card", id, live.step)
  return useMemo(
    () => entries.filter(({ body }) => body.block === block).toSorted((a, b) => a.body.order - b.body.order),
    [entries, block],
  )
}

/** The rounds of a reading of this step, the first first. */
export function useReadings(block: string): readonly Named<ReadingBody>[] {
  const { id, live } = useRun()
  const entries = useEntries("reading", id, live.step)
  return useMemo(
    () => entries.filter(({ body }) => body.block === block).toSorted((a, b) => a.body.round - b.body.round),
    [entries, block],
  )
}

/** The versions of this step's proposal, the first first. */
export function useProposals(): readonly Named<ProposalBody>[] {
  const { id, live } = useRun()
  const entries = useEntries("proposal", id, live.step)
  return useMemo(() => entries.toSorted((a, b) => a.body.version - b.body.version), [entries])
}

/** What was decided in this step, the latest last. */
export function useDecisions(): readonly Named<BodyOf<"decision">>[] {
  const { id, live } = useRun()
  return useEntries("decision", id, live.step)
}

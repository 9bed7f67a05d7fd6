import { startTransition, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import type { AnswerRecords, QuestionName, Questions } from "../../../shared/domain/map-answers.ts"
import type { Stores } from "../../stores/stores.tsx"
import { useRecord, useStores } from "../../stores/stores.tsx"
import { type Asker, createAsker } from "../../workers/answers.ts"

/** An answer on its way, or there. While a newer one is computed the last one stays, so that nothing flickers. */
export type Computed<T> =
  | { readonly state: "off" }
  /** `share` tells which part is done, 0 to 1, where it takes long enough to tell. */
  | { readonly state: "computing"; readonly share?: number; readonly cancel?: () => void }
  | { readonly state: "failed" }
  /** Somebody did not want to wait for it. */
  | { readonly state: "cancelled"; readonly again: () => void }
  | { readonly state: "done"; readonly value: T; readonly stale: boolean }

const askers = new WeakMap<Stores, Asker>()

/** The window's worker. It is ended when the workspace closes or locks, and with it what it knew. */
function askerOf(stores: Stores): Asker {
  let asker = askers.get(stores)
  if (asker === undefined) {
    const made = createAsker()
    stores.vault.subscribe(({ vault }) => {
      if (vault.state !== "open") made.end()
    })
    askers.set(stores, (asker = made))
  }
  return asker
}

/** Asks the worker whenever the question or the records change; undefined asks nothing. */
export function useComputed<Q extends QuestionName>(
  question: Q,
  ask: Questions[Q]["ask"] | undefined,
): Computed<Questions[Q]["answer"]> {
  const stores = useStores()
  const records = useAnswerRecords()
  const taxonomyVersion = useRecord("workspace", "workspace")?.taxonomyVersion ?? 1
  const [computed, setComputed] = useState<Computed<Questions[Q]["answer"]>>({ state: "off" })
  const [asked, setAsked] = useState(0)
  const cancelled = useRef<string>(undefined)
  // two questions of the same words are one
  const key = ask === undefined ? undefined : JSON.stringify(ask)
  useEffect(() => {
    if (key === undefined) {
      setComputed({ state: "off" })
      return
    }
    // what was cancelled is not begun again by itself, whatever changes meanwhile
    if (cancelled.current === key) return
    const unwanted = new AbortController()
    const { signal } = unwanted
    const cancel = () => {
      unwanted.abort()
      cancelled.current = key
      const again = () => {
        cancelled.current = undefined
        setAsked((before) => before + 1)
      }
      setComputed({ state: "cancelled", again })
    }
    setComputed((before) => (before.state === "done" ? { ...before, stale: true } : { state: "computing", cancel }))
    const onShare = (share: number) => {
      if (!signal.aborted) setComputed((before) => (before.state === "computing" ? { ...before, share } : before))
    }
    askerOf(stores)
      .ask({ records, taxonomyVersion }, question, JSON.parse(key) as Questions[Q]["ask"], signal, onShare)
      // what shows it is made between frames
      .then((value) => !signal.aborted && startTransition(() => setComputed({ state: "done", value, stale: false })))
      .catch(() => !signal.aborted && setComputed({ state: "failed" }))
    return () => unwanted.abort()
  }, [stores, records, taxonomyVersion, question, key, asked])
  return key === undefined ? OFF : computed.state === "off" ? COMPUTING : computed
}
const OFF = { state: "off" } as const
const COMPUTING = { state: "computing" } as const

/** The kinds that figures are made of; one object while none of them changes. */
function useAnswerRecords(): AnswerRecords {
  const { records } = useStores()
  const byKind = useStore(records, (state) => state.byKind)
  const { coalition, organization, seat, tie, placeUnit, tag, coding } = byKind
  const [known, setKnown] = useState<AnswerRecords>({ coalition, organization, seat, tie, placeUnit, tag, coding })
  const fresh: AnswerRecords = { coalition, organization, seat, tie, placeUnit, tag, coding }
  const same = (Object.keys(fresh) as (keyof AnswerRecords)[]).every((kind) => known[kind] === fresh[kind])
  if (!same) setKnown(fresh)
  return same ? known : fresh
}

import { createStore, type StoreApi } from "zustand/vanilla"
import type { Change } from "../../shared/contract/changes.ts"
import type { Call, Subscribe } from "../../shared/contract/index.ts"
import { type BodyOf, KIND_NAMES, type KindName } from "../../shared/contract/kinds.ts"
import type { History } from "../../shared/contract/records.ts"
import { applied } from "../../shared/domain/changes.ts"

export type ByKind = { readonly [K in KindName]: ReadonlyMap<string, BodyOf<K>> }

export interface RecordsState {
  readonly loaded: boolean
  /** Whether what is loaded is a rehearsal. */
  readonly rehearsal: boolean
  readonly byKind: ByKind
  readonly history: History
  /** Why the last write did not reach the disk; what was unsaved is still in the window. */
  readonly unsaved: string | undefined
  readonly load: (rehearsal?: boolean) => Promise<void>
  readonly forget: () => void
  readonly applyChanges: (changes: readonly Change[], history: History) => void
}
export type RecordsStore = StoreApi<RecordsState>

const nothing = (): ByKind => Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map()])) as unknown as ByKind

/** Events of at least this many changes are parts of a long write; they come faster than a window can draw them. */
const MANY = 200
/** For so long, in ms, they are gathered and shown together, so that the window goes on answering. */
const GATHER = 400

/** Mirrors the workspace's records; it changes only by what the core tells. */
export function createRecordsStore(call: Call, on: Subscribe): RecordsStore {
  /** What was told while answers were on their way; a window may ask again before the first answer is there. */
  let early: { changes: readonly Change[]; history: History }[] = []
  let asked = 0
  let workspace = 0
  let gathered: { changes: readonly Change[]; history: History }[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  function applyGathered(): void {
    clearTimeout(timer)
    timer = undefined
    const last = gathered.at(-1)
    if (last === undefined) return
    const changes = gathered.flatMap((step) => step.changes)
    gathered = []
    store.getState().applyChanges(changes, last.history)
  }
  const store = createStore<RecordsState>()((set, get) => ({
    loaded: false,
    rehearsal: false,
    byKind: nothing(),
    history: { seq: 0 },
    unsaved: undefined,
    load: async (rehearsal = false) => {
      const asking = workspace
      if (asked === 0) early = []
      asked += 1
      try {
        const { records, history } = await call("records.all", {})
        // it was locked meanwhile: the answer is of a workspace that is not open any more
        if (asking !== workspace) return
        const byKind = Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map<string, unknown>()])) as Record<
          KindName,
          Map<string, unknown>
        >
        for (const { kind, id, body } of records) byKind[kind].set(id, body)
        applyGathered()
        set({ loaded: true, rehearsal, byKind: byKind as unknown as ByKind, history, unsaved: undefined })
        // What was committed meanwhile and may be newer than the answer; a draft has the number of the step before it.
        for (const step of early) if (step.history.seq >= history.seq) get().applyChanges(step.changes, step.history)
      } finally {
        asked -= 1
      }
    },
    forget: () => {
      workspace += 1
      early = []
      gathered = []
      set({ loaded: false, byKind: nothing(), history: { seq: 0 }, unsaved: undefined })
    },
    applyChanges: (changes, history) => {
      const { byKind } = get()
      const touched = new Set(changes.map(({ kind }) => kind))
      const next: Record<string, unknown> = { ...byKind }
      for (const kind of touched) next[kind] = applied(byKind[kind] as ReadonlyMap<string, unknown>, changes, kind)
      set({ byKind: next as unknown as ByKind, history, unsaved: undefined })
    },
  }))
  on("changes", ({ changes, history }) => {
    if (asked > 0) early.push({ changes, history })
    if (!store.getState().loaded) return
    if (changes.length >= MANY) {
      gathered.push({ changes, history })
      timer ??= setTimeout(applyGathered, GATHER)
    } else {
      applyGathered()
      store.getState().applyChanges(changes, history)
    }
  })
  on("unsaved", ({ code }) => store.setState({ unsaved: code }))
  return store
}

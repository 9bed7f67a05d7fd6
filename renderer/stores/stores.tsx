import { createContext, type ReactNode, useContext } from "react"
import { useStore } from "zustand"
import type { Call } from "../../shared/contract/index.ts"
import type { BodyOf, KindName } from "../../shared/contract/kinds.ts"
import type { VaultState } from "../../shared/contract/vault.ts"
import type { Client } from "../transport/client.ts"
import { type CheckStore, checkedCall, createCheckStore } from "./check.ts"
import { type ClickerStore, createClickerStore } from "./clicker.ts"
import { createRecordsStore, type RecordsStore } from "./records.ts"
import { createRouteStore, type RouteStore } from "./route.ts"
import { createVaultStore, type VaultStore } from "./vault.ts"
import { createWallStore, type WallStore } from "./wall.ts"

export interface Stores {
  /** What puts something before the room waits for the cable check. */
  readonly call: Client["call"]
  readonly on: Client["on"]
  readonly records: RecordsStore
  readonly vault: VaultStore
  readonly wall: WallStore
  readonly check: CheckStore
  readonly clicker: ClickerStore
  readonly route: RouteStore
}

/** Every store of a console window, and the rules that tie them: a lock empties, an unlock fills. */
export function createStores({ call, on, linked }: Client): Stores {
  const records = createRecordsStore(call, on)
  const vault = createVaultStore(call, on)
  const wall = createWallStore(call, on)
  const check = createCheckStore(call, on)
  const clicker = createClickerStore(call)
  const route = createRouteStore()
  /** A window says what it shows whenever it calls, so that no word of a rehearsal reaches the workspace. */
  const claimed: Call = (name, input, options) =>
    call(name, input, { ...options, rehearsal: records.getState().rehearsal })
  const fill = (state: VaultState) => {
    if (state.state !== "open") return
    const rehearsal = state.rehearsal !== undefined
    // pages that show the one must not go on over the other
    if (records.getState().rehearsal !== rehearsal) records.getState().forget()
    void records.getState().load(rehearsal)
  }
  const reload = async () => {
    // first of all: on a single screen nothing of the console may show, not for a moment
    await check.getState().load()
    await clicker.getState().load()
    await vault.getState().load()
    await wall.getState().load()
    fill(vault.getState().vault)
  }
  on("vault", (state) => {
    fill(state)
    if (state.state !== "open") {
      records.getState().forget()
      check.getState().leave()
    }
  })
  linked((is) => {
    vault.setState({ linked: is })
    if (is) void reload()
  })
  void reload()
  return {
    call: checkedCall(claimed, check, () => records.getState().rehearsal),
    on,
    records,
    vault,
    wall,
    check,
    clicker,
    route,
  }
}

const Context = createContext<Stores | undefined>(undefined)

export function StoresProvider({ stores, children }: { readonly stores: Stores; readonly children: ReactNode }) {
  return <Context value={stores}>{children}</Context>
}

/** The stores of this window. Throws outside a provider, which is a bug. */
export function useStores(): Stores {
  const stores = useContext(Context)
  if (stores === undefined) throw new Error("no stores around this component")
  return stores
}

/** All records of one kind, by id; the map keeps its identity while none of them changes. */
export function useRecords<K extends KindName>(kind: K): ReadonlyMap<string, BodyOf<K>> {
  const { records } = useStores()
  return useStore(records, (state) => state.byKind[kind])
}

/** One record's body, or undefined while there is none. */
export function useRecord<K extends KindName>(kind: K, id: string | undefined): BodyOf<K> | undefined {
  const { records } = useStores()
  return useStore(records, (state) => (id === undefined ? undefined : state.byKind[kind].get(id)))
}

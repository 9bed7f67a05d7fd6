import { createContext, type ReactNode, useContext } from "react"
import { useStore } from "zustand"
import type { BodyOf, KindName } from "../../shared/contract/kinds.ts"
import type { Client } from "../transport/client.ts"
import { createRecordsStore, type RecordsStore } from "./records.ts"
import { createRouteStore, type RouteStore } from "./route.ts"
import { createVaultStore, type VaultStore } from "./vault.ts"
import { createWallStore, type WallStore } from "./wall.ts"

export interface Stores {
  readonly call: Client["call"]
  readonly on: Client["on"]
  readonly records: RecordsStore
  readonly vault: VaultStore
  readonly wall: WallStore
  readonly route: RouteStore
}

/** Every store of a console window, and the rules that tie them: a lock empties, an unlock fills. */
export function createStores({ call, on, linked }: Client): Stores {
  const records = createRecordsStore(call, on)
  const vault = createVaultStore(call, on)
  const wall = createWallStore(call, on)
  const route = createRouteStore()
  const reload = async () => {
    await vault.getState().load()
    await wall.getState().load()
    if (vault.getState().vault.state === "open") await records.getState().load()
  }
  on("vault", (state) => {
    if (state.state === "open") void records.getState().load()
    else records.getState().forget()
  })
  linked((is) => {
    vault.setState({ linked: is })
    if (is) void reload()
  })
  void reload()
  return { call, on, records, vault, wall, route }
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

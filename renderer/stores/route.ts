import { createStore, type StoreApi } from "zustand/vanilla"

/** The places of the console, in the order of the work. */
export const PLACES = [
  "path",
  "groups",
  "map",
  "sessions",
  "decisions",
  "hold",
  "method",
  "hand-over",
  "history",
  "settings",
] as const
export type Place = (typeof PLACES)[number]

export interface Route {
  readonly place: Place
  /** What is open in the place: a group's id, "import", a session's id … */
  readonly parts: readonly string[]
}

export interface RouteState {
  readonly route: Route
  readonly go: (place: Place, ...parts: readonly string[]) => void
}
export type RouteStore = StoreApi<RouteState>

/** `#/groups/abc` as a route; the path for anything unknown. */
export function routeFrom(hash: string): Route {
  const [place = "", ...parts] = hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent)
  const known = PLACES.find((name) => name === place)
  return known === undefined ? { place: "path", parts: [] } : { place: known, parts }
}

/** Where the console stands, kept in the address so that Back and Forward work. */
export function createRouteStore(): RouteStore {
  const store = createStore<RouteState>()(() => ({
    route: routeFrom(location.hash),
    go: (place, ...parts) => {
      location.hash = `#/${[place, ...parts].map(encodeURIComponent).join("/")}`
    },
  }))
  addEventListener("hashchange", () => store.setState({ route: routeFrom(location.hash) }))
  return store
}

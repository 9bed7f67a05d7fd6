import "../../../renderer/ui/layers.css"
import { i18n } from "@lingui/core"
import { I18nProvider } from "@lingui/react"
import { createRoot } from "react-dom/client"
import { prepareStudio } from "../../../renderer/canvas/picture/studio.ts"
import { MapPage } from "../../../renderer/features/map/index.ts"
import { mapStoreOf } from "../../../renderer/features/map/map-store.ts"
import { startLanguage } from "../../../renderer/i18n.ts"
import { createStores, type Stores, StoresProvider } from "../../../renderer/stores/stores.tsx"
import { createClient } from "../../../renderer/transport/client.ts"
import { ConsoleTheme } from "../../../renderer/ui/theme.tsx"
import type { MapLayer } from "../../../shared/domain/map-ties.ts"
import type { Community } from "./community.ts"
import { WIDE_LENS } from "./community.ts"
import { CARD, type Draw, nextFrame, shown, until } from "./drawing.ts"

/** The bar, the legend, the tools: what comes after the picture. */
const ROUND = ["header button", "[aria-label=Legend] input", "[aria-label='View of the map'] button"]

type Places = readonly { readonly id: string; readonly x: number; readonly y: number }[]

/** The stores of a console window with the community in them; what is moved is kept in memory. */
function storesOf({ groups, ties, seats, places }: Community): Stores {
  const client = createClient({
    send: async (name, input) => {
      // nothing else is needed to draw, and nothing else is answered
      if (name !== "map.move") return new Promise(() => {})
      const { byKind } = stores.records.getState()
      const moved = (input as { readonly places: Places }).places.map(({ id, x, y }) => [id, { x, y }] as const)
      stores.records.setState({ byKind: { ...byKind, place: new Map([...byKind.place, ...moved]) } })
      return { ok: true, value: {} }
    },
    listen: () => () => {},
    linked: () => () => {},
  } as Parameters<typeof createClient>[0])
  const stores = createStores({ ...client, linked: () => () => {} })
  const { byKind } = stores.records.getState()
  stores.records.setState({
    loaded: true,
    byKind: { ...byKind, coalition: groups, tie: ties, seat: seats, place: places },
  })
  return stores
}

/** What the app does while a workspace with so many groups is open, before anybody goes to the map. */
export const prepareJunction = async () => {
  prepareStudio()
  await new Promise((done) => setTimeout(done, 1000))
}

/** The whole page: the map with its bar, lenses, legend and facts. */
export const drawJunction: Draw = async (community, element) => {
  startLanguage()
  const stores = storesOf(community)
  const store = mapStoreOf(stores)
  store.setState({ layers: new Set<MapLayer>(WIDE_LENS) })
  createRoot(element).render(
    <I18nProvider i18n={i18n}>
      <ConsoleTheme>
        <StoresProvider stores={stores}>
          <MapPage />
        </StoresProvider>
      </ConsoleTheme>
    </I18nProvider>,
  )
  const find = (selector: string) => element.querySelector<HTMLElement>(selector)
  const picture = () => find("[data-testid=tie-canvas]")
  const version = () => Number(picture()?.dataset["version"] ?? 0)
  const isFew = () => find("[data-many]") === null && find(".react-flow__edge") !== null
  await until(() => version() > 0 || isFew())
  await shown()

  // the viewport is written on the element that React Flow moves
  const view = () => {
    const { m11, m41, m42 } = new DOMMatrix(getComputedStyle(find(".react-flow__viewport") as HTMLElement).transform)
    return { x: m41, y: m42, zoom: m11 }
  }
  const pane = () => (find(".react-flow") as HTMLElement).getBoundingClientRect()
  const place = () => stores.records.getState().byKind.place.get(community.hub) ?? { x: 0, y: 0 }
  return {
    whole: async () => {
      await until(() => ROUND.every((selector) => find(selector) !== null))
      await shown()
    },
    zoom: () => view().zoom,
    look: (at, zoom) => {
      const now = view()
      const { left, top, width, height } = pane()
      // as hands do: first the point into the middle, then the wheel on it
      const wheel = (deltaX: number, deltaY: number, ctrlKey: boolean) =>
        find(".react-flow__renderer")?.dispatchEvent(
          new WheelEvent("wheel", {
            deltaX,
            deltaY,
            ctrlKey,
            clientX: left + width / 2,
            clientY: top + height / 2,
            bubbles: true,
            cancelable: true,
          }),
        )
      wheel((at.x * now.zoom + now.x - width / 2) * 2, (at.y * now.zoom + now.y - height / 2) * 2, false)
      wheel(0, -Math.log2(zoom / now.zoom) * 500, true)
    },
    fit: () => document.querySelector<HTMLElement>("button[aria-label='Show all of it']")?.click(),
    hub: () => {
      const { x, y, zoom } = view()
      const { left, top } = pane()
      const at = place()
      return { x: left + x + (at.x + CARD.width / 2) * zoom, y: top + y + (at.y + CARD.height / 2) * zoom }
    },
    lens: async (types) => {
      const before = version()
      store.setState({ layers: new Set(types as readonly MapLayer[]) })
      if (picture() === null) await nextFrame()
      else await until(() => version() > before)
      await shown()
    },
    settled: async () => {
      await until(() => find("[data-moving]") === null)
      const before = version()
      for (let still = 0; still < 12; still++) await nextFrame()
      if (version() !== before) await shown()
    },
  }
}

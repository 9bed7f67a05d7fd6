import { useReducedMotion } from "@mantine/hooks"
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react"
import {
  getViewportForBounds,
  type ReactFlowState,
  useReactFlow,
  useStore,
  useStoreApi,
  type Viewport,
} from "reactflow"
import { around, type Point } from "../../shared/domain/map-space.ts"
import { CARD } from "./card-face.ts"

const MOTION = 160
/** How far the map can be zoomed, and by how much at a press. */
export const ZOOM = { least: 0.05, most: 2.5, step: 1.25 } as const

/** What the buttons around the canvas can ask of it. */
export interface CanvasHandle {
  readonly fit: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** Brings a card into view without changing the scale. */
  readonly show: (id: string) => void
  readonly focus: () => void
}

/** Pixels at each side that panels cover. */
export interface Insets {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

const widthOf = (state: ReactFlowState) => state.width
const heightOf = (state: ReactFlowState) => state.height

/** When a panel takes a part of the canvas, the card whose facts it shows comes out from under it. */
export function useShownWhenCovered(chosen: string | undefined, insets: Insets, reveal: (id: string) => void): void {
  const width = useStore(widthOf)
  const latest = useRef({ chosen, reveal })
  latest.current = { chosen, reveal }
  useEffect(() => {
    if (width > 0 && latest.current.chosen !== undefined) latest.current.reveal(latest.current.chosen)
  }, [width, insets.right])
}

/** Shows all of the map as soon as there is a window to show it in; until then it is not where it will be seen. */
export function useFirstFit(fit: () => void): { readonly current: boolean } {
  const width = useStore(widthOf)
  const done = useRef(false)
  const latest = useRef(fit)
  latest.current = fit
  // before anything is painted
  useLayoutEffect(() => {
    if (width === 0 || done.current) return
    done.current = true
    latest.current()
  }, [width])
  return done
}

/**
 * A map that was fitted and not moved since is fitted again when cards come or go, or when a bar takes some of its
 * height: nothing of it slips under the buttons. A panel at its side leaves it where it is.
 */
export function useStillFitted(fitted: () => boolean, fit: () => void, cards: number): void {
  const height = useStore(heightOf)
  const latest = useRef({ fitted, fit })
  latest.current = { fitted, fit }
  useLayoutEffect(() => {
    if (height > 0 && cards > 0 && latest.current.fitted()) latest.current.fit()
  }, [height, cards])
}

interface HandleOptions {
  readonly ref: Ref<CanvasHandle> | undefined
  readonly insets: Insets
  readonly positions: ReadonlyMap<string, Point>
  readonly box: { readonly current: HTMLDivElement | null }
}

/** Fitting, zooming and bringing cards into view, also for what stands around the canvas. */
export function useCanvasHandle({ ref, insets, positions, box }: HandleOptions) {
  const flow = useReactFlow()
  const store = useStoreApi()
  const duration = useReducedMotion() ? 0 : MOTION
  const fitOptions = {
    maxZoom: 1,
    padding: {
      top: "24px",
      left: `${insets.left + 24}px`,
      right: `${insets.right + 24}px`,
      bottom: `${insets.bottom + 24}px`,
    },
  } as const
  const goTo = (id: string) => {
    const point = positions.get(id)
    if (point === undefined) return
    const { width, height } = store.getState()
    const zoom = flow.getZoom()
    // the middle of what the panels leave free
    const x = (insets.left + width - insets.right) / 2
    const y = (height - insets.bottom) / 2
    const middle = { x: point.x + CARD.width / 2, y: point.y + CARD.height / 2 }
    void flow.setViewport({ x: x - middle.x * zoom, y: y - middle.y * zoom, zoom }, { duration })
  }
  const fittedTo = useRef<{ readonly view: Viewport; readonly at: number }>(undefined)
  /** Whether the map still stands as it was fitted, or is on its way there. */
  const isFitted = () => {
    const last = fittedTo.current
    if (last === undefined) return false
    const [x, y, zoom] = store.getState().transform
    const near =
      Math.abs(x - last.view.x) + Math.abs(y - last.view.y) < 1 && Math.abs(zoom / last.view.zoom - 1) < 0.001
    return near || performance.now() - last.at < 2 * MOTION
  }
  const fit = (motion: number) => {
    const { width, height } = store.getState()
    const all = around([...positions.values()].map((point) => ({ ...point, ...CARD })))
    if (all === undefined || width === 0 || height === 0) return
    const view = getViewportForBounds(all, width, height, ZOOM.least, fitOptions.maxZoom, fitOptions.padding)
    fittedTo.current = { view, at: motion > 0 ? performance.now() : Number.NEGATIVE_INFINITY }
    void flow.setViewport(view, { duration: motion })
  }
  /** Moves the picture no more than it takes to see the whole card. */
  const reveal = (id: string) => {
    const point = positions.get(id)
    if (point === undefined) return
    const { width, height, transform } = store.getState()
    const [x, y, zoom] = transform
    const left = point.x * zoom + x
    const top = point.y * zoom + y
    const across = inside(left, CARD.width * zoom, insets.left, width - insets.right)
    const down = inside(top, CARD.height * zoom, 0, height - insets.bottom)
    if (across !== 0 || down !== 0) void flow.setViewport({ x: x + across, y: y + down, zoom }, { duration })
  }
  // presses that come faster than the motion add up
  const zoomed = useRef({ to: 1, at: Number.NEGATIVE_INFINITY })
  const zoomBy = (factor: number) => {
    const now = performance.now()
    const from = now - zoomed.current.at < duration ? zoomed.current.to : flow.getZoom()
    zoomed.current = { to: Math.min(ZOOM.most, Math.max(ZOOM.least, from * factor)), at: now }
    void flow.zoomTo(zoomed.current.to, { duration })
  }
  const handle = {
    fit: () => fit(duration),
    zoomIn: () => zoomBy(ZOOM.step),
    zoomOut: () => zoomBy(1 / ZOOM.step),
    show: goTo,
    focus: () => box.current?.focus({ preventScroll: true }),
  }
  useImperativeHandle(ref, () => handle)
  return { ...handle, reveal, isFitted, fitAtOnce: () => fit(0) }
}

const EDGE = 24

/** How far something must go to lie between two borders, with some air; 0 where it does. */
function inside(at: number, length: number, from: number, to: number): number {
  if (at < from + EDGE) return from + EDGE - at
  const over = at + length - (to - EDGE)
  return over > 0 ? -over : 0
}

import { type RefObject, useEffect, useMemo, useRef } from "react"
import { useStoreApi } from "reactflow"
import styles from "../canvas.module.css"
import type { Measure } from "../fit-text.ts"
import type { DrawnTie, Projection } from "../project.ts"
import { isChosen, type Selection } from "../selection.ts"
import { type Backdrop, createBackdrop } from "./backdrop.ts"
import { ELEMENTS_FROM } from "./card-window.ts"
import type { Hand } from "./hand.ts"
import { createOverlay, type Highlights, type Overlay } from "./overlay.ts"
import { paletteOf } from "./palette.ts"
import { mapBounds, pictureCard } from "./scene.ts"
import { createScenePacker } from "./scene-packer.ts"
import { openStudio, type Studio } from "./studio.ts"
import { type Movement, useMovement, viewportOf } from "./use-movement.ts"

interface PictureLayersProps {
  readonly projection: Projection
  readonly selection: Selection
  readonly hovered: DrawnTie | undefined
  readonly hand: Hand | undefined
  readonly measure: Measure
  readonly colourMode: string
  /** The canvas with all that is on it; it is marked while the map moves. */
  readonly root: RefObject<HTMLElement | null>
  /** False until the map stands where it is first seen: a picture of another place would be drawn for nobody. */
  readonly fitted: { readonly current: boolean }
  /** All that there is to show is on the screen. */
  readonly onShown: () => void
}

/**
 * A map of many cards and ties, as pictures under the elements: a coarse one of all of it, a sharp one of what is seen,
 * a veil where something is chosen, and above it what stands out. The pictures move with the map in the same task.
 */
export function PictureLayers(props: PictureLayersProps) {
  const { projection, hand, measure, colourMode, root, fitted, onShown } = props
  const stage = useRef<HTMLDivElement>(null)
  const coarse = useRef<HTMLCanvasElement>(null)
  const sharp = useRef<HTMLCanvasElement>(null)
  const above = useRef<HTMLCanvasElement>(null)
  const held = useRef<Layers>(undefined)
  const bounds = useMemo(() => mapBounds(projection.cards), [projection.cards])
  const highlights = useHighlights(props)
  const inHand = useInHand(props)
  const store = useStoreApi()
  const latest = useRef({ highlights, bounds, measure, carrying: false, onShown })
  latest.current = { highlights, bounds, measure, carrying: hand !== undefined, onShown }

  useEffect(() => {
    if (sharp.current === null || coarse.current === null || above.current === null) return
    const studio = openStudio()
    const sharpness = devicePixelRatio
    held.current = {
      studio,
      backdrop: createBackdrop({
        studio,
        sharp: sharp.current,
        coarse: coarse.current,
        sharpness,
        onShown: () => latest.current.onShown(),
      }),
      overlay: createOverlay(above.current, sharpness, () => latest.current),
      pack: createScenePacker(),
    }
    return () => {
      held.current?.backdrop.close()
      held.current = undefined
      studio.close()
    }
  }, [])

  const palette = useRef<string>(undefined)
  useEffect(() => {
    palette.current = undefined
    const dress = () => {
      if (stage.current === null || held.current === undefined) return
      const { studio, overlay, backdrop } = held.current
      const now = paletteOf(stage.current)
      if (JSON.stringify(now) === palette.current) return
      palette.current = JSON.stringify(now)
      studio.dress(now)
      overlay.dress(now)
      overlay.paint(stillAt(store))
      backdrop.changed(latest.current.bounds, NOBODY)
    }
    dress()
    // the theme of the page follows its choice a moment later
    const frame = requestAnimationFrame(dress)
    return () => cancelAnimationFrame(frame)
  }, [colourMode, store])

  const shownInHand = useRef(inHand)
  useEffect(() => {
    if (held.current === undefined) return
    const scene = held.current.pack(projection)
    if (scene === undefined && shownInHand.current === inHand) return
    shownInHand.current = inHand
    if (scene !== undefined) held.current.studio.see(scene)
    held.current.backdrop.changed(bounds, inHand)
  }, [projection, bounds, inHand])
  useEffect(() => held.current?.overlay.paint(stillAt(store)), [highlights, store])

  const follow = (movement: Movement, resting: boolean) => {
    if (!fitted.current) return
    root.current?.toggleAttribute("data-moving", !resting)
    root.current?.toggleAttribute("data-far", movement.view.zoom < ELEMENTS_FROM)
    // the ring of focus is as thick as ever, however small the card
    if (resting) root.current?.style.setProperty("--map-zoom", String(movement.view.zoom))
    held.current?.backdrop.moved(movement, resting)
    held.current?.overlay.moved(movement, resting)
  }
  useMovement(
    (movement) => follow(movement, false),
    (movement) => follow(movement, true),
  )
  return (
    <div ref={stage} className={styles["layers"]} aria-hidden="true">
      <canvas ref={coarse} className={styles["layer"]} />
      <canvas ref={sharp} className={styles["layer"]} data-testid="tie-canvas" />
      {!projection.dimmed ? null : <div className={styles["veil"]} />}
      <canvas ref={above} className={styles["layer"]} hidden />
    </div>
  )
}

interface Layers {
  readonly studio: Studio
  readonly backdrop: Backdrop
  readonly overlay: Overlay
  readonly pack: ReturnType<typeof createScenePacker>
}

const stillAt = (store: ReturnType<typeof useStoreApi>): Movement => ({
  view: viewportOf(store.getState()),
  speed: { x: 0, y: 0 },
})

const NOBODY: readonly number[] = []

/** Places in the list of cards of those that a hand carries. */
function useInHand({ projection, hand }: PictureLayersProps): readonly number[] {
  const ids = hand === undefined || hand.dropped ? undefined : hand.ids
  const { cards } = projection
  return useMemo(
    () => (ids === undefined ? NOBODY : cards.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []))),
    [cards, ids],
  )
}

function useHighlights({ projection, selection, hovered, hand }: PictureLayersProps): Highlights {
  const lit = useMemo(() => {
    if (!projection.dimmed) return { cards: [], ties: [], chosenTie: undefined }
    return {
      cards: projection.cards.filter(({ data }) => !data.dim),
      ties: projection.ties.filter(({ dim }) => !dim),
      chosenTie: projection.ties.find(({ chosen }) => chosen),
    }
  }, [projection])
  return useMemo(() => {
    const carried = (id: string) => hand?.places.has(id) === true
    return {
      cards: lit.cards.filter(({ id }) => !carried(id)).map(pictureCard),
      ties: [
        ...lit.ties.filter(({ tie }) => !carried(tie.one) && !carried(tie.other)),
        ...(hand === undefined ? [] : hand.ties),
      ],
      isChosen: (card) => isChosen(selection, card),
      chosenTie: lit.chosenTie,
      hovered,
    }
  }, [lit, hand, selection, hovered])
}

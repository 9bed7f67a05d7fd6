import "./flow.css"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, useComputedColorScheme } from "@mantine/core"
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from "react"
import { ReactFlow, ReactFlowProvider } from "reactflow"
import { beside } from "../../shared/domain/map-space.ts"
import type { MapTie } from "../../shared/domain/map-ties.ts"
import styles from "./canvas.module.css"
import type { Measure } from "./fit-text.ts"
import type { OnIntent } from "./intents.ts"
import { keyMeaning, movedCards } from "./keys.ts"
import { cardElementId, MapCardView, MeasureContext } from "./map-card.tsx"
import type { MapWords } from "./map-words.ts"
import { PictureLayers } from "./picture/picture-layers.tsx"
import { useCardWindow } from "./picture/use-card-window.ts"
import { useHand } from "./picture/use-hand.ts"
import type { CardNode, Projection } from "./project.ts"
import { isChosen, NOTHING, type Selection, toggled } from "./selection.ts"
import { CardRing, SketchLayer } from "./sketch-layer.tsx"
import { TieEdge, type TieEdgeType } from "./tie-edge.tsx"
import { TieLabel, useMany, useTieEdges } from "./ties.tsx"
import { FINGER_REACH, useRestingFinger } from "./touch.ts"
import {
  type CanvasHandle,
  type Insets,
  useCanvasHandle,
  useFirstFit,
  useShownWhenCovered,
  useStillFitted,
  ZOOM,
} from "./use-canvas-handle.ts"
import { type Tool, useGestures } from "./use-gestures.ts"
import { usePointed } from "./use-pointed.ts"
import { useSettledMoves } from "./use-settled-moves.ts"

const NODE_TYPES = { card: MapCardView }
const EDGE_TYPES = { tie: TieEdge }

interface MapCanvasProps {
  readonly projection: Projection
  readonly ties: readonly MapTie[]
  readonly selection: Selection
  readonly here: string | undefined
  readonly words: MapWords
  readonly measure: Measure
  readonly insets: Insets
  readonly onIntent: OnIntent
  /** All that there is to show of many cards and ties is on the screen. */
  readonly onShown: () => void
  readonly tool: Tool
  /** True while only what is around a card is shown: number keys are steps. */
  readonly focused: boolean
  /** Cards that stay where they are. */
  readonly pinned: ReadonlySet<string>
  /** What lies on the map besides cards and ties. */
  readonly children?: ReactNode
  readonly ref?: Ref<CanvasHandle>
}

/** The map: cards and ties by React Flow, or as pictures where there are many; one tab stop for all of it. */
export function MapCanvas(props: MapCanvasProps) {
  return (
    <ReactFlowProvider>
      <MeasureContext value={props.measure}>
        <Canvas {...props} />
      </MeasureContext>
    </ReactFlowProvider>
  )
}

function Canvas(props: MapCanvasProps) {
  const { projection, ties, selection, here, words, measure, insets, tool, focused, pinned, ref } = props
  const { onIntent, onShown } = props
  const { t } = useLingui()
  const colourMode = useComputedColorScheme("light")
  const [said, setSaid] = useState("")
  const help = useId()
  const box = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)

  const many = useMany(projection)
  const spokenTie = useCallback(({ tie }: { readonly tie: MapTie }) => words.tie(tie), [words])
  const { hand, arrived, wasCarrying, putBack, handlers } = useHand({ projection, selection, many, onIntent })
  const edges = useTieEdges(projection.ties, { many, spoken: spokenTie, roleName: t`tie`, hand })
  const nodes = useCardWindow({ cards: projection.cards, many, here, hand })
  const pointed = usePointed(projection, many)
  const onBegun = (card: string) => setSaid(t`A tie from ${words.nameOf(card)}: choose the other end.`)
  const gestures = useGestures({ tool, projection, selection, onIntent, root, onBegun })
  const finger = useRestingFinger((at, pointer) => {
    putBack()
    gestures.rest(at, pointer)
  })
  const { hovered, setHovered } = pointed
  // in the order of names, and only who is drawn
  const placed = useMemo(() => new Map(projection.cards.map(({ id, position }) => [id, position])), [projection.cards])
  const view = useCanvasHandle({ ref, insets, positions: placed, box })
  const fitted = useFirstFit(view.fitAtOnce)
  useStillFitted(view.isFitted, view.fitAtOnce, placed.size)

  const settle = useSettledMoves((ids) => onIntent({ type: "moved", ids }))

  const pick = (event: MouseEvent, id: string) => {
    const more = event.shiftKey || event.ctrlKey || event.metaKey || tool === "area"
    onIntent({ type: "stand", on: id })
    onIntent({ type: "select", selection: more ? toggled(selection, id) : { kind: "cards", ids: [id] } })
    box.current?.focus({ preventScroll: true })
  }
  const pickTie = (id: string) => onIntent({ type: "select", selection: { kind: "tie", id } })
  const onPaneClick = (event: MouseEvent) => {
    if (wasCarrying() || gestures.wasDrawing()) return
    const touched = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === "touch"
    const screen = { x: event.clientX, y: event.clientY }
    const found = many || touched ? pointed.at(screen, touched ? FINGER_REACH : undefined) : undefined
    gestures.callOff()
    if (found === undefined) onIntent({ type: "select", selection: NOTHING })
    else if (found.is === "tie") pickTie(found.tie.id)
    else pick(event, found.card.id)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // a dialog that was opened from the map hands its keys up to it, though it does not lie in it
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return
    if (event.key === "Escape" && gestures.waiting !== undefined) {
      event.stopPropagation()
      gestures.callOff()
      return
    }
    const meaning = keyMeaning(event, { here, selection, positions: placed, ties, focused })
    if (meaning === undefined) return
    event.preventDefault()
    event.stopPropagation()
    switch (meaning.does) {
      case "intent":
        if (meaning.intent.type === "stand" && meaning.intent.on !== undefined) view.reveal(meaning.intent.on)
        onIntent(meaning.intent)
        return
      case "zoom":
        if (meaning.how === "in") view.zoomIn()
        else if (meaning.how === "out") view.zoomOut()
        else view.fit()
        return
      case "tie":
        pickTie(meaning.tie.id)
        setSaid(words.tie(meaning.tie))
        return
      case "move": {
        const free = movedCards({ here, selection }).filter((id) => !pinned.has(id))
        if (free.length === 0) {
          if (here !== undefined) setSaid(t`${words.nameOf(here)} is pinned`)
          return
        }
        const places = settle.move(free, meaning.by, placed)
        onIntent({ type: "moving", places })
        if (here !== undefined) setSaid(words.moved(here, beside(here, new Map([...placed, ...places]))))
      }
    }
  }

  const onFocus = () => {
    if (here !== undefined && placed.has(here)) return
    const chosen = selection.kind === "cards" ? selection.ids[0] : undefined
    onIntent({ type: "stand", on: chosen ?? projection.cards[0]?.id })
  }
  useShownWhenCovered(here !== undefined && isChosen(selection, here) ? here : undefined, insets, view.reveal)
  const told = projection.ties.find(({ id, chosen }) => id === hovered || (hovered === undefined && chosen))
  const labelled = hand?.ties.find(({ id }) => id === told?.id) ?? told
  const pointedTie = hovered === undefined ? undefined : projection.ties.find(({ id }) => id === hovered)
  const active = here !== undefined && placed.has(here) ? cardElementId(here) : undefined
  return (
    <div
      ref={root}
      className={styles["canvas"]}
      data-many={many || undefined}
      data-pointed={pointed.isOverSomething || undefined}
      data-tool={tool}
      {...handlers}
      onPointerDownCapture={(event) => {
        if (!event.isPrimary) {
          // two fingers move and scale the map, whatever the first had begun
          finger.end()
          putBack()
          gestures.callOff()
          return
        }
        finger.onDown(event)
        if (gestures.take(event)) event.stopPropagation()
        else handlers.onPointerDownCapture(event)
      }}
      onMouseDownCapture={(event) => {
        gestures.holds.onMouseDownCapture(event)
        handlers.onMouseDownCapture(event)
      }}
      onTouchStartCapture={(event) => {
        gestures.holds.onTouchStartCapture(event)
        handlers.onTouchStartCapture(event)
      }}
      onPointerUpCapture={finger.end}
      onPointerCancelCapture={finger.end}
      onPointerMove={(event) => {
        finger.onMove(event)
        handlers.onPointerMove(event)
        pointed.onPointerMove(event)
      }}
    >
      <ReactFlow<CardNode, TieEdgeType>
        ref={box}
        className={styles["flow"] ?? ""}
        tabIndex={0}
        aria-label={t`Map of groups`}
        aria-describedby={help}
        aria-activedescendant={active}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={settle.now}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        colorMode={colourMode}
        onNodeClick={(event, { id }) => {
          if (!wasCarrying() && !gestures.wasDrawing()) pick(event, id)
        }}
        onEdgeClick={(_, { id }) => {
          if (!gestures.wasDrawing()) pickTie(id)
        }}
        onEdgeMouseEnter={(_, { id }) => setHovered(id)}
        onEdgeMouseLeave={() => setHovered(undefined)}
        onPaneClick={onPaneClick}
        elementsSelectable={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={ZOOM.least}
        maxZoom={ZOOM.most}
        proOptions={{ hideAttribution: true }}
      >
        {many ? (
          <PictureLayers
            projection={projection}
            selection={selection}
            hovered={pointedTie}
            hand={hand}
            measure={measure}
            colourMode={colourMode}
            root={root}
            fitted={fitted}
            onShown={() => {
              arrived()
              onShown()
            }}
          />
        ) : null}
        {props.children}
        {gestures.begins === undefined ? null : <CardRing at={placed.get(gestures.begins)} />}
        {labelled === undefined ? null : <TieLabel drawn={labelled} words={words.sentence(labelled.tie)} />}
      </ReactFlow>
      {gestures.waiting === undefined ? null : (
        <div className={styles["begun"]}>
          <Trans>A tie from {words.nameOf(gestures.waiting)}: choose the other end.</Trans>
          <Button size="compact-md" variant="default" onClick={gestures.callOff}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      )}
      {gestures.sketch === undefined ? null : <SketchLayer sketch={gestures.sketch} />}
      <p id={help} hidden>
        {t`Arrow keys go from group to group, N and P through all of them by name. Enter shows its facts, Space chooses it as well, T goes round its ties, C connects it, A adds a group beside it, F shows only what is around it, Shift and an arrow moves it, Delete removes it. Plus, minus and 0 zoom. Escape clears the choice.`}
      </p>
      <div className="sr-only" role="status" aria-live="polite">
        {said}
      </div>
    </div>
  )
}

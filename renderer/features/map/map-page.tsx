import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { useCallback, useEffect, useRef, useState } from "react"
import type { Point } from "../../../shared/domain/map-space.ts"
import { MapCanvas } from "../../canvas/map-canvas.tsx"
import { useMeasure } from "../../canvas/measure.ts"
import { prepareStudio } from "../../canvas/picture/studio.ts"
import { NOTHING } from "../../canvas/selection.ts"
import { isMany } from "../../canvas/ties.tsx"
import type { CanvasHandle } from "../../canvas/use-canvas-handle.ts"
import { useStores } from "../../stores/stores.tsx"
import { Empty, Page } from "../../ui/page.tsx"
import { After, useTurns } from "./after.tsx"
import { CanvasButtons } from "./canvas-buttons.tsx"
import { ConnectDialog } from "./connect-dialog.tsx"
import { FactsPanel } from "./facts-panel.tsx"
import { FiguresPanel } from "./figures/figures-panel.tsx"
import { GraphReader } from "./graph-reader.tsx"
import { AddHere } from "./hands/add-here.tsx"
import { FocusBar } from "./hands/focus-bar.tsx"
import { Notes, Regions } from "./hands/on-map.tsx"
import { ToolBar } from "./hands/tool-bar.tsx"
import styles from "./map.module.css"
import { MapBar } from "./map-bar.tsx"
import { MapDock } from "./map-dock.tsx"
import { COVERED, FACTS_WIDTH } from "./narrow.ts"
import { PartBar, PartChooser } from "./part-bar.tsx"
import { Twin } from "./twin/twin.tsx"
import { useEdits } from "./use-edits.ts"
import { intentsOf } from "./use-intents.ts"
import { useLensKeys } from "./use-lenses.ts"
import { MapContext, useMap, useMapModel, useMapState } from "./use-map.ts"
import { usePlacing } from "./use-placing.ts"
import { LensBar } from "./views/lens-bar.tsx"
import { LensPicture } from "./views/lens-picture.tsx"
import views from "./views/views.module.css"
import { WallPanel } from "./wall/wall-panel.tsx"

/** The buttons that lie over the bottom of the map: a card that is gone to stands above them. */
const TOOLS_HEIGHT = 48

/** The map of a community's groups. */
export function MapPage() {
  const { records } = useStores()
  useState(() => {
    // it starts while the window still reads the records
    const { coalition, tie } = records.getState().byKind
    if (isMany({ cards: coalition.size, ties: tie.size })) prepareStudio()
  })
  return (
    <GraphReader>
      <MapOfGroups />
    </GraphReader>
  )
}

function MapOfGroups() {
  const model = useMapModel()
  if (model.graph.cards.every(({ is }) => is !== "group")) return <NoGroups />
  return (
    <MapContext value={model}>
      <MapScreen />
    </MapContext>
  )
}

function NoGroups() {
  const { route } = useStores()
  const go = route.getState().go
  return (
    <Page title={<Trans>Map</Trans>}>
      <Empty
        title={<Trans>No groups to draw yet</Trans>}
        acts={
          <>
            <Button onClick={() => go("groups", "import")}>
              <Trans>Bring in groups from a file</Trans>
            </Button>
            <Button variant="default" onClick={() => go("groups")}>
              <Trans>Add them one by one</Trans>
            </Button>
          </>
        }
      >
        <Trans>
          The map shows groups, the ties that were reported between them, and the people and organisations that they
          share.
        </Trans>
      </Empty>
    </Page>
  )
}

function MapScreen() {
  const model = useMap()
  const { store, asks, scene, selection, positions, pinned, words, projection } = model
  const canvas = useRef<CanvasHandle>(null)
  const find = useRef<HTMLInputElement>(null)
  const facts = useRef<HTMLHeadingElement>(null)
  const [connecting, setConnecting] = useState<{ readonly from: string | undefined; readonly to: string | undefined }>()
  const connect = (from: string | undefined, to?: string) => setConnecting({ from, to })
  const [adding, setAdding] = useState<Point>()
  const placing = usePlacing(model)
  const edits = useEdits()
  const lens = useLensKeys()
  const measure = useMeasure()
  const outline = useMapState((state) => state.outline)
  const figures = useMapState((state) => state.figures)
  const view = useMapState((state) => state.look.view)
  const here = useMapState((state) => state.here)
  const drawing = useMapState((state) => state.drawing)
  const tool = useMapState((state) => state.tool)
  const focused = useMapState((state) => state.focus !== undefined)
  const wall = useMapState((state) => state.wall)
  const dock = useMapState((state) => state.dock)
  const covered = useMediaQuery(COVERED) && (drawing || wall || selection.kind !== "none")

  useEffect(() => {
    // once the cards stand where they were arranged
    if (placing.arranged > 0) requestAnimationFrame(() => canvas.current?.fit())
  }, [placing.arranged])
  const drawn = scene.cards.length
  const before = useRef(drawn)
  useEffect(() => {
    // another lens brings organisations that may stand outside the view
    if (view === "lines" && before.current !== drawn) requestAnimationFrame(() => canvas.current?.fit())
    before.current = drawn
  }, [drawn, view])
  const goTo = useCallback(
    (id: string) => {
      store.setState({ here: id, selection: { kind: "cards", ids: [id] } })
      canvas.current?.show(id)
      canvas.current?.focus()
    },
    [store],
  )
  const close = () => {
    store.setState({ selection: NOTHING })
    canvas.current?.focus()
  }
  const isDrawn = !asks && !outline && view === "lines" && positions.size > 0
  const { turn, begin } = useTurns(3, isDrawn && isMany({ cards: scene.cards.length, ties: scene.ties.length }))
  return (
    <section className={styles["map"]}>
      <After now={turn >= 1} meanwhile={<div className={styles["bar"]} />}>
        <MapBar placing={placing} measure={measure} find={find} onFind={goTo} onConnect={connect} />
      </After>
      <div className={styles["body"]}>
        <After now={turn >= 2} meanwhile={<div className={dock ? styles["dock"] : styles["folded"]} />}>
          <MapDock />
        </After>
        <div className={views["column"]}>
          <After now={turn >= 3} meanwhile={<LensBar />}>
            <LensBar />
          </After>
          <PartBar />
          <FocusBar />
          <div className={styles["stage"]}>
            <After>
              {asks && (outline || view === "lines") ? <PartChooser /> : null}
              {outline && !asks ? <Twin onConnect={connect} /> : null}
              {outline || view === "lines" ? null : <LensPicture view={view} />}
            </After>
            {!isDrawn || measure === undefined ? null : (
              <MapCanvas
                ref={canvas}
                projection={projection}
                ties={scene.ties}
                selection={selection}
                here={here}
                words={words}
                measure={measure}
                insets={{ left: 0, right: covered ? FACTS_WIDTH : 0, bottom: TOOLS_HEIGHT }}
                tool={tool}
                focused={focused}
                pinned={pinned}
                onShown={begin}
                onIntent={intentsOf({ model, placing, edits, connect, add: setAdding, lens, find, facts })}
              >
                <Regions />
                <Notes />
              </MapCanvas>
            )}
            <After now={turn >= 3}>
              {!asks && (outline || view === "lines") ? <CanvasButtons canvas={canvas} /> : null}
              {asks || outline || view !== "lines" ? null : <ToolBar />}
            </After>
          </div>
        </div>
        <After>
          {wall ? (
            <WallPanel onClose={() => store.setState({ wall: false })} />
          ) : figures ? (
            <FiguresPanel onClose={() => store.setState({ figures: false })} />
          ) : null}
        </After>
        {wall || figures ? null : <FactsPanel heading={facts} onClose={close} onConnect={connect} placing={placing} />}
      </div>
      {connecting === undefined ? null : (
        <ConnectDialog from={connecting.from} to={connecting.to} onClose={() => setConnecting(undefined)} />
      )}
      {adding === undefined ? null : <AddHere at={adding} onClose={() => setAdding(undefined)} />}
    </section>
  )
}

import { useLingui } from "@lingui/react/macro"
import { IconPencil } from "@tabler/icons-react"
import { type PointerEvent, useRef, useState } from "react"
import { useReactFlow, ViewportPortal } from "reactflow"
import type { Box, Point } from "../../shared/domain/map-space.ts"
import styles from "./canvas.module.css"

/** A named box behind the cards. Its name chooses what lies in it; the pen changes it. */
export function RegionBox({ box, title, onChoose, onChange }: RegionBoxProps) {
  const { t } = useLingui()
  return (
    <ViewportPortal>
      <div
        className={styles["region"]}
        style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
      >
        {/* by keyboard it is in the twin: the canvas is one stop */}
        <div className={styles["regionHead"]}>
          <button type="button" tabIndex={-1} className={`nodrag nopan ${styles["regionTitle"]}`} onClick={onChoose}>
            {title}
          </button>
          <button
            type="button"
            tabIndex={-1}
            className={`nodrag nopan ${styles["regionTitle"]}`}
            aria-label={t`Change the region ${title}`}
            onClick={onChange}
          >
            <IconPencil size={18} />
          </button>
        </div>
      </div>
    </ViewportPortal>
  )
}

interface RegionBoxProps {
  readonly box: Box
  readonly title: string
  readonly onChoose: () => void
  readonly onChange: () => void
}

interface NoteSheetProps {
  readonly at: Point
  readonly text: string
  readonly onMoved: (to: Point) => void
  readonly onOpen: () => void
}

const THRESHOLD = 3

/** Words on the map: dragged where they should stand, opened by a press. */
export function NoteSheet({ at, text, onMoved, onOpen }: NoteSheetProps) {
  const flow = useReactFlow()
  const held = useRef<Point>(undefined)
  const [by, setBy] = useState<Point>({ x: 0, y: 0 })
  const byNow = (event: PointerEvent): Point => {
    const from = held.current
    if (from === undefined) return { x: 0, y: 0 }
    const zoom = flow.getZoom()
    return { x: (event.clientX - from.x) / zoom, y: (event.clientY - from.y) / zoom }
  }
  return (
    <ViewportPortal>
      <button
        type="button"
        tabIndex={-1}
        className={`nodrag nopan ${styles["note"]}`}
        style={{ transform: `translate(${at.x + by.x}px, ${at.y + by.y}px)` }}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          held.current = { x: event.clientX, y: event.clientY }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          if (held.current !== undefined) setBy(byNow(event))
        }}
        onPointerUp={(event) => {
          const moved = byNow(event)
          held.current = undefined
          setBy({ x: 0, y: 0 })
          if (Math.hypot(moved.x, moved.y) < THRESHOLD) onOpen()
          else onMoved({ x: Math.round(at.x + moved.x), y: Math.round(at.y + moved.y) })
        }}
      >
        {text}
      </button>
    </ViewportPortal>
  )
}

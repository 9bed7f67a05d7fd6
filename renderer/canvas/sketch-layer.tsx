import { ViewportPortal } from "reactflow"
import type { Point } from "../../shared/domain/map-space.ts"
import styles from "./canvas.module.css"
import { CARD } from "./card-face.ts"
import type { Sketch } from "./use-gestures.ts"

/** What a hand is drawing and has not let go of. */
export function SketchLayer({ sketch }: { readonly sketch: Sketch }) {
  return (
    <svg className={styles["sketch"]} width="100%" height="100%" aria-hidden="true">
      {sketch.is === "area" ? (
        <rect
          className={styles["area"]}
          x={sketch.box.x}
          y={sketch.box.y}
          width={sketch.box.width}
          height={sketch.box.height}
        />
      ) : (
        <line className={styles["drawn"]} x1={sketch.from.x} y1={sketch.from.y} x2={sketch.to.x} y2={sketch.to.y} />
      )}
    </svg>
  )
}

/** Around the card where a tie begins, whose other end is still to be chosen. */
export function CardRing({ at }: { readonly at: Point | undefined }) {
  if (at === undefined) return null
  return (
    <ViewportPortal>
      <div
        className={styles["ring"]}
        data-testid="tie-begins"
        style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: CARD.width, height: CARD.height }}
      />
    </ViewportPortal>
  )
}

import styles from "./canvas.module.css"
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

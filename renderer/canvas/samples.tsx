import type { MapLayer } from "../../shared/domain/map-ties.ts"
import styles from "./canvas.module.css"
import { toneOf } from "./project.ts"

const DIRECTED: ReadonlySet<MapLayer> = new Set([
  "part of",
  "sits at",
  "informs",
  "shares data",
  "refers to",
  "hosts",
  "funds",
])

/** A piece of a line as the map draws it. */
export function LayerSample({ layer }: { readonly layer: MapLayer }) {
  return (
    <svg className={styles["tones"]} width={30} height={12} aria-hidden="true">
      <g className={styles["tie"]} data-tone={toneOf(layer)}>
        <path className={styles["line"]} d="M1 6L26 6" strokeWidth={2.5} />
        {DIRECTED.has(layer) ? <polygon className={styles["head"]} points="29,6 21,2 21,10" /> : null}
      </g>
    </svg>
  )
}

/** The square of a category's colour. */
export function Swatch({ colour }: { readonly colour: number | null }) {
  return (
    <svg width={12} height={12} aria-hidden="true">
      <rect className={styles["swatch"]} data-colour={colour ?? undefined} x={1} y={1} width={10} height={10} rx={2} />
    </svg>
  )
}

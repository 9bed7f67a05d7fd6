import { memo } from "react"
import type { Edge, EdgeProps } from "reactflow"
import styles from "./canvas.module.css"
import type { DrawnTie } from "./project.ts"
import { dashesOf, headOf } from "./tie-line.ts"

export interface TieEdgeData extends Record<string, unknown> {
  readonly drawn: DrawnTie
  readonly label: string
}
export type TieEdgeType = Edge<TieEdgeData, "tie">

/** Width of the invisible line that the pointer finds. */
const REACH = 16

/** A tie as an edge of React Flow. Its line was computed by the projection. */
export const TieEdge = memo(function TieEdge({ data }: EdgeProps<TieEdgeType>) {
  if (data === undefined) return null
  const { line, tone, dashed, dotted, dim, chosen } = data.drawn
  const path = `M${line.x1} ${line.y1}L${line.x2} ${line.y2}`
  const head = headOf(line)
  return (
    <g className={styles["tie"]} data-tone={tone} data-dim={dim || undefined} data-chosen={chosen || undefined}>
      <path d={path} className={styles["reach"]} strokeWidth={REACH} />
      {chosen ? <path d={path} className={styles["halo"]} strokeWidth={line.width + 6} /> : null}
      <path
        d={path}
        className={styles["line"]}
        strokeWidth={line.width}
        strokeDasharray={dashed ? dashesOf(line, dotted) : undefined}
      />
      {head === undefined ? null : (
        <polygon className={styles["head"]} points={head.map(({ x, y }) => `${x},${y}`).join(" ")} />
      )}
    </g>
  )
})

import { IconPinFilled } from "@tabler/icons-react"
import { createContext, memo, useContext } from "react"
import { Handle, type NodeProps, Position, type ReactFlowState, useStore } from "reactflow"
import styles from "./canvas.module.css"
import { CARD, type CardFace } from "./card-face.ts"
import type { Measure } from "./fit-text.ts"
import { detailAt, faceOf } from "./picture/faces.ts"
import type { CardNode } from "./project.ts"

const detailOf = (state: ReactFlowState) => detailAt(state.transform[2])

/** The measure is the same for all cards and comes once. */
export const MeasureContext = createContext<Measure | undefined>(undefined)

/** The id by which the map's one tab stop points at a card. */
export function cardElementId(id: string): string {
  return `map-card-${id}`
}

/** One card. The frame that React Flow puts around it carries the position. */
export const MapCardView = memo(function MapCardView({ data, selected }: NodeProps<CardNode>) {
  const measure = useContext(MeasureContext)
  const detail = useStore(detailOf)
  const { card, category, ties, spoken, dim, here } = data
  if (measure === undefined) return null
  const face = faceOf(card, category, measure, detail)
  return (
    <div
      id={cardElementId(card.id)}
      className={styles["card"]}
      role="img"
      aria-label={spoken(card, ties, selected)}
      title={face.cutName ? card.name : undefined}
      data-dim={dim || undefined}
      data-here={here || undefined}
      data-chosen={selected || undefined}
      data-organization={card.is === "organization" || undefined}
    >
      <Face face={face} />
      {data.pinned ? (
        <span className={styles["pin"]} aria-hidden="true">
          <IconPinFilled size={18} />
        </span>
      ) : null}
      <Handle className={styles["end"] ?? ""} type="source" position={Position.Top} isConnectable={false} />
      <Handle className={styles["end"] ?? ""} type="target" position={Position.Top} isConnectable={false} />
    </div>
  )
})

function Face({ face }: { readonly face: CardFace }) {
  const { swatch, dot } = face
  return (
    <svg width={CARD.width} height={CARD.height} aria-hidden="true" className={styles["face"]}>
      {swatch === undefined ? null : (
        <rect
          className={styles["swatch"]}
          data-colour={swatch.colour ?? undefined}
          x={swatch.x}
          y={swatch.y}
          width={swatch.width}
          height={swatch.height}
          rx={2}
        />
      )}
      {dot === undefined ? null : <circle className={styles["dot"]} cx={dot.x} cy={dot.y} r={dot.radius} />}
      {face.chips.map(({ x, y, width, height }) => (
        <rect key={x} className={styles["chip"]} x={x} y={y} width={width} height={height} rx={height / 2} />
      ))}
      {face.texts.map(({ text, x, y, size, weight, tone }) => (
        <text key={`${x} ${y}`} className={styles[tone]} x={x} y={y} fontSize={size} fontWeight={weight}>
          {text}
        </text>
      ))}
    </svg>
  )
}

import { useLingui } from "@lingui/react/macro"
import type { RoomMap, RoomTie } from "../../shared/contract/room.ts"
import type { Size } from "../../shared/domain/map-space.ts"
import { type Curve, columnPlaces, curveOf, placeLabels, ringPlaces } from "./map-places.ts"
import styles from "./map-slide.module.css"
import { toneOf } from "./map-tones.ts"

interface DrawingProps {
  readonly view: RoomMap
  readonly size: Size
}

/** The picture itself, in hundredths of the wall's height, so that letters are as large as those beside it. */
export function MapDrawing({ view, size }: DrawingProps) {
  const { t } = useLingui()
  const { groups, layout } = view
  const places =
    layout === "ring"
      ? ringPlaces(groups.length, size)
      : columnPlaces(
          groups.map(({ column = 0 }) => column),
          size,
        )
  const centre = layout === "ring" ? { x: size.width / 2, y: size.height / 2 } : undefined
  const inPart = groups.some(({ name }) => name === undefined)
  const isNamed = (index: number) => groups[index]?.name !== undefined
  const lanes = new Map<string, number>()
  const lines = view.ties.flatMap((tie) => {
    const [from, to] = [places.at[tie.one], places.at[tie.other]]
    if (from === undefined || to === undefined) return []
    const pair = [tie.one, tie.other].sort((a, b) => a - b).join(" ")
    const lane = lanes.get(pair) ?? 0
    lanes.set(pair, lane + 1)
    const curve = curveOf(from, to, places.radius, centre, lane)
    return [{ tie, curve, quiet: inPart && !isNamed(tie.one) && !isNamed(tie.other) }]
  })
  // a line without a number stands for a few, as the key says
  const labels = placeLabels(
    lines.flatMap(({ tie, quiet, curve }) =>
      quiet || tie.shared === undefined || tie.shared === "a few" ? [] : [{ text: String(tie.shared), curve }],
    ),
    places,
  )
  const label = t`Map of ${groups.length} groups`
  return (
    <svg className={styles["drawing"]} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {lines
        .toSorted((a, b) => Number(b.quiet) - Number(a.quiet))
        .map(({ tie, curve, quiet }) => (
          <Line key={`${tie.line} ${tie.one} ${tie.other}`} tie={tie} curve={curve} quiet={quiet} />
        ))}
      {labels.map(({ x, y, width, text }) => (
        <g key={`${x} ${y}`} className={styles["count"]}>
          <rect x={x - width / 2} y={y - 1.8} width={width} height={3.6} rx={0.8} />
          <text x={x} y={y}>
            {text}
          </text>
        </g>
      ))}
      {places.headings.map(({ column, x, y }) => (
        <text key={column} className={styles["heading"]} x={x} y={y}>
          {AGES[column] ?? t`age?`}
        </text>
      ))}
      {places.at.map(({ x, y }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the order
        <g key={index} className={styles["disc"]} data-named={inPart && isNamed(index)}>
          <circle cx={x} cy={y} r={places.radius} />
          <text x={x} y={y}>
            {groups[index]?.number}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Years of age, as the columns begin. */
const AGES = ["0–2", "3–4", "5–10", "11–13", "14–17", "18+"] as const

function Line({ tie, curve, quiet }: { readonly tie: RoomTie; readonly curve: Curve; readonly quiet: boolean }) {
  const tone = toneOf(tie.line)
  const width = 0.24 + 0.16 * tie.weight
  return (
    <g data-quiet={quiet} className={styles["tie"]}>
      <path
        d={curve.path}
        className={styles["line"]}
        data-tone={tone}
        data-dashed={!tie.confirmed}
        style={{ strokeWidth: tone === "people" ? width + 0.35 : width }}
      />
      {tone === "people" && (
        <path d={curve.path} className={styles["gap"]} style={{ strokeWidth: width * 0.4 + 0.1 }} />
      )}
      {tie.directed && <polygon points={curve.head} className={styles["head"]} data-tone={tone} />}
    </g>
  )
}

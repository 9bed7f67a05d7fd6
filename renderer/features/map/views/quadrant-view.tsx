import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useVirtualizer } from "@tanstack/react-virtual"
import { type ReactNode, useRef, useState } from "react"
import type { Quadrant } from "../../../../shared/domain/overlap-quadrant.ts"
import {
  ACROSS,
  FIELD_LINES,
  FIELDS,
  type QuadrantView as Pairs,
  type QuadrantPair,
  UP,
} from "../../../../shared/domain/quadrant-pairs.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { numberWords } from "../../../ui/format.ts"
import { QUADRANT_WORDS } from "../overlap-words.ts"
import { useComputed } from "../use-computed.ts"
import { useMap } from "../use-map.ts"
import styles from "./views.module.css"
import { Working } from "./working.tsx"

/** Every pair between likeness and working together; who is alike and not in touch comes first. For the console. */
export function QuadrantView() {
  const { day } = useMap()
  const pairs = useComputed("quadrant", { day })
  const [field, setField] = useState<Quadrant>(FIELDS[0])
  if (pairs.state !== "done") return <Working of={pairs} />
  const unknown = pairs.value.counts["likeness unknown"]
  return (
    <div className={styles["view"]}>
      <p className={styles["base"]}>
        <AudienceMark of="console" /> <Trans>Each pair once. What a likeness means, only the two groups can say.</Trans>{" "}
        {unknown === 0 ? null : (
          <Plural
            value={unknown}
            one="Of one pair the likeness is not known: goals in shared words are missing."
            other="Of # pairs the likeness is not known: goals in shared words are missing."
          />
        )}
      </p>
      <div className={styles["quadrant"]}>
        <Plot pairs={pairs.value} field={field} onField={setField} />
        <PairList key={field} pairs={pairs.value} field={field} onField={setField} />
      </div>
    </div>
  )
}

interface FieldProps {
  readonly pairs: Pairs
  readonly field: Quadrant
  readonly onField: (field: Quadrant) => void
}

const CELL = 20
/** Room for the words of an axis. */
const AXIS = 24

/** Likeness to the right, working together upwards; a spot is as large as it has pairs. */
function Plot({ pairs, field, onField }: FieldProps) {
  const { i18n, t } = useLingui()
  const most = pairs.spots.reduce((largest, { count }) => Math.max(largest, count), 1)
  const [width, height] = [ACROSS * CELL, UP * 2 * CELL]
  const [x, y] = [FIELD_LINES.across * CELL, height - FIELD_LINES.up * 2 * CELL]
  const corners: readonly (readonly [Quadrant, number, number, number, number])[] = [
    ["different and in touch", 0, 0, x, y],
    ["alike and in touch", x, 0, width - x, y],
    ["different, not in touch", 0, y, x, height - y],
    ["alike, not in touch", x, y, width - x, height - y],
  ]
  return (
    <div className={styles["plotBox"]}>
      <svg
        className={styles["plot"]}
        viewBox={`0 ${-AXIS} ${width} ${height + 2 * AXIS}`}
        role="img"
        aria-label={t`Pairs by likeness and by how they work together`}
      >
        {corners.map(([name, left, top, across, down]) => (
          <g
            key={name}
            className={styles["corner"]}
            data-chosen={name === field || undefined}
            onClick={() => onField(name)}
          >
            <rect x={left + 1} y={top + 1} width={across - 2} height={down - 2} />
            <text x={left + 10} y={top === 0 ? top + 22 : top + down - 36}>
              {i18n._(QUADRANT_WORDS[name])}
            </text>
            <text className={styles["cornerCount"]} x={left + 10} y={top === 0 ? top + 48 : top + down - 10}>
              {numberWords(pairs.counts[name])}
            </text>
          </g>
        ))}
        {pairs.spots.map(({ across, up, count }) => (
          <circle
            key={`${across} ${up}`}
            className={styles["spot"]}
            cx={(across + 0.5) * CELL}
            cy={height - (up + 0.5) * 2 * CELL}
            r={3 + 9 * Math.sqrt(count / most) * Math.min(1, most / 8)}
          />
        ))}
        <text className={styles["axis"]} x={0} y={-AXIS / 3}>
          ↑ {t`in touch`}
        </text>
        <text className={styles["axis"]} x={width} y={height + AXIS * 0.75} textAnchor="end">
          {t`alike`} →
        </text>
      </svg>
    </div>
  )
}

const PAIR_ROW = 52

function PairList({ pairs, field, onField }: FieldProps) {
  const { i18n, t } = useLingui()
  const shown = pairs.pairs.filter(({ quadrant }) => quadrant === field)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => PAIR_ROW,
    overscan: 6,
  })
  return (
    <div className={styles["pairs"]}>
      <div className={styles["fields"]} role="group" aria-label={t`Which pairs`}>
        {FIELDS.map((name) => (
          <UnstyledButton
            key={name}
            className={styles["field"] ?? ""}
            aria-pressed={name === field}
            onClick={() => onField(name)}
          >
            <span>{i18n._(QUADRANT_WORDS[name])}</span>
            <span className={styles["count"]}>{numberWords(pairs.counts[name])}</span>
          </UnstyledButton>
        ))}
      </div>
      <p className={styles["base"]}>
        <Trans>Those who have never compared their work first, then the more alike.</Trans>{" "}
        {shown.length < pairs.counts[field] ? (
          <Trans>
            The first {shown.length} of {pairs.counts[field]}.
          </Trans>
        ) : null}
      </p>
      <div className={styles["pairScroll"]} ref={scroller}>
        <ul
          style={{ height: virtual.getTotalSize() }}
          className={styles["strip"]}
          aria-label={i18n._(QUADRANT_WORDS[field])}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const pair = shown[index]
            return pair === undefined ? null : (
              <li
                key={`${pair.one} ${pair.other}`}
                className={styles["stripRow"]}
                style={{ transform: `translateY(${start}px)` }}
              >
                <PairRow pair={pair} />
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

function PairRow({ pair: { one, other, compared, connection } }: { readonly pair: QuadrantPair }) {
  const { store, words, selection } = useMap()
  const chosen = selection.kind === "cards" && selection.ids.includes(one) && selection.ids.includes(other)
  const told: ReactNode[] = []
  if (compared === "never")
    told.push(
      <strong key="n">
        <Trans>never compared their work</Trans>
      </strong>,
    )
  if (compared === "yes") told.push(<Trans key="y">have compared their work</Trans>)
  if (connection !== undefined)
    told.push(<Trans key="l">level {numberWords(Math.round(connection * 50) / 10)} of 5</Trans>)
  return (
    <UnstyledButton
      className={styles["pairRow"] ?? ""}
      aria-pressed={chosen}
      onClick={() => store.setState({ selection: { kind: "cards", ids: [one, other] }, here: one, figures: false })}
    >
      <span>
        {words.nameOf(one)} – {words.nameOf(other)}
      </span>
      <span className={styles["rowNote"]}>
        {told.map((part, index) => (
          <span key={index}>
            {index === 0 ? "" : " · "}
            {part}
          </span>
        ))}
      </span>
    </UnstyledButton>
  )
}

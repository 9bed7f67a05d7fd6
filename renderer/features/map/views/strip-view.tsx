import { Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useMemo, useRef } from "react"
import { type LifeCourseStrip, lifeCourseStrip, type StripRow } from "../../../../shared/domain/lens-strip.ts"
import { BANDS } from "../../../../shared/domain/life-course.ts"
import { useMapState } from "../use-map.ts"
import { useBandWords } from "./band-words.ts"
import { useChoosing, useGroups } from "./use-groups.ts"
import styles from "./views.module.css"

const ROW = 30

/** Every group as a bar from before birth to the first job; ages that nobody serves stand out. */
export function StripView() {
  const { t } = useLingui()
  const groups = useGroups()
  const order = useMapState((state) => state.look.order)
  const strip = useMemo(() => lifeCourseStrip(groups, order), [groups, order])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: strip.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  return (
    <div className={styles["view"]} ref={scroller}>
      <p className={styles["base"]}>
        <Trans>
          {strip.coverage.known} of {strip.coverage.of} groups have said which ages they serve.
        </Trans>{" "}
        {order === "lot" ? <Trans>In an order drawn by lot.</Trans> : null}
        {order === "name" ? <Trans>In alphabetical order.</Trans> : null}
        {order === "age" ? <Trans>From the earliest age on.</Trans> : null}
      </p>
      <div className={styles["stripHead"]}>
        <span />
        <BandHeads strip={strip} />
      </div>
      <ul className={styles["strip"]} style={{ height: virtual.getTotalSize() }} aria-label={t`Groups by ages`}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = strip.rows[index]
          return row === undefined ? null : (
            <li key={row.id} className={styles["stripRow"]} style={{ transform: `translateY(${start}px)` }}>
              <Bar row={row} strip={strip} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The bands with how many groups there are; one without any is marked with words and a pattern. */
function BandHeads({ strip }: { readonly strip: LifeCourseStrip }) {
  const words = useBandWords()
  return (
    <ol className={styles["bands"]}>
      {BANDS.map(({ id }, index) => {
        const count = strip.counts[index] ?? 0
        return (
          <li key={id} className={styles["band"]} data-empty={count === 0 || undefined}>
            <span>{words(id)}</span>
            <strong>{count > 0 ? count : strip.enough ? <Trans>nobody</Trans> : <Trans>not yet known</Trans>}</strong>
          </li>
        )
      })}
    </ol>
  )
}

function Bar({ row, strip }: { readonly row: StripRow; readonly strip: LifeCourseStrip }) {
  const { choose, chosen, dim } = useChoosing()
  const words = useBandWords()
  const from = BANDS.filter((_, band) => row.bars.some((bar) => bar.from < band + 1 && band < bar.until)).map(
    ({ id }) => words(id),
  )
  return (
    <UnstyledButton
      className={styles["stripButton"] ?? ""}
      aria-pressed={chosen(row.id)}
      data-dim={dim(row.id) || undefined}
      onClick={(event) => choose(event, row.id)}
    >
      <span className={styles["stripName"]}>{row.name}</span>
      <span className={styles["lane"]}>
        <svg className={styles["laneSvg"]} viewBox="0 0 900 20" preserveAspectRatio="none" aria-hidden="true">
          {BANDS.map((band, index) => (
            <rect
              key={band.id}
              className={styles["laneBand"]}
              data-empty={strip.counts[index] === 0 || undefined}
              x={index * 100}
              y={0}
              width={100}
              height={20}
            />
          ))}
          {row.bars.map((bar) => (
            <rect
              key={bar.from}
              className={styles["bar"]}
              x={bar.from * 100}
              y={3}
              width={Math.max(6, (bar.until - bar.from) * 100)}
              height={14}
              rx={3}
            />
          ))}
        </svg>
        {row.by === "not known" ? (
          <span className={styles["laneNote"]}>
            <Trans>ages not yet known</Trans>
          </span>
        ) : (
          <span className="sr-only">{from.join(", ")}</span>
        )}
      </span>
    </UnstyledButton>
  )
}

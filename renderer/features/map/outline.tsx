import { Trans, useLingui } from "@lingui/react/macro"
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual"
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react"
import type { MapTie } from "../../../shared/domain/map-ties.ts"
import styles from "./outline.module.css"
import { OutlineGroup } from "./outline-group.tsx"
import { NO_TIES, outlineKey, tiesByEnd } from "./outline-rows.ts"
import { tiesOf } from "./ties-of.ts"
import { useMap } from "./use-map.ts"

/** Pixels of a row, and of what lies below the ties of an open one. */
const ROW = 36
const BELOW = 8

/**
 * The map in words: every group with its ties, and the same editing. Only what is in view is there, and the row that the
 * keyboard is in; arrows, Page Up and Down, Home and End go from group to group.
 */
export function Outline({ onConnect }: { readonly onConnect: (from: string) => void }) {
  const { t } = useLingui()
  const { scene, words, selection } = useMap()
  const { cards } = scene
  const ties = useMemo(() => tiesByEnd(scene.ties), [scene.ties])
  const rowOf = useMemo(() => new Map(cards.map(({ id }, row) => [id, row])), [cards])
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [within, setWithin] = useState<string>()
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<string>(undefined)
  const kept = within === undefined ? undefined : rowOf.get(within)
  // oxlint-disable-next-line react/incompatible-library -- its functions are not memoised, and nothing here is by a compiler
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    getItemKey: (row) => cards[row]?.id ?? row,
    estimateSize: (row) => {
      const id = cards[row]?.id ?? ""
      return open.has(id) ? ROW + BELOW + Math.max(1, ties.get(id)?.length ?? 0) * ROW : ROW
    },
    overscan: 8,
    paddingStart: 4,
    paddingEnd: 48,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return kept === undefined || rows.includes(kept) ? rows : [...rows, kept].sort((one, other) => one - other)
    },
  })
  const chosen = selection.kind === "cards" && selection.ids.length === 1 ? selection.ids[0] : undefined
  const latest = useRef({ rowOf, virtual })
  latest.current = { rowOf, virtual }
  useEffect(() => {
    // what is chosen elsewhere comes into view here
    const row = chosen === undefined ? undefined : latest.current.rowOf.get(chosen)
    if (row !== undefined) latest.current.virtual.scrollToIndex(row)
  }, [chosen])
  useLayoutEffect(() => {
    if (wanted.current === undefined || wanted.current !== within) return
    wanted.current = undefined
    const row = scroller.current?.querySelector(`[data-index="${rowOf.get(within)}"]`)
    row?.querySelector<HTMLElement>("[data-name]")?.focus({ preventScroll: true })
  })
  const turn = (id: string) => setOpen((now) => (now.has(id) ? now.difference(new Set([id])) : new Set([...now, id])))
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>("[data-index]")?.dataset["index"]
    setWithin(row === undefined ? undefined : cards[Number(row)]?.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (kept === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.matches("input, select")) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1)
    const to = outlineKey(event.key, kept, cards.length, page)
    const id = to === undefined ? undefined : cards[to]?.id
    if (to === undefined || id === undefined) return
    event.preventDefault()
    wanted.current = id
    setWithin(id)
    virtual.scrollToIndex(to)
  }
  return (
    <div className={styles["outline"]}>
      <p className={styles["lead"]}>
        <Trans>
          Groups in alphabetical order, each with the ties that the lens shows. What changes here, changes on the map.
        </Trans>
      </p>
      <div ref={scroller} className={styles["scroller"]}>
        <ul
          className={styles["list"]}
          style={{ height: virtual.getTotalSize() }}
          aria-label={t`Outline of the map`}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const card = cards[index]
            if (card === undefined) return null
            const own: readonly MapTie[] = ties.get(card.id) ?? NO_TIES
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={cards.length}
                aria-posinset={index + 1}
                className={styles["item"]}
                style={{ transform: `translateY(${start}px)` }}
              >
                <OutlineGroup
                  card={card}
                  ties={tiesOf(card.id, own, words.nameOf).there}
                  open={open.has(card.id)}
                  onTurn={() => turn(card.id)}
                  onConnect={onConnect}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

import { plural } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, useEffect, useRef } from "react"
import type { WordingRow } from "../../../shared/domain/coding-wordings.ts"
import styles from "./coding.module.css"
import { ONE_WORDS } from "./dimension-words.ts"
import { idOf } from "./use-wordings.ts"

const ROW = 52

interface WordingListProps {
  readonly rows: readonly WordingRow[]
  readonly at: number
  readonly onPick: (row: WordingRow) => void
}

/** Wordings with what they mean. Only those in view are drawn. */
export function WordingList({ rows, at, onPick }: WordingListProps) {
  const { t, i18n } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  useEffect(() => {
    virtualizer.scrollToIndex(at, { align: "auto" })
  }, [at, virtualizer])
  const mixed = new Set(rows.map(({ dimension }) => dimension)).size > 1
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    const row = to === undefined ? undefined : rows[to]
    if (row === undefined) return
    event.preventDefault()
    onPick(row)
  }
  return (
    <div
      ref={scroller}
      className={styles["list"]}
      role="listbox"
      aria-label={t`Wordings, not yet said first, then the most used`}
      aria-activedescendant={`wording-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtualizer.getTotalSize(), position: "relative" }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <div
              key={idOf(row)}
              id={`wording-${index}`}
              role="option"
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className={styles["row"]}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onPick(row)}
            >
              <span className={styles["wording"]}>{row.text}</span>
              <span className={styles["use"]}>
                {mixed ? `${i18n._(ONE_WORDS[row.dimension])} · ` : ""}
                {t`${plural(row.groups.length, { one: "# group", other: "# groups" })}`}
              </span>
              <Means row={row} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Means({ row: { meaning } }: { readonly row: WordingRow }) {
  const { t } = useLingui()
  if (meaning === undefined) return <span className={styles["unsaid"]}>{t`not yet compared`}</span>
  const words = meaning.onlyOurs ? t`only theirs` : new Intl.ListFormat().format(meaning.tags.map(({ name }) => name))
  return (
    <span className={styles["means"]} title={words}>
      {words}
    </span>
  )
}

import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useVirtualizer } from "@tanstack/react-virtual"
import { memo, useCallback, useMemo, useRef, useState } from "react"
import { ROW_RESULTS, type RowPlan, type RowResult } from "../../../shared/contract/import.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./import.module.css"
import type { Answers, FieldChoices, Preview } from "./import-store.ts"
import { PairDialog } from "./pair-dialog.tsx"
import { type AnswerRow, RowItem } from "./row-item.tsx"
import type { RowWords } from "./row-words.ts"

interface PreviewListProps {
  readonly preview: Preview
  readonly answers: Answers
  readonly words: RowWords
  readonly answer: (question: string, answer: "yes" | "no", choices?: FieldChoices) => void
  readonly forgetAnswers: () => void
}

/** What would happen row by row, with filters by result. Looking at some rows never changes which come in. */
export function PreviewList({ preview, answers, words, answer, forgetAnswers }: PreviewListProps) {
  const { t } = useLingui()
  const [only, setOnly] = useState<RowResult>()
  const [compared, setCompared] = useState<RowPlan>()
  const { counts, rows, more } = preview
  const present = ROW_RESULTS.filter((result) => counts.results[result] > 0)
  const shown = only !== undefined && present.includes(only) ? only : undefined
  const listed = useMemo(
    () => (shown === undefined ? rows : rows.filter(({ result }) => result === shown)),
    [rows, shown],
  )
  const answered = Object.keys(answers).length
  return (
    <section className={styles["preview"]} aria-label={t`What would happen`}>
      <div className={styles["filters"]}>
        <FilterButton on={shown === undefined} count={counts.rows} choose={() => setOnly(undefined)}>
          {t`All rows`}
        </FilterButton>
        {present.map((result) => (
          <FilterButton
            key={result}
            on={shown === result}
            count={counts.results[result]}
            choose={() => setOnly(result)}
          >
            {words.result(result)}
          </FilterButton>
        ))}
        {answered > 0 ? (
          <Button variant="subtle" size="compact-sm" onClick={forgetAnswers}>
            <Plural
              value={answered}
              one="Ask the # answered question again"
              other="Ask the # answered questions again"
            />
          </Button>
        ) : null}
      </div>
      {counts.cells > 0 ? (
        <p className={styles["muted"]}>
          <Plural
            value={counts.cells}
            one="# cell cannot be read and stays out."
            other="# cells cannot be read and stay out."
          />
        </p>
      ) : null}
      <Rows rows={listed} words={words} answer={answer} compare={setCompared} />
      {compared?.pair === undefined || compared.question === undefined ? null : (
        <PairDialog
          row={compared}
          pair={compared.pair}
          question={compared.question}
          words={words}
          answer={answer}
          close={() => setCompared(undefined)}
        />
      )}
      {more > 0 ? (
        <p className={styles["muted"]}>
          <Trans>{numberWords(more)} more rows are not listed; they come in as well.</Trans>
        </p>
      ) : null}
    </section>
  )
}

interface FilterButtonProps {
  readonly on: boolean
  readonly count: number
  readonly choose: () => void
  readonly children: string
}

function FilterButton({ on, count, choose, children }: FilterButtonProps) {
  return (
    <Button variant={on ? "light" : "default"} size="compact-sm" aria-pressed={on} onClick={choose}>
      {children} {numberWords(count)}
    </Button>
  )
}

interface RowsProps {
  readonly rows: readonly RowPlan[]
  readonly words: RowWords
  readonly answer: AnswerRow
  readonly compare: (row: RowPlan) => void
}

const ROW_HEIGHT = 40

/** Drawn anew only when its rows are: how far an import is changes many times a second. */
const Rows = memo(function Rows({ rows, words, answer, compare }: RowsProps) {
  const { t } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    // its identity stands for the rows': with another one every row is measured anew
    getItemKey: useCallback(
      (at: number) => {
        const row = rows[at]
        return row === undefined ? at : `${row.sheet} ${row.row}`
      },
      [rows],
    ),
    overscan: 12,
  })
  return (
    // a region that scrolls must be reachable by keys
    <div
      ref={scroller}
      className={styles["rows"]}
      data-sheets={words.several || undefined}
      tabIndex={0}
      role="region"
      aria-label={t`Rows of the file`}
    >
      <div role="list" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles["row"]}
              data-result={row.result}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RowItem row={row} words={words} answer={answer} compare={compare} />
            </div>
          )
        })}
      </div>
    </div>
  )
})

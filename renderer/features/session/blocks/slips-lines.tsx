import { Trans, useLingui } from "@lingui/react/macro"
import { useRef, useState } from "react"
import { countsLine } from "../../../../shared/domain/papers.ts"
import { privateResult } from "../../../../shared/domain/small-room.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useRound } from "../run/use-entries.ts"
import { useNothingToReveal, useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import { AddUp } from "../tables/add-up.tsx"
import { useTableSlips } from "../tables/use-table-slips.ts"
import { useTables } from "../tables/use-tables.ts"
import { CountsField } from "./counts-field.tsx"
import styles from "./form.module.css"

interface SlipsLinesProps {
  readonly block: string
  /** Names the field in which half-typed figures are kept. */
  readonly field: "rate" | "pulse"
  /** What is asked, a line of figures each. */
  readonly asked: readonly { readonly id: string; readonly label: string }[]
  /** The words that the figures of a line are for, in their order. */
  readonly words: readonly string[]
  /** How many of them stand on the scale; what the wall says is said of those. */
  readonly onScale: number
  readonly keep: (counts: number[][], tables: number[]) => Promise<unknown>
  /** True for a line of which the facilitator is told that many stand at its low end. */
  readonly isLow?: (counts: readonly number[] | undefined) => boolean
}

/** Lines of figures from slips, one for each thing that was asked, of the whole room or of the table at hand. */
export function SlipsLines(props: SlipsLinesProps) {
  const table = useTables()?.table
  return table === undefined ? <OfAll {...props} /> : <OfTable {...props} table={table} />
}

/** Figures of the whole room, and what a room of this size may be shown of them. */
function OfAll({ block, field, asked, words, onScale, keep, isLow }: SlipsLinesProps) {
  const { id, live } = useRun()
  const slips = useRound("slips", block)
  const written = slips === undefined ? "" : asked.map((_, at) => slips.sums[at]?.join(" ") ?? "").join("/")
  const { text, dirty, set, drop, store } = useTyping(id, `${field}:${live.step}:${block}`, written)
  const lines = text.split("/")
  const counts = asked.map((_, at) => countsLine(lines[at] ?? ""))
  const wrongOf = useWrong(words.length)
  const fits = counts.every((line) => wrongOf(line) === undefined)
  const own = useTableSlips(block)
  const put = async () => {
    await store(() => keep(whole(counts, words.length), [...own.inSum]))
    drop()
  }
  const addUp = useAddUp(block, asked.length, words.length, keep)
  const save = useAction(put)
  const typed = dirty && fits && counts.some((line) => line !== undefined)
  useUnkept(typed || own.waiting.length > 0, typed ? put : addUp)
  useNothingToReveal(slips === undefined)
  return (
    <>
      <AddUp tables={own.waiting.map((one) => one.table)} put={addUp} />
      <Lines
        asked={asked}
        lines={lines}
        set={(next) => set(next.join("/"))}
        wrongOf={wrongOf}
        help={(line) => saidWords(line, words.slice(0, onScale))}
        isLow={isLow}
        leave={drop}
        done={() => {
          if (fits) save.run()
        }}
      />
    </>
  )
}

/** Figures of one table: they wait in this window, and go into the sum of all together. */
function OfTable({ block, asked, words, keep, table }: SlipsLinesProps & { readonly table: number }) {
  const { t } = useLingui()
  const at = useTables()
  const own = useTableSlips(block)
  const known = own.waiting.find((one) => one.table === table)?.counts
  const [lines, setLines] = useState<readonly string[]>(() => asked.map((_, line) => known?.[line]?.join(" ") ?? ""))
  const counts = asked.map((_, line) => countsLine(lines[line] ?? ""))
  const wrongOf = useWrong(words.length)
  const fits = counts.every((line) => wrongOf(line) === undefined)
  const addUp = useAddUp(block, asked.length, words.length, keep)
  const slips = useRound("slips", block)
  useUnkept(own.waiting.length > 0, addUp)
  useNothingToReveal(slips === undefined && own.waiting.length === 0)
  const take = () => {
    if (!fits || counts.every((line) => line === undefined)) return
    own.take(table, whole(counts, words.length))
    // on to the next table, whose slips lie there
    if (at !== undefined) at.turnTo((table % at.tables.count) + 1)
  }
  return (
    <>
      <AddUp tables={own.waiting.map((one) => one.table)} put={addUp} />
      {own.inSum.includes(table) ? (
        <p>
          <Trans>
            This table is in the sum. What one table wrote is not kept: to change it, let go of the table and type the
            sum.
          </Trans>
        </p>
      ) : (
        <Lines
          asked={asked}
          lines={lines}
          set={setLines}
          wrongOf={wrongOf}
          help={() => t`Enter in the last line hands this table in.`}
          leave={() => setLines(asked.map(() => ""))}
          done={take}
        />
      )}
    </>
  )
}

const whole = (counts: readonly (readonly number[] | undefined)[], width: number): number[][] =>
  counts.map((line) => Array.from({ length: width }, (_, at) => line?.[at] ?? 0))

function useAddUp(block: string, lines: number, width: number, keep: SlipsLinesProps["keep"]) {
  const own = useTableSlips(block)
  return async () => {
    const { counts, tables } = own.sum(lines, width)
    await keep(counts, tables)
    own.forget()
  }
}

/** What is wrong with a line of figures. */
function useWrong(width: number) {
  const { t } = useLingui()
  const { headcount } = useRun().session
  return (line: readonly number[] | undefined): string | undefined => {
    if (line === undefined) return undefined
    if (line.length > width) return t`That is ${line.length} figures for ${width} words.`
    const sum = line.reduce((all, figure) => all + figure, 0)
    return headcount !== undefined && sum > headcount
      ? t`${sum} counted, but only ${headcount} are in the room.`
      : undefined
  }
}

interface LinesProps {
  readonly asked: SlipsLinesProps["asked"]
  readonly lines: readonly string[]
  readonly set: (lines: readonly string[]) => void
  readonly wrongOf: (line: readonly number[] | undefined) => string | undefined
  readonly help: (line: readonly number[] | undefined) => string
  readonly isLow?: SlipsLinesProps["isLow"] | undefined
  readonly leave: () => void
  /** Enter in the last line. */
  readonly done: () => void
}

function Lines({ asked, lines, set, wrongOf, help, isLow, leave, done }: LinesProps) {
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  return asked.map((one, at) => {
    const line = countsLine(lines[at] ?? "")
    return (
      <div key={one.id}>
        <CountsField
          fieldRef={{
            get current() {
              return inputs.current[at] ?? null
            },
            set current(input) {
              inputs.current[at] = input
            },
          }}
          label={one.label}
          wrong={wrongOf(line)}
          help={line === undefined ? undefined : help(line)}
          text={lines[at] ?? ""}
          set={(typed) => set(asked.map((_, index) => (index === at ? typed : (lines[index] ?? ""))))}
          enter={() => {
            const next = inputs.current[at + 1]
            if (next) next.focus()
            else done()
          }}
          leave={leave}
          autoFocus={at === 0}
        />
        {isLow?.(line) === true ? (
          <small className={styles["low"]}>
            <Trans>A quarter or more stand at the low end. Talk about repair before you go on.</Trans>{" "}
            <AudienceMark of="console" />
          </small>
        ) : null}
      </div>
    )
  })
}

/** What the wall will say of it. */
function saidWords(counts: readonly number[] | undefined, words: readonly string[]): string {
  const result = privateResult(words.map((_, at) => counts?.[at] ?? 0))
  const { shares, fromTo, tooFewToShow } = WORDS.en
  if (result.is === "refused") return tooFewToShow
  if (result.is === "counts") return result.counts.map((count, at) => `${words[at]}: ${count}`).join(" · ")
  return result.steps
    .map(({ from, to, word }) => {
      const [first = "", last = ""] = [words[from], words[to]]
      return `${from === to ? first : fromTo(first, last)}: ${shares[word]}`
    })
    .join(" · ")
}

import { Trans, useLingui } from "@lingui/react/macro"
import { useRef } from "react"
import { countsLine } from "../../../../shared/domain/papers.ts"
import { privateResult } from "../../../../shared/domain/small-room.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useRound } from "../run/use-entries.ts"
import { useNothingToReveal, useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
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
  readonly keep: (counts: number[][]) => Promise<unknown>
  /** True for a line of which the facilitator is told that many stand at its low end. */
  readonly isLow?: (counts: readonly number[] | undefined) => boolean
}

/** Lines of figures from slips, one for each thing that was asked, and what a room of this size may be shown of them. */
export function SlipsLines({ block, field, asked, words, onScale, keep, isLow }: SlipsLinesProps) {
  const { t } = useLingui()
  const { id, live, session } = useRun()
  const slips = useRound("slips", block)
  const written = slips === undefined ? "" : asked.map((_, at) => slips.sums[at]?.join(" ") ?? "").join("/")
  const { text, dirty, set, drop, store } = useTyping(id, `${field}:${live.step}:${block}`, written)
  const lines = text.split("/")
  const counts = asked.map((_, at) => countsLine(lines[at] ?? ""))
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const { headcount } = session
  const wrongOf = (line: readonly number[] | undefined) => {
    if (line === undefined) return undefined
    if (line.length > words.length) return t`That is ${line.length} figures for ${words.length} words.`
    const sum = line.reduce((all, figure) => all + figure, 0)
    return headcount !== undefined && sum > headcount
      ? t`${sum} counted, but only ${headcount} are in the room.`
      : undefined
  }
  const fits = counts.every((line) => wrongOf(line) === undefined)
  const put = async () => {
    await store(() => keep(counts.map((line) => words.map((_, at) => line?.[at] ?? 0))))
    drop()
  }
  const save = useAction(put)
  useUnkept(dirty && fits && counts.some((line) => line !== undefined), put)
  useNothingToReveal(slips === undefined)
  return asked.map((one, at) => (
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
        wrong={wrongOf(counts[at])}
        help={counts[at] === undefined ? undefined : saidWords(counts[at], words.slice(0, onScale))}
        text={lines[at] ?? ""}
        set={(line) => set(asked.map((_, index) => (index === at ? line : (lines[index] ?? ""))).join("/"))}
        enter={() => {
          const next = inputs.current[at + 1]
          if (next) next.focus()
          else if (fits) save.run()
        }}
        leave={drop}
        autoFocus={at === 0}
      />
      {isLow?.(counts[at]) === true ? (
        <small className={styles["low"]}>
          <Trans>A quarter or more stand at the low end. Talk about repair before you go on.</Trans>{" "}
          <AudienceMark of="console" />
        </small>
      ) : null}
    </div>
  ))
}

/** What the wall will say of it. */
function saidWords(counts: readonly number[], words: readonly string[]): string {
  const result = privateResult(words.map((_, at) => counts[at] ?? 0))
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

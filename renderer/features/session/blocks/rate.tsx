import { Trans, useLingui } from "@lingui/react/macro"
import { useRef } from "react"
import { countsLine } from "../../../../shared/domain/papers.ts"
import { privateResult } from "../../../../shared/domain/small-room.ts"
import { isLow, itemKey, offKey, onScale, wordKey } from "../../../../shared/method/blocks/rate.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useStores } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useRound } from "../run/use-entries.ts"
import { useNothingToReveal, useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import styles from "./count.module.css"
import { CountsField } from "./counts-field.tsx"
import formStyles from "./form.module.css"

/** Sums of slips: a line of figures for each thing, and what a room of this size may hear of it. */
export function RatePart({ block }: { readonly block: BlockOf<"rate"> }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, session, say } = useRun()
  const slips = useRound("slips", block.id)
  const words = [
    ...block.words.map((_, at) => say(wordKey(block.id, at))),
    ...(block.off === undefined ? [] : [say(offKey(block.id))]),
  ]
  const written = slips === undefined ? "" : block.items.map((_, at) => slips.sums[at]?.join(" ") ?? "").join("/")
  const { text, dirty, set, drop, store } = useTyping(id, `rate:${live.step}:${block.id}`, written)
  const lines = text.split("/")
  const counts = block.items.map((_, at) => countsLine(lines[at] ?? ""))
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const wrongOf = (line: readonly number[] | undefined) => {
    if (line === undefined) return undefined
    if (line.length > words.length) return t`That is ${line.length} figures for ${words.length} words.`
    const sum = line.reduce((all, figure) => all + figure, 0)
    const { headcount } = session
    return headcount !== undefined && sum > headcount
      ? t`${sum} slips, but only ${headcount} are in the room.`
      : undefined
  }
  const fits = counts.every((line) => wrongOf(line) === undefined)
  const put = async () => {
    const filled = counts.map((line) => words.map((_, at) => line?.[at] ?? 0))
    await store(() => call("slips.rate", { session: id, step: live.step, block: block.id, counts: filled }))
    drop()
  }
  const keep = useAction(put)
  useUnkept(dirty && fits && counts.some((line) => line !== undefined), put)
  useNothingToReveal(slips === undefined)
  return (
    <div className={styles["part"]}>
      <p className={styles["quiet"]}>
        <Trans>
          {words.length} figures a line, in this order: {words.join(", ")}. Count the slips of one thing after the
          other; nobody’s slip is kept.
        </Trans>{" "}
        <AudienceMark of="synthesis" />
      </p>
      <div className={styles["questions"]}>
        {block.items.map(({ id: item }, at) => (
          <div key={item}>
            <CountsField
              fieldRef={{
                get current() {
                  return inputs.current[at] ?? null
                },
                set current(input) {
                  inputs.current[at] = input
                },
              }}
              label={say(itemKey(block.id, item))}
              wrong={wrongOf(counts[at])}
              help={counts[at] === undefined ? undefined : saidWords(onScale(block, counts[at]), words)}
              text={lines[at] ?? ""}
              set={(line) => set(block.items.map((_, index) => (index === at ? line : (lines[index] ?? ""))).join("/"))}
              enter={() => {
                const next = inputs.current[at + 1]
                if (next) next.focus()
                else if (fits) keep.run()
              }}
              leave={drop}
              autoFocus={at === 0}
            />
            {block.watch !== undefined && isLow(block, counts[at]) ? (
              <small className={formStyles["low"]}>
                <Trans>A quarter or more stand at the low end. Talk about repair before you go on.</Trans>{" "}
                <AudienceMark of="console" />
              </small>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  )
}

/** What the wall will say of it. */
function saidWords(counts: readonly number[], words: readonly string[]): string {
  const result = privateResult(counts)
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

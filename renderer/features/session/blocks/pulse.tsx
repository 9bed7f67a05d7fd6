import { Trans, useLingui } from "@lingui/react/macro"
import { useRef } from "react"
import { countsLine } from "../../../../shared/domain/papers.ts"
import { privateResult } from "../../../../shared/domain/small-room.ts"
import { PULSE_STEPS, pulseKey, questionKey } from "../../../../shared/method/blocks/pulse.ts"
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

const NONE = [0, 0, 0, 0, 0] as const

/** How it was: five figures for each question, and what a room of this size may be shown of them. */
export function PulsePart({ block }: { readonly block: BlockOf<"pulse"> }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, session, say } = useRun()
  const slips = useRound("slips", block.id)
  const written = slips === undefined ? "" : block.questions.map((_, at) => slips.sums[at]?.join(" ") ?? "").join("/")
  const { text, dirty, set, drop, store } = useTyping(id, `pulse:${live.step}:${block.id}`, written)
  const lines = text.split("/")
  const counts = block.questions.map((_, at) => countsLine(lines[at] ?? ""))
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const { headcount } = session
  const wrongOf = (line: readonly number[] | undefined) => {
    if (line === undefined) return undefined
    if (line.length > PULSE_STEPS) return t`That is ${line.length} figures for ${PULSE_STEPS} words.`
    const sum = line.reduce((all, figure) => all + figure, 0)
    return headcount !== undefined && sum > headcount
      ? t`${sum} counted, but only ${headcount} are in the room.`
      : undefined
  }
  const fits = counts.every((line) => wrongOf(line) === undefined)
  const put = async () => {
    const filled = counts.map((line) => NONE.map((none, at) => line?.[at] ?? none))
    await store(() => call("slips.pulse", { session: id, step: live.step, block: block.id, counts: filled }))
    drop()
  }
  const keep = useAction(put)
  useUnkept(dirty && fits && counts.some((line) => line !== undefined), put)
  useNothingToReveal(slips === undefined)
  const words = Array.from({ length: PULSE_STEPS }, (_, step) => say(pulseKey(block.id, step)))
  return (
    <div className={styles["part"]}>
      <div className={styles["questions"]}>
        {block.questions.map(({ id: question }, at) => (
          <CountsField
            key={question}
            fieldRef={{
              get current() {
                return inputs.current[at] ?? null
              },
              set current(input) {
                inputs.current[at] = input
              },
            }}
            label={say(questionKey(block.id, question))}
            wrong={wrongOf(counts[at])}
            help={counts[at] === undefined ? undefined : saidWords(counts[at], words)}
            text={lines[at] ?? ""}
            set={(line) =>
              set(block.questions.map((_, index) => (index === at ? line : (lines[index] ?? ""))).join("/"))
            }
            enter={() => {
              const next = inputs.current[at + 1]
              if (next) next.focus()
              else if (fits) keep.run()
            }}
            leave={drop}
            autoFocus={at === 0}
          />
        ))}
      </div>
      <p className={styles["quiet"]}>
        <Trans>Five figures a line, in this order: {words.join(", ")}.</Trans> <AudienceMark of="synthesis" />
      </p>
    </div>
  )
}

/** What the wall will say of it. */
function saidWords(counts: readonly number[], words: readonly string[]): string {
  const result = privateResult(NONE.map((none, at) => counts[at] ?? none))
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

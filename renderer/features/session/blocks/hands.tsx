import { Trans, useLingui } from "@lingui/react/macro"
import { TextInput } from "@mantine/core"
import { type KeyboardEvent, useRef } from "react"
import type { ReadingBody } from "../../../../shared/contract/session.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useStores } from "../../../stores/stores.tsx"
import { numberWords } from "../../../ui/format.ts"
import { useAction } from "../../../ui/use-action.ts"
import { useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import { useTypedTables } from "../tables/use-tables.ts"
import styles from "./gradients.module.css"

const STEPS = [0, 1, 2, 3, 4, 5] as const
const ABSTAIN = 6
const TALK = 7
const FIELDS = [...STEPS, ABSTAIN, TALK] as const

/** Eight figures as they are typed; an empty one is a none. */
const cellsOf = (text: string): readonly string[] => FIELDS.map((index) => text.split(" ")[index] ?? "")
const written = (reading: ReadingBody | undefined): string =>
  reading === undefined ? "" : [...reading.counts, reading.abstain, reading.talk].join(" ")
const NONE = "-"

interface HandsProps {
  readonly block: BlockOf<"gradients">
  readonly reading: ReadingBody | undefined
}

/** Hands counted in the open: eight figures, Enter goes to the next, and the sum is checked against who is here. */
export function Hands({ block, reading }: HandsProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, session, say, revealed } = useRun()
  const table = useTypedTables()?.[0]
  const ofTable = table === undefined ? "" : `:t${table}`
  const own =
    table === undefined
      ? written(reading)
      : (reading?.byTable?.find((one) => one.table === table)?.counts.join(" ") ?? "")
  const { text, dirty, set, drop, store } = useTyping(id, `count:${live.step}:${block.id}${ofTable}`, own)
  const cells = cellsOf(text).map((cell) => (cell === NONE ? "" : cell))
  const numbers = cells.map((cell) => Number(cell === "" ? 0 : cell))
  const others = table === undefined ? [] : (reading?.byTable ?? []).filter((one) => one.table !== table)
  const sum = [...numbers, ...others.flatMap((one) => one.counts)].reduce((all, number) => all + number, 0)
  const { headcount } = session
  const tooMany = headcount !== undefined && sum > headcount

  const put = async () => {
    const counts = STEPS.map((step) => numbers[step] ?? 0)
    await store(() =>
      call("reading.count", {
        session: id,
        step: live.step,
        block: block.id,
        counts,
        abstain: numbers[ABSTAIN] ?? 0,
        talk: numbers[TALK] ?? 0,
        ...(table !== undefined && { table }),
      }),
    )
    drop()
  }
  const keep = useAction(put)
  useUnkept(dirty && !tooMany, put)

  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const type = (index: number, typed: string) => {
    const digits = typed.replace(/\D/g, "").slice(0, 4)
    set(cells.map((cell, at) => (at === index ? digits : cell) || NONE).join(" "))
  }
  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Escape") drop()
    const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1, " ": 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    if (event.key === "Enter" && index === TALK && dirty && !tooMany) keep.run()
    inputs.current[index + by]?.focus()
  }
  const labels = [...STEPS.map((step) => say(`${block.id}.scale-${step}`)), WORDS.en.abstain, WORDS.en.talk]
  const n = numberWords

  return (
    <fieldset
      className={styles["hands"]}
      onBlur={(event) => {
        // what the room has seen changes on Enter alone; before that, leaving the figures keeps them
        if (dirty && !tooMany && !revealed && !event.currentTarget.contains(event.relatedTarget)) keep.run()
      }}
    >
      <legend className="sr-only">
        <Trans>Hands counted</Trans>
      </legend>
      {FIELDS.map((index) => (
        <TextInput
          key={index}
          ref={(input) => {
            inputs.current[index] = input
          }}
          className={index >= ABSTAIN ? (styles["off"] ?? "") : ""}
          classNames={{ root: styles["count"] ?? "", label: styles["word"] ?? "" }}
          label={labels[index]}
          inputMode="numeric"
          autoFocus={index === 0}
          autoComplete="off"
          value={cells[index] ?? ""}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => type(index, event.currentTarget.value)}
          onKeyDown={onKeyDown(index)}
        />
      ))}
      <p className={styles["sum"]} data-tone={tooMany ? "attention" : undefined} role="status" data-testid="sum">
        {headcount === undefined ? (
          <Trans>{n(sum)} counted. Nobody has counted who is in the room yet.</Trans>
        ) : tooMany ? (
          <Trans>
            {n(sum)} counted, but only {n(headcount)} are in the room. Count again, or correct the headcount.
          </Trans>
        ) : sum === headcount ? (
          <Trans>
            {n(sum)} of {n(headcount)} counted: all.
          </Trans>
        ) : (
          <Trans>
            {n(sum)} of {n(headcount)} counted; {n(headcount - sum)} raised no hand.
          </Trans>
        )}{" "}
        {dirty && revealed ? <Trans>Enter in the last field puts it on the wall.</Trans> : null}
        {sum === 0 ? t`Enter goes to the next figure.` : null}
      </p>
    </fieldset>
  )
}

import { Trans, useLingui } from "@lingui/react/macro"
import { TextInput } from "@mantine/core"
import { useRef, useState } from "react"
import { countsLine, dotsEach } from "../../../../shared/domain/papers.ts"
import { addedUp } from "../../../../shared/domain/tables.ts"
import { useStores } from "../../../stores/stores.tsx"
import { numberWords } from "../../../ui/format.ts"
import { useAction } from "../../../ui/use-action.ts"
import { useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import { AddUp } from "../tables/add-up.tsx"
import { useTableSlips } from "../tables/use-table-slips.ts"
import { useTables } from "../tables/use-tables.ts"
import styles from "./count.module.css"
import { CountsField } from "./counts-field.tsx"
import { type ChoiceProps, OptionList } from "./option-list.tsx"

/** Dots of the whole room, or of the table at hand. */
export function Dots(props: ChoiceProps) {
  const table = useTables()?.table
  return table === undefined ? <DotsOfAll {...props} /> : <DotsOfTable {...props} table={table} />
}

/** One table's dots: they wait in this window, and go into the sum of all together. */
function DotsOfTable({ block, options, table }: ChoiceProps & { readonly table: number }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live } = useRun()
  const at = useTables()
  const own = useTableSlips(block.id)
  const [people, setPeople] = useState("")
  const [text, setText] = useState("")
  const figures = countsLine(text)
  const wrong =
    figures !== undefined && figures.length > options.length
      ? t`That is ${figures.length} figures for ${options.length} lines.`
      : Math.max(0, ...(figures ?? [])) > Number(people)
        ? t`At most one dot each on a line: how many people are at this table?`
        : undefined
  const addUp = async () => {
    const waiting = own.waiting.map(({ counts }) => counts)
    const sum = (line: number, width: number) =>
      addedUp(
        waiting.map((counts) => counts[line] ?? []),
        width,
      )
    const [all = 0] = sum(0, 1)
    const tables = own.waiting.map((one) => one.table)
    const where = { session: id, step: live.step, block: block.id }
    await call("slips.dots", { ...where, dots: sum(1, options.length), people: all, tables })
    own.forget()
  }
  useUnkept(own.waiting.length > 0, addUp)
  return (
    <>
      <AddUp tables={own.waiting.map((one) => one.table)} put={addUp} />
      {own.inSum.length > 0 ? (
        <p className={styles["quiet"]}>
          <Trans>
            Dots were added up: what one table gave is not kept. To change it, let go of the table and type the sum.
          </Trans>
        </p>
      ) : (
        <div className={styles["row"]}>
          <TextInput
            className={styles["few"] ?? ""}
            label={t`People`}
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            value={people}
            onChange={(event) => setPeople(event.currentTarget.value.replace(/\D/g, "").slice(0, 4))}
          />
          <CountsField
            label={t`Dots, in one line`}
            wrong={people === "" ? undefined : wrong}
            text={text}
            set={setText}
            enter={() => {
              if (figures === undefined || people === "" || wrong !== undefined) return
              own.take(table, [[Number(people)], figures])
              at?.turnTo((table % at.tables.count) + 1)
            }}
            leave={() => setText("")}
          />
        </div>
      )}
      <OptionList options={options} figure={({ number }) => String(figures?.[number - 1] ?? "")} />
    </>
  )
}

/** Dots counted from sheets or envelopes: how many people, then a figure for each line of the list. */
function DotsOfAll({ block, options, slips }: ChoiceProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, session } = useRun()
  const known = slips === undefined ? "" : options.map((option) => dotsOf(slips, option.id)).join(" ")
  const dots = useTyping(id, `dots:${live.step}:${block.id}`, known)
  const people = useTyping(id, `people:${live.step}:${block.id}`, String(slips?.answered ?? session.headcount ?? ""))
  const line = useRef<HTMLInputElement>(null)
  const figures = countsLine(dots.text)
  const answered = Number(people.text)
  const n = numberWords
  const most = Math.max(0, ...(figures ?? []))
  const wrong =
    figures !== undefined && figures.length > options.length
      ? t`That is ${figures.length} figures for ${options.length} lines.`
      : most > answered && answered > 0
        ? t`${n(most)} dots on one line, but ${n(answered)} people: at most one each on a line.`
        : undefined
  const ready = figures !== undefined && answered > 0 && wrong === undefined

  const put = async () => {
    await dots.store(() =>
      call("slips.dots", {
        session: id,
        step: live.step,
        block: block.id,
        dots: [...(figures ?? [])],
        people: answered,
      }),
    )
    dots.drop()
    people.drop()
  }
  const keep = useAction(put)
  useUnkept(dots.dirty && ready, put)

  return (
    <>
      <div className={styles["row"]}>
        <TextInput
          className={styles["few"] ?? ""}
          label={t`People`}
          inputMode="numeric"
          autoComplete="off"
          value={people.text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => people.set(event.currentTarget.value.replace(/\D/g, "").slice(0, 4))}
          onKeyDown={(event) => {
            if (event.key === "Enter") line.current?.focus()
          }}
        />
        <CountsField
          label={t`Dots, in one line`}
          wrong={wrong}
          text={dots.text}
          set={dots.set}
          enter={() => {
            if (ready) keep.run()
          }}
          leave={dots.drop}
          autoFocus
          fieldRef={line}
        />
      </div>
      <OptionList options={options} figure={({ number }) => String(figures?.[number - 1] ?? "")} />
      <p className={styles["quiet"]}>
        <Trans>
          {n(dotsEach(options.length))} dots each, at most one on a line. The list keeps its order. In a small room the
          wall says few, some or most instead of a figure.
        </Trans>
      </p>
    </>
  )
}

function dotsOf(slips: NonNullable<ChoiceProps["slips"]>, id: string): number {
  return slips.sums[slips.keys.indexOf(id)]?.[0] ?? 0
}

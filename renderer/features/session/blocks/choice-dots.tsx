import { Trans, useLingui } from "@lingui/react/macro"
import { TextInput } from "@mantine/core"
import { useRef } from "react"
import { countsLine, dotsEach } from "../../../../shared/domain/papers.ts"
import { useStores } from "../../../stores/stores.tsx"
import { numberWords } from "../../../ui/format.ts"
import { useAction } from "../../../ui/use-action.ts"
import { useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import styles from "./count.module.css"
import { CountsField } from "./counts-field.tsx"
import { type ChoiceProps, OptionList } from "./option-list.tsx"

/** Dots counted from sheets or envelopes: how many people, then a figure for each line of the list. */
export function Dots({ block, options, slips }: ChoiceProps) {
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

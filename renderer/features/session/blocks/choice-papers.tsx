import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { type KeyboardEvent, useState } from "react"
import { countsLine, linesOfPaper } from "../../../../shared/domain/papers.ts"
import { useStores } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { numberWords } from "../../../ui/format.ts"
import { useAction } from "../../../ui/use-action.ts"
import { usePapers } from "../run/use-papers.ts"
import { useRun, useUnkept } from "../run/use-run.ts"
import { useTableSlips } from "../tables/use-table-slips.ts"
import { useTables } from "../tables/use-tables.ts"
import styles from "./count.module.css"
import { type ChoiceProps, OptionList } from "./option-list.tsx"

/**
 * Private papers, typed one a line. None is kept: they stand in this window's memory until they are closed, and what is
 * written then are sums.
 */
export function Papers({ block, options, slips }: ChoiceProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live } = useRun()
  const { papers, setPapers } = usePapers(`${live.step}/${block.id}`)
  const [text, setText] = useState("")
  const table = useTables()?.table
  const own = useTableSlips(block.id)
  const lines = linesOfPaper(options.length)
  const numbers = countsLine(text)
  const wrong = wrongOf(numbers)

  function wrongOf(typed: readonly number[] | undefined): string | undefined {
    if (typed === undefined) return undefined
    if (typed.length > lines) return t`A paper has at most ${lines} numbers.`
    if (new Set(typed).size < typed.length) return t`A number stands twice on this paper.`
    const unknown = typed.find((number) => number < 1 || number > options.length)
    return unknown === undefined ? undefined : t`The list has no number ${unknown}.`
  }
  const put = async () => {
    await call("slips.papers", {
      session: id,
      step: live.step,
      block: block.id,
      papers: papers.map((paper) => [...paper]),
      tables: own.waiting.map((one) => one.table),
    })
    own.forget()
    setPapers([])
  }
  const close = useAction(put)
  useUnkept(papers.length > 0, put)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (numbers === undefined || wrong !== undefined) return
    setPapers([...papers, numbers])
    // that a table handed papers in, not which
    if (table !== undefined) own.take(table, [])
    setText("")
  }
  const sumOf = (key: string) => slips?.sums[slips.keys.indexOf(key)] ?? []
  return (
    <>
      <div className={styles["row"]}>
        <TextInput
          className={styles["figures"] ?? ""}
          label={t`Next paper`}
          description={t`Its numbers in their order, as 3 1 7. Enter takes it; no paper is kept singly.`}
          error={wrong}
          inputWrapperOrder={["label", "input", "description", "error"]}
          inputMode="numeric"
          autoFocus
          autoComplete="off"
          maxLength={80}
          value={text}
          onChange={(event) => setText(event.currentTarget.value.replace(/[^\d\s,;]/g, ""))}
          onKeyDown={onKeyDown}
        />
        <span role="status" data-testid="papers">
          <Plural value={papers.length} _0="No paper yet" one="# paper" other="# papers" />
        </span>
        <Button
          size="compact-sm"
          variant="default"
          disabled={papers.length === 0}
          onClick={() => setPapers(papers.slice(0, -1))}
        >
          <Trans>Take the last paper back</Trans>
        </Button>
        <Button size="compact-sm" variant="default" disabled={papers.length === 0} onClick={() => close.run()}>
          <Trans>All papers are in</Trans>
        </Button>
      </div>
      <OptionList
        options={options}
        figure={({ id: key }) => {
          const [points, on] = sumOf(key)
          return points === undefined || on === undefined ? "" : t`${numberWords(points)} points on ${numberWords(on)}`
        }}
      />
      <p className={styles["quiet"]}>
        {slips === undefined ? (
          <Trans>The first number of a paper counts {numberWords(lines)} points, the next one less.</Trans>
        ) : (
          <>
            <Plural value={slips.answered} one="Sums of # paper." other="Sums of # papers." />{" "}
            <Trans>The wall says on how many papers a line stands, never its points.</Trans>
          </>
        )}{" "}
        <AudienceMark of="synthesis" />
      </p>
    </>
  )
}

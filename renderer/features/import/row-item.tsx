import { useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { RowPlan } from "../../../shared/contract/import.ts"
import styles from "./import.module.css"
import type { RowWords } from "./row-words.ts"

export type AnswerRow = (question: string, answer: "yes" | "no") => void

interface RowItemProps {
  readonly row: RowPlan
  readonly words: RowWords
  readonly answer: AnswerRow
  /** Shows the two entries of the row that may be one. */
  readonly compare: (row: RowPlan) => void
}

/** One row of the file: what would happen with it, why, and what to do. */
export function RowItem({ row, words, answer, compare }: RowItemProps) {
  return (
    <>
      <span className={styles["number"]}>{words.place(row)}</span>
      <span className={styles["result"]}>{words.result(row.result)}</span>
      <span className={styles["title"]}>{row.title}</span>
      <span className={styles["notes"]}>
        {words.sentences(row).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </span>
      {row.question === undefined ? null : (
        <Question row={row} question={row.question} answer={answer} compare={compare} />
      )}
    </>
  )
}

interface QuestionProps extends Omit<RowItemProps, "words"> {
  readonly question: string
}

/** Two plain answers; a row without one waits and comes in another time. */
function Question({ row, question, answer, compare }: QuestionProps) {
  const { t } = useLingui()
  const { pair, title } = row
  const [kind = ""] = question.split(":")
  const [yes, no, named] = ((): readonly [string, string, readonly [string, string]] => {
    if (kind === "verified") return [t`Change it`, t`Keep it`, [t`Change it: ${title}`, t`Keep it: ${title}`]]
    if (kind === "grades") return [t`Yes`, t`Leave it out`, [t`Yes, these ages: ${title}`, t`Leave it out: ${title}`]]
    return [t`Yes, the same`, t`No, another`, [t`Yes, the same: ${title}`, t`No, another: ${title}`]]
  })()
  return (
    <span className={styles["answers"]}>
      {kind === "same" ? null : (
        <Button size="compact-sm" variant="default" aria-label={named[0]} onClick={() => answer(question, "yes")}>
          {yes}
        </Button>
      )}
      <Button size="compact-sm" variant="default" aria-label={named[1]} onClick={() => answer(question, "no")}>
        {no}
      </Button>
      {pair === undefined || (kind !== "alike" && kind !== "same") ? null : (
        <Button size="compact-sm" variant="subtle" aria-label={t`Side by side: ${title}`} onClick={() => compare(row)}>
          {t`Side by side`}
        </Button>
      )}
    </span>
  )
}

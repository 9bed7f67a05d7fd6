import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, Modal, NativeSelect } from "@mantine/core"
import { useState } from "react"
import { PAIR_CHOICES, type Pair, type PairChoice, type RowPlan } from "../../../shared/contract/import.ts"
import styles from "./import.module.css"
import type { FieldChoices } from "./import-store.ts"
import type { RowWords } from "./row-words.ts"

interface PairDialogProps {
  readonly row: RowPlan
  readonly pair: Pair
  readonly question: string
  readonly words: RowWords
  readonly answer: (question: string, answer: "yes" | "no", choices?: FieldChoices) => void
  readonly close: () => void
}

/** Two entries that may be one, side by side: one or two, and which value counts, before anything is made. */
export function PairDialog({ row, pair, question, words, answer, close }: PairDialogProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<FieldChoices>({})
  const open = pair.fields.some(({ choices }) => choices.length > 0)
  const choiceWords: { readonly [C in PairChoice]: string } = {
    known: t`The first`,
    file: t`The second`,
    both: t`Both`,
  }
  const say = (what: "yes" | "no") => {
    const choices: Record<string, PairChoice> = {}
    for (const { field, chosen: usual } of pair.fields) {
      const choice = chosen[field] ?? usual
      if (choice !== undefined) choices[field] = choice
    }
    answer(question, what, choices)
    close()
  }
  return (
    <Modal opened onClose={close} size="xl" title={t`One and the same?`} closeButtonProps={{ "aria-label": t`Close` }}>
      <table className={styles["pair"]}>
        <thead>
          <tr>
            <td />
            <th scope="col">{pair.at === undefined ? t`Here already` : words.rowIn(pair.at)}</th>
            <th scope="col">{words.rowIn(row)}</th>
            {open ? (
              <th scope="col">
                <Trans>If they are one, this counts</Trans>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {pair.fields.map(({ field, known = "–", file, choices, chosen: usual }) => (
            <tr key={field}>
              <th scope="row">{words.field(row.sheet, field)}</th>
              <td>{known}</td>
              <td>{file}</td>
              {open ? (
                <td>
                  {choices.length === 0 ? null : (
                    <NativeSelect
                      aria-label={t`${words.field(row.sheet, field)}: this counts`}
                      value={chosen[field] ?? usual ?? "file"}
                      onChange={(event) => {
                        const choice = PAIR_CHOICES.find((one) => one === event.currentTarget.value)
                        if (choice !== undefined) setChosen({ ...chosen, [field]: choice })
                      }}
                      data={choices.map((value) => ({ value, label: choiceWords[value] }))}
                    />
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles["muted"]}>
        {pair.taken ? (
          <Trans>They differ only in capitals, accents, signs or short forms, and are taken as one.</Trans>
        ) : (
          <Trans>The other name is kept beside the one that counts. “Not the same” is remembered.</Trans>
        )}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={close}>
          <Trans>Decide later</Trans>
        </Button>
        <Button variant="default" onClick={() => say("no")}>
          <Trans>Not the same</Trans>
        </Button>
        <Button onClick={() => say("yes")} data-autofocus>
          <Trans>They are one</Trans>
        </Button>
      </Group>
    </Modal>
  )
}

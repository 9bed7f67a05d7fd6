import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Modal } from "@mantine/core"
import { clockTime } from "./format.ts"
import { notify, useAction } from "./use-action.ts"
import styles from "./withdraw-dialog.module.css"

interface WithdrawProps {
  /** The words that would go; the dialog is closed while there are none. */
  readonly words: string | undefined
  readonly erase: () => Promise<{ readonly rewritten: number; readonly dropped: number }>
  readonly close: () => void
}

/** Says what withdrawing means before it is done: the one act that cannot be undone. */
export function WithdrawDialog({ words, erase, close }: WithdrawProps) {
  const { t } = useLingui()
  const told = useWithdrawnNotice()
  const withdraw = useAction(erase, {
    done: (erased) => {
      close()
      told(erased)
    },
  })
  return (
    <Modal opened={words !== undefined} onClose={close} title={t`Withdraw it for good?`} size="lg" centered>
      <blockquote className={styles["words"]}>{words}</blockquote>
      <p>
        <Trans>
          These words are erased from the record, the log, undo, search, the wall and every backup. This is the one act
          that cannot be undone.
        </Trans>
      </p>
      <div className={styles["acts"]}>
        <Button color="brick" disabled={withdraw.busy} onClick={() => withdraw.run()}>
          {withdraw.busy ? <Trans>Erasing…</Trans> : <Trans>Withdraw it for good</Trans>}
        </Button>
        {/* what cannot be undone is never one more Enter away */}
        <Button variant="default" data-autofocus onClick={close}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </Modal>
  )
}

/** Says that words were withdrawn, and what became of the backups. */
export function useWithdrawnNotice(): (erased: { readonly rewritten: number; readonly dropped: number }) => void {
  const { t } = useLingui()
  return ({ rewritten, dropped }) => {
    const when = clockTime(new Date().toISOString())
    const gone = dropped === 0 ? "" : ` ${t`Backups that could not be searched and were deleted: ${dropped}.`}`
    notify(t`Withdrawn, ${when}. Backups rewritten: ${rewritten}.` + gone)
  }
}

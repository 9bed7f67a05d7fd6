import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, Modal, TextInput } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import type { Card } from "../../../../shared/contract/session.ts"
import { headingOf } from "../../../../shared/domain/card.ts"
import { useRecord, useRecords, useStores } from "../../../stores/stores.tsx"
import { clockTime } from "../../../ui/format.ts"
import { keyWords } from "../../../ui/key.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useWithdrawnNotice } from "../../../ui/withdraw-dialog.tsx"
import { CARD_LENGTH, typedCard } from "../blocks/card-words.ts"
import { RUN_KEYS } from "./keys.ts"
import styles from "./live-console.module.css"
import { useRun } from "./use-run.ts"

interface PullProps {
  /** The card that was taken off the wall, while it is asked what becomes of it. */
  readonly card: string | undefined
  readonly close: () => void
}

/** A card is off the wall: reword it, put it back, withdraw it, or leave it off. */
export function PullDialog({ card: id, close }: PullProps) {
  const { t } = useLingui()
  const card = useRecord("card", id ?? "")
  return (
    <Modal
      opened={id !== undefined && card !== undefined}
      onClose={close}
      title={t`Off the wall`}
      size="lg"
      centered
      withCloseButton={false}
    >
      {id === undefined || card === undefined ? null : <Pulled key={id} id={id} card={card} close={close} />}
    </Modal>
  )
}

interface PulledProps {
  readonly id: string
  readonly card: Card
  readonly close: () => void
}

function Pulled({ id, card, close }: PulledProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [asked, setAsked] = useState<"reword" | "withdraw">()
  const [text, setText] = useState(typedCard(card))
  const safe = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked === "withdraw") safe.current?.focus()
  }, [asked])
  const back = useAction(
    (words: string | undefined) => {
      const { text: heading, count = 0 } = headingOf(words ?? "")
      return call("card.edit", { id, pulled: false, ...(words !== undefined && { text: heading, count }) })
    },
    { done: close },
  )
  const told = useWithdrawnNotice()
  const withdraw = useAction(() => call("statement.withdraw", { kind: "card", id }), {
    done: (erased) => {
      close()
      told(erased)
    },
  })
  return (
    <>
      <blockquote className={styles["pulled"]} data-testid="pulled">
        {typedCard(card)}
      </blockquote>
      {asked === "reword" ? (
        <form
          className={styles["answers"]}
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== "") back.run(text.trim())
          }}
        >
          <TextInput
            autoFocus
            label={t`Other words for it`}
            description={t`Enter puts it back on the wall in these words.`}
            inputWrapperOrder={["label", "input", "description"]}
            autoComplete="off"
            maxLength={CARD_LENGTH}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" disabled={text.trim() === "" || back.busy}>
            <Trans>Put it back in these words</Trans>
          </Button>
        </form>
      ) : asked === "withdraw" ? (
        <div className={styles["answers"]}>
          <p className={styles["ask"]}>
            <Trans>
              Its words are erased from the record, the log, undo, search, the wall and every backup. What stays is that
              one card was withdrawn, and when. This is the one act that cannot be undone.
            </Trans>
          </p>
          <Button color="brick" disabled={withdraw.busy} onClick={() => withdraw.run()}>
            {withdraw.busy ? <Trans>Erasing…</Trans> : <Trans>Withdraw it for good</Trans>}
          </Button>
        </div>
      ) : (
        <div className={styles["answers"]}>
          <Button data-autofocus onClick={() => setAsked("reword")}>
            <Trans>Reword…</Trans>
          </Button>
          <Button variant="default" disabled={back.busy} onClick={() => back.run(undefined)}>
            <Trans>Put it back</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.pull)}</kbd>
          </Button>
          <Button variant="default" onClick={() => setAsked("withdraw")}>
            <Trans>Withdraw…</Trans>
          </Button>
        </div>
      )}
      <div className={styles["answers"]}>
        {/* what cannot be undone is never one more Enter away */}
        <Button variant="subtle" ref={safe} onClick={close}>
          <Trans>Leave it off the wall</Trans>
        </Button>
      </div>
    </>
  )
}

/** What was withdrawn from a block of this step: how many, and when last. */
export function Withdrawn({ block }: { readonly block: string }) {
  const { id, live } = useRun()
  const all = useRecords("withdrawal")
  const here = [...all.values()].filter((one) => one.session === id && one.step === live.step && one.block === block)
  const last = here
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (last === undefined) return null
  const count = here.reduce((sum, one) => sum + one.count, 0)
  return (
    <>
      {" · "}
      <Plural value={count} one="one withdrawn" other="# withdrawn" />, {clockTime(last)}
    </>
  )
}

import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { readTypedDate } from "../../../../shared/domain/typed-date.ts"
import { useStores } from "../../../stores/stores.tsx"
import { dayWords } from "../../../ui/format.ts"
import { useToday } from "../use-community.ts"
import { useWithUndo } from "../use-edit.ts"
import styles from "./acts.module.css"
import { Dialog } from "./dialog.tsx"

interface EndDialogProps {
  readonly id: string
  readonly name: string
  readonly onClose: () => void
}

/** A group comes to its end, on a day as exact as it is known. */
export function EndDialog({ id, name, onClose }: EndDialogProps) {
  const { t, i18n } = useLingui()
  const { call } = useStores()
  const today = useToday()
  const [text, setText] = useState(today)
  const date = readTypedDate(text, i18n.locale)
  const end = useWithUndo(
    (ended: string) => call("records.edit", { kind: "coalition", id, fields: { ended } }),
    (ended) => t`${name} ended: ${dayWords(ended)}.`,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (date === undefined) return
    end(date)
    onClose()
  }
  return (
    <Dialog onClose={onClose} title={t`${name} has ended`}>
      <form className={styles["form"]} onSubmit={submit}>
        <TextInput
          label={t`Ended on`}
          description={date === undefined ? t`Write it as 2026, May 2026 or 14 May 2026.` : dayWords(date)}
          inputWrapperOrder={["label", "input", "description"]}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={styles["muted"]}>
          <Trans>
            It leaves the lists and the map from that day on. Everything on record stays, with its seats and ties, and
            can be shown again with “Show ended and merged”.
          </Trans>
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={date === undefined}>
            <Trans>End it</Trans>
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useStores } from "../../../stores/stores.tsx"
import { useWithUndo } from "../use-edit.ts"
import styles from "./acts.module.css"
import { Dialog } from "./dialog.tsx"

interface RenameDialogProps {
  readonly id: string
  readonly name: string
  readonly onClose: () => void
}

/** The group has taken another name; the earlier one stays on record. */
export function RenameDialog({ id, name, onClose }: RenameDialogProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [next, setNext] = useState(name)
  const rename = useWithUndo(
    (wanted: string) => call("coalition.rename", { id, name: wanted }),
    (wanted) => t`${name} is now called ${wanted}.`,
  )
  const wanted = next.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wanted === "" || wanted === name) return
    rename(wanted)
    onClose()
  }
  return (
    <Dialog onClose={onClose} title={t`${name} has a new name`}>
      <form className={styles["form"]} onSubmit={submit}>
        <TextInput
          label={t`New name`}
          data-autofocus
          maxLength={300}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className={styles["muted"]}>
          <Trans>The earlier name stays on record, and search finds the group by both.</Trans>
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={wanted === "" || wanted === name}>
            <Trans>Rename</Trans>
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

import { Trans } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useAction } from "../../../ui/use-action.ts"
import styles from "./lists.module.css"

interface AddLineProps {
  readonly label: string
  readonly onAdd: (name: string) => Promise<unknown>
  readonly onClose: () => void
}

/** A line for names: Enter writes one down and stays for the next, Esc leaves. */
export function AddLine({ label, onAdd, onClose }: AddLineProps) {
  const [name, setName] = useState("")
  const [added, setAdded] = useState<string>()
  const add = useAction(
    async (wanted: string) => {
      await onAdd(wanted)
      return wanted
    },
    {
      done: (wanted) => {
        setAdded(wanted)
        setName("")
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== "" && !add.busy) add.run(name.trim())
  }
  return (
    <form className={styles["adding"]} onSubmit={submit} aria-label={label}>
      <TextInput
        aria-label={label}
        autoFocus
        maxLength={300}
        placeholder={label}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation()
            onClose()
          }
        }}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ""}>
        <Trans>Add</Trans>
      </Button>
      <Button variant="subtle" onClick={onClose}>
        <Trans>Done</Trans>
      </Button>
      <span className={styles["shown"]} role="status">
        {added === undefined ? null : <Trans>Added: {added}</Trans>}
      </span>
    </form>
  )
}

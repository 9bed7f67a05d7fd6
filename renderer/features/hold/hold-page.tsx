import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Checkbox, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import { DocumentMenu } from "../documents/index.ts"
import { Statement } from "../statements/index.ts"
import styles from "./hold-page.module.css"

/** What was parked: visible, with an owner, until it is done. */
export function HoldPage() {
  const { t } = useLingui()
  const { call } = useStores()
  const items = useRecords("holdItem")
  const sessions = useRecords("session")
  const [text, setText] = useState("")
  const add = useAction((words: string) => call("hold.add", { text: words }), { done: () => setText("") })
  const edit = useAction((id: string, fields: Record<string, string | boolean | null>) =>
    call("records.edit", { kind: "holdItem", id, fields }),
  )
  const remove = useAction((id: string) => call("records.remove", { kind: "holdItem", ids: [id] }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== "") add.run(text.trim())
  }
  const open = [...items].sort(([, a], [, b]) => Number(a.done ?? false) - Number(b.done ?? false))
  return (
    <Page
      title={<Trans>Hold list</Trans>}
      lead={<Trans>What came up and is not for now. It stays here, with an owner, until it is done.</Trans>}
      {...(items.size > 0 && { acts: <DocumentMenu document={{ of: "hold" }} /> })}
    >
      <form onSubmit={submit} className={styles["add"]}>
        <TextInput
          aria-label={t`What to hold`}
          placeholder={t`What to hold`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={add.busy}>
          <Trans>Hold it</Trans>
        </Button>
      </form>
      <ul className={styles["list"]}>
        {open.map(([id, item]) => (
          <li key={id} data-done={item.done === true || undefined}>
            <Checkbox
              aria-label={t`Done: ${item.text}`}
              checked={item.done ?? false}
              onChange={(event) => edit.run(id, { done: event.currentTarget.checked || null })}
            />
            <span>{item.text}</span>
            <TextInput
              aria-label={t`Owner of: ${item.text}`}
              placeholder={t`Owner`}
              defaultValue={item.owner ?? ""}
              onBlur={(event) => {
                const owner = event.currentTarget.value.trim()
                if (owner !== (item.owner ?? "")) edit.run(id, { owner: owner === "" ? null : owner })
              }}
            />
            <small>{item.session === undefined ? "" : sessions.get(item.session)?.title}</small>
            <span className={styles["acts"]}>
              <Statement
                of={{ kind: "holdItem", id }}
                name={item.text}
                words={item.text}
                accepted={item.accepted === true}
              />
              <ActionIcon variant="subtle" aria-label={t`Remove: ${item.text}`} onClick={() => remove.run(id)}>
                <IconTrash size={18} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
      {items.size === 0 ? (
        <p className={styles["none"]}>
          <Trans>Nothing is held. During a session, Ctrl+H parks a thought without leaving the step.</Trans>
        </p>
      ) : null}
    </Page>
  )
}

import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, NativeSelect, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { RATIFICATIONS, type Ratification } from "../../../shared/contract/session.ts"
import { DateInput } from "../../ui/fields/text-fields.tsx"
import { useDraft } from "../../ui/fields/use-draft.ts"
import { useDecisionWords } from "./decision-words.ts"
import styles from "./ratification.module.css"

interface EditorProps {
  readonly bodies: readonly Ratification[]
  readonly save: (bodies: Ratification[]) => void
  /** True while it is being decided: no body can have met yet. */
  readonly ahead?: boolean
}

/** Who must still say yes, when, and what became of it. */
export function RatificationEditor({ bodies, save, ahead = false }: EditorProps) {
  const { t } = useLingui()
  const replace = (index: number, next: Ratification) => save(bodies.map((body, at) => (at === index ? next : body)))
  return (
    <div className={styles["bodies"]}>
      <ul aria-label={t`Bodies that must still say yes`}>
        {bodies.map((body, index) => (
          <BodyRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a body has no identity but its place; its name can be typed twice
            key={index}
            body={body}
            ahead={ahead}
            save={(next) => replace(index, next)}
            remove={() => save(bodies.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <AddBody add={(body) => save([...bodies, { body, state: "pending" }])} />
    </div>
  )
}

interface RowProps {
  readonly body: Ratification
  readonly ahead: boolean
  readonly save: (body: Ratification) => void
  readonly remove: () => void
}

function BodyRow({ body, ahead, save, remove }: RowProps) {
  const { t } = useLingui()
  const words = useDecisionWords().ratifications
  const { due, on, minute, ...rest } = body
  const name = body.body
  const kept = {
    ...(due !== undefined && { due }),
    ...(on !== undefined && { on }),
    ...(minute !== undefined && { minute }),
  }
  const day = (field: "due" | "on", value: string | undefined) => {
    const { [field]: _, ...others } = kept
    save({ ...rest, ...others, ...(value !== undefined && { [field]: value }) })
  }
  const note = useDraft(minute ?? "", (text) => {
    const { minute: _, ...others } = kept
    save({ ...rest, ...others, ...(text !== "" && { minute: text }) })
  })
  return (
    <li data-ahead={ahead || undefined}>
      <span className={styles["name"]}>{name}</span>
      <DateInput value={due} onSave={(value) => day("due", value)}>
        {(input) => input({ "aria-label": t`${name} meets on`, size: "sm" })}
      </DateInput>
      {ahead ? null : (
        <>
          <NativeSelect
            aria-label={t`${name}: what became of it`}
            value={body.state}
            data={RATIFICATIONS.map((value) => ({ value, label: words[value] }))}
            onChange={(event) => {
              const state = RATIFICATIONS.find((value) => value === event.currentTarget.value)
              if (state !== undefined) save({ ...rest, ...kept, state })
            }}
          />
          {body.state === "pending" ? null : (
            <>
              <DateInput value={on} onSave={(value) => day("on", value)}>
                {(input) => input({ "aria-label": t`${name} decided on`, size: "sm" })}
              </DateInput>
              <TextInput
                aria-label={t`${name}: minute`}
                placeholder={t`Minute`}
                maxLength={300}
                value={note.text}
                onChange={(event) => note.setText(event.currentTarget.value)}
                onBlur={note.keep}
                onKeyDown={note.onKeyDown}
              />
            </>
          )}
        </>
      )}
      <ActionIcon variant="subtle" aria-label={t`Remove ${name}`} onClick={remove}>
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  )
}

function AddBody({ add }: { readonly add: (body: string) => void }) {
  const { t } = useLingui()
  const [name, setName] = useState("")
  return (
    <TextInput
      className={styles["add"] ?? ""}
      aria-label={t`Add a body that must say yes`}
      placeholder={t`Add a body, Enter`}
      description={
        <Trans>A board, council or authority that must still say yes. Until then it is agreed in the room.</Trans>
      }
      inputWrapperOrder={["label", "input", "description", "error"]}
      maxLength={300}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey || name.trim() === "") return
        event.preventDefault()
        add(name.trim())
        setName("")
      }}
    />
  )
}

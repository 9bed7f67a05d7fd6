import { useLingui } from "@lingui/react/macro"
import { ActionIcon, Checkbox, NativeSelect, TextInput } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { useState } from "react"
import { FUNDING_KINDS, type Funder, SUBGROUP_LOGICS, type Subgroup } from "../../../../shared/contract/community.ts"
import type { AnswerState } from "../../../../shared/domain/answer.ts"
import { readFunder, readNumber } from "../../../../shared/domain/import-cells.ts"
import { AnswerShell, useAnswerState } from "../../../ui/fields/answer-field.tsx"
import type { FieldProps } from "../../../ui/fields/field.ts"
import { Frame } from "../../../ui/fields/frame.tsx"
import { SuggestInput } from "../../../ui/fields/suggest-input.tsx"
import { DateInput } from "../../../ui/fields/text-fields.tsx"
import { useDraft } from "../../../ui/fields/use-draft.ts"
import { FUNDING_WORDS, LOGIC_WORDS } from "../choice-words.ts"
import { useWordings } from "../suggestions.ts"
import styles from "./form.module.css"

interface Listed<T> {
  state: AnswerState
  items: T[]
}

/** What a list of entries needs to change one of them; an entry without its last field is gone with it. */
function useItems<T>(value: Listed<T> | undefined, onSave: (value: Listed<T> | undefined) => void) {
  const items = value?.state === "listed" ? value.items : []
  const save = (next: T[]) => onSave(next.length === 0 ? undefined : { state: "listed", items: next })
  return {
    items,
    add: (item: T) => save([...items, item]),
    set: (at: number, item: T) => save(items.map((old, index) => (index === at ? item : old))),
    remove: (at: number) => save(items.filter((_, index) => index !== at)),
  }
}

/** Fields that are undefined are left out, as the contract wants them. */
const without = <T extends object>(item: T): T =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T

/** Who gives what to a group, until when. */
export function FundersField({ value, onSave, ...frame }: FieldProps<Listed<Funder>>) {
  const { t, i18n } = useLingui()
  const { state, listing, onState } = useAnswerState(value?.state ?? "not asked", (answered) =>
    onSave(answered === "not asked" ? undefined : { state: answered, items: [] }),
  )
  const { items, add, set, remove } = useItems(value, onSave)
  const [asked, setAsked] = useState(false)
  const known = useWordings("funders", asked)
  return (
    <Frame {...frame} wide single={false}>
      {() => (
        <AnswerShell label={frame.label} state={state} onState={onState}>
          <div className={styles["entries"]} onFocus={() => setAsked(true)}>
            {items.map((funder, at) => (
              // the place in the list is all that two grants of one funder differ by
              // oxlint-disable-next-line react/no-array-index-key
              <div key={at} className={styles["funder"]} role="group" aria-label={funder.name}>
                <Name
                  label={t`Funder`}
                  value={funder.name}
                  suggest={known}
                  onSave={(name) => (name === "" ? remove(at) : set(at, { ...funder, name }))}
                />
                <Amount value={funder.amount} onSave={(amount) => set(at, without({ ...funder, amount }))} />
                <NativeSelect
                  aria-label={t`Kind of support`}
                  value={funder.kind ?? ""}
                  onChange={(event) =>
                    set(
                      at,
                      without({ ...funder, kind: FUNDING_KINDS.find((kind) => kind === event.currentTarget.value) }),
                    )
                  }
                >
                  <option value="">{t`kind`}</option>
                  {FUNDING_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {i18n._(FUNDING_WORDS[kind])}
                    </option>
                  ))}
                </NativeSelect>
                <DateInput value={funder.until} onSave={(until) => set(at, without({ ...funder, until }))}>
                  {(input) => input({ "aria-label": t`Ends on`, placeholder: t`ends on` })}
                </DateInput>
                <Checkbox
                  label={t`tied`}
                  title={t`Tied to a purpose`}
                  checked={funder.restricted ?? false}
                  onChange={(event) =>
                    set(at, without({ ...funder, restricted: event.currentTarget.checked ? true : undefined }))
                  }
                />
                <Remove label={t`Remove ${funder.name}`} onClick={() => remove(at)} />
              </div>
            ))}
            <NewEntry
              label={t`Add a funder`}
              placeholder={t`Add a funder, as in “United Way 120k”`}
              suggest={known}
              autoFocus={listing}
              onAdd={(text) => add(without(readFunder(text)))}
            />
          </div>
        </AnswerShell>
      )}
    </Frame>
  )
}

/** Teams and committees, and what holds each together. */
export function SubgroupsField({ value, onSave, ...frame }: FieldProps<Listed<Subgroup>>) {
  const { t, i18n } = useLingui()
  const { state, listing, onState } = useAnswerState(value?.state ?? "not asked", (answered) =>
    onSave(answered === "not asked" ? undefined : { state: answered, items: [] }),
  )
  const { items, add, set, remove } = useItems(value, onSave)
  return (
    <Frame {...frame} wide single={false}>
      {() => (
        <AnswerShell label={frame.label} state={state} onState={onState}>
          <div className={styles["entries"]}>
            {items.map((team, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two teams may have one name
              <div key={at} className={styles["team"]} role="group" aria-label={team.name}>
                <Name
                  label={t`Team`}
                  value={team.name}
                  suggest={[]}
                  onSave={(name) => (name === "" ? remove(at) : set(at, { ...team, name }))}
                />
                <NativeSelect
                  aria-label={t`What holds it together`}
                  value={team.logic ?? ""}
                  onChange={(event) =>
                    set(
                      at,
                      without({ ...team, logic: SUBGROUP_LOGICS.find((logic) => logic === event.currentTarget.value) }),
                    )
                  }
                >
                  <option value="">{t`formed by`}</option>
                  {SUBGROUP_LOGICS.map((logic) => (
                    <option key={logic} value={logic}>
                      {i18n._(LOGIC_WORDS[logic])}
                    </option>
                  ))}
                </NativeSelect>
                <Remove label={t`Remove ${team.name}`} onClick={() => remove(at)} />
              </div>
            ))}
            <NewEntry
              label={t`Add a team`}
              placeholder={t`Add a team or committee`}
              suggest={[]}
              autoFocus={listing}
              onAdd={(name) => add({ name })}
            />
          </div>
        </AnswerShell>
      )}
    </Frame>
  )
}

interface NameProps {
  readonly label: string
  readonly value: string
  readonly suggest: readonly string[]
  readonly onSave: (name: string) => void
}

function Name({ label, value, suggest, onSave }: NameProps) {
  const draft = useDraft(value, onSave)
  return (
    <SuggestInput
      label={label}
      suggest={suggest}
      text={draft.text}
      onText={draft.setText}
      onChoose={onSave}
      onBlur={draft.keep}
      onKey={draft.onKeyDown}
    />
  )
}

function Amount({
  value,
  onSave,
}: {
  readonly value: number | undefined
  readonly onSave: (value: number | undefined) => void
}) {
  const { t } = useLingui()
  const draft = useDraft(value === undefined ? "" : String(value), (text) => {
    const number = text === "" ? undefined : readNumber(text.replace(/k$/i, ""))
    if (text === "" || (number !== undefined && number >= 0)) onSave(number)
  })
  return (
    <TextInput
      aria-label={t`Thousands a year`}
      placeholder={t`thousands`}
      inputMode="decimal"
      aria-invalid={
        (draft.changed && readNumber(draft.text.trim()) === undefined && draft.text.trim() !== "") || undefined
      }
      value={draft.text}
      onChange={(event) => draft.setText(event.currentTarget.value)}
      onBlur={draft.keep}
      onKeyDown={draft.onKeyDown}
    />
  )
}

function Remove({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" size={32} aria-label={label} onClick={onClick}>
      <IconX size={16} />
    </ActionIcon>
  )
}

interface NewEntryProps {
  readonly label: string
  readonly placeholder: string
  readonly suggest: readonly string[]
  readonly autoFocus: boolean
  readonly onAdd: (text: string) => void
}

/** The line below a list: Enter, or leaving it, adds what was typed. */
function NewEntry({ label, placeholder, suggest, autoFocus, onAdd }: NewEntryProps) {
  const [text, setText] = useState("")
  const keep = (words: string) => {
    if (words.trim() === "") return
    onAdd(words.trim())
    setText("")
  }
  return (
    <SuggestInput
      label={label}
      placeholder={placeholder}
      suggest={suggest}
      autoFocus={autoFocus}
      text={text}
      onText={setText}
      onChoose={keep}
      onBlur={() => keep(text)}
      onKey={(event) => {
        if (event.key !== "Enter") return
        event.preventDefault()
        keep(text)
      }}
    />
  )
}

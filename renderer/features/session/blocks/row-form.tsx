import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Input, NativeSelect, TextInput } from "@mantine/core"
import { type FormEvent, useRef } from "react"
import { dayText } from "../../../../shared/domain/dates.ts"
import { readTypedDate } from "../../../../shared/domain/typed-date.ts"
import type { Field } from "../../../../shared/method/blocks/form.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { choicesOf } from "../../../../shared/method/wording.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useWording } from "../../../stores/use-wording.ts"
import { SuggestInput } from "../../../ui/fields/suggest-input.tsx"
import { useAction } from "../../../ui/use-action.ts"
import type { Row } from "../run/use-rows.ts"
import { useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import { useTypedTables } from "../tables/use-tables.ts"
import styles from "./form.module.css"

type Typed = Readonly<Record<string, string>>

interface FormProps {
  readonly block: BlockOf<"form">
  /** The row that is changed; a new one without. */
  readonly row: Row | undefined
  readonly done: () => void
}

/** The fields of a row. What stands in them half-typed survives a flat battery. */
export function RowForm({ block, row, done }: FormProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live } = useRun()
  const tables = useTypedTables()
  const first = useRef<HTMLInputElement>(null)
  const own = row === undefined ? "{}" : JSON.stringify(typedOf(block, row))
  const field = row === undefined ? `row:${live.step}:${block.id}` : `row:edit:${row.id}`.slice(0, 43)
  const { text, dirty, set, drop, take } = useTyping(id, field, own)
  const typed = read(text)
  const faults = faultsOf(block.fields, typed)
  const complete = block.fields.every(({ name, needed }) => needed !== true || (typed[name] ?? "").trim() !== "")
  const ready = complete && faults.size === 0 && block.fields.some(({ name }) => (typed[name] ?? "").trim() !== "")
  const put = async () => {
    const values = valuesOf(block.fields, typed)
    await take(async () => {
      if (row !== undefined) {
        await call("row.set", { id: row.id, kind: block.of, values })
        return
      }
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
      await call("row.add", {
        session: id,
        step: live.step,
        block: block.id,
        values: given,
        ...(tables && { tables: [...tables] }),
      })
    })
    drop()
    done()
    first.current?.focus()
  }
  const keep = useAction(put)
  useUnkept(dirty && ready, put)
  const change = (name: string, value: string) => set(JSON.stringify({ ...typed, [name]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) keep.run()
  }
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <div className={styles["fields"]}>
        {block.fields.map((one, at) => (
          <FieldInput
            key={one.name}
            field={one}
            fieldRef={at === 0 ? first : undefined}
            value={typed[one.name] ?? ""}
            fault={faults.get(one.name)}
            change={(value) => change(one.name, value)}
          />
        ))}
      </div>
      <div className={styles["acts"]}>
        <Button type="submit" size="compact-md" variant="default" disabled={!ready || keep.busy}>
          {row === undefined ? <Trans>Add</Trans> : <Trans>Keep</Trans>}
        </Button>
        {row === undefined ? null : (
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => {
              drop()
              done()
            }}
          >
            <Trans>Leave it</Trans>
          </Button>
        )}
        <small>{t`Enter adds`}</small>
      </div>
    </form>
  )
}

interface InputProps {
  readonly field: Field
  readonly fieldRef: React.RefObject<HTMLInputElement | null> | undefined
  readonly value: string
  readonly fault: string | undefined
  readonly change: (value: string) => void
}

function FieldInput({ field, fieldRef, value, fault, change }: InputProps) {
  const { t } = useLingui()
  const names = useNames(field.as === "who")
  const wording = useWording()
  const { label, needed = false } = field
  if (field.as === "choice") {
    return (
      <NativeSelect
        label={label}
        value={value}
        data={[
          { value: "", label: needed ? t`choose` : "–" },
          ...choicesOf(field.options, value, wording).map((option) => ({
            value: String(option.value),
            label: option.label,
          })),
        ]}
        onChange={(event) => change(event.currentTarget.value)}
      />
    )
  }
  if (field.as === "who") {
    return (
      <Input.Wrapper label={label} labelElement="div">
        <SuggestInput label={label} suggest={names} text={value} onText={change} onChoose={change} />
      </Input.Wrapper>
    )
  }
  const day = field.as === "day" ? readTypedDate(value) : undefined
  return (
    <TextInput
      className={(field.as === "text" ? styles["wide"] : styles["day"]) ?? ""}
      {...(fieldRef !== undefined && { ref: fieldRef, autoFocus: true })}
      label={label}
      autoComplete="off"
      maxLength={300}
      value={value}
      {...(field.as === "day" && { placeholder: "2026-05" })}
      {...(fault !== undefined && { error: t`A day, a month or a year: 2026-05-14, 2026-05, 2026.` })}
      {...(day !== undefined && { description: dayText(day, WORDS.en.locale) })}
      inputWrapperOrder={["label", "input", "description", "error"]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

/** Parties of the session, then groups and organisations. */
function useNames(wanted: boolean): readonly string[] {
  const { session } = useRun()
  const groups = useRecords("coalition")
  const bodies = useRecords("organization")
  if (!wanted) return []
  const names = [...groups.values(), ...bodies.values()].map(({ name }) => name)
  return [...new Set([...session.parties.map(({ name }) => name), ...names.toSorted((a, b) => a.localeCompare(b))])]
}

function read(text: string): Typed {
  try {
    const found: unknown = JSON.parse(text === "" ? "{}" : text)
    return typeof found === "object" && found !== null ? (found as Typed) : {}
  } catch {
    return {}
  }
}

/** A row as it stands in its fields. */
function typedOf({ fields }: BlockOf<"form">, { values }: Row): Typed {
  return Object.fromEntries(
    fields.map((field) => {
      const value = values[field.name]
      return [field.name, typeof value === "string" || typeof value === "number" ? `${value}` : ""]
    }),
  )
}

function faultsOf(fields: readonly Field[], typed: Typed): ReadonlyMap<string, string> {
  const days = fields.filter(({ as }) => as === "day")
  return new Map(
    days.flatMap(({ name }) => {
      const value = (typed[name] ?? "").trim()
      return value !== "" && readTypedDate(value) === undefined ? [[name, value] as const] : []
    }),
  )
}

/** What is stored; null for a field that was left empty. */
function valuesOf(fields: readonly Field[], typed: Typed): Record<string, string | number | null> {
  return Object.fromEntries(
    fields.map((field) => {
      const text = (typed[field.name] ?? "").trim()
      if (text === "") return [field.name, null]
      if (field.as === "day") return [field.name, readTypedDate(text) ?? null]
      const option = field.as === "choice" ? field.options?.find(({ value }) => String(value) === text) : undefined
      return [field.name, option?.value ?? text]
    }),
  )
}

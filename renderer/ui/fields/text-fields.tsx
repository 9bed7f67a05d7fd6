import { useLingui } from "@lingui/react/macro"
import { Textarea, TextInput } from "@mantine/core"
import { useState } from "react"
import { readNumber } from "../../../shared/domain/import-cells.ts"
import { readTypedDate, readTypedTime } from "../../../shared/domain/typed-date.ts"
import { dayWords } from "../format.ts"
import type { FieldProps } from "./field.ts"
import styles from "./fields.module.css"
import { Frame } from "./frame.tsx"
import { SuggestInput } from "./suggest-input.tsx"
import { useDraft } from "./use-draft.ts"

const LINE_LENGTH = 300

interface LineFieldProps extends FieldProps<string> {
  /** Words to choose from while typing. */
  readonly suggest?: readonly string[] | undefined
  /** True for what cannot be left empty: emptied, it comes back. */
  readonly required?: boolean
}

/** One line of words. */
export function LineField({ value, onSave, suggest, required = false, ...frame }: LineFieldProps) {
  const draft = useDraft(value ?? "", (text) => {
    if (text === "" && required) return value ?? ""
    onSave(text === "" ? undefined : text)
    return undefined
  })
  return (
    <Frame {...frame} single>
      {({ id, describedBy }) =>
        suggest === undefined ? (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            maxLength={LINE_LENGTH}
            value={draft.text}
            onChange={(event) => draft.setText(event.currentTarget.value)}
            onBlur={draft.keep}
            onKeyDown={draft.onKeyDown}
          />
        ) : (
          <SuggestInput
            id={id}
            describedBy={describedBy}
            suggest={suggest}
            text={draft.text}
            onText={draft.setText}
            onChoose={onSave}
            onBlur={draft.keep}
            onKey={draft.onKeyDown}
          />
        )
      }
    </Frame>
  )
}

/** Several lines of words; Ctrl+Enter keeps them without leaving. */
export function TextField({ value, onSave, ...frame }: FieldProps<string>) {
  const draft = useDraft(value ?? "", (text) => onSave(text === "" ? undefined : text), true)
  return (
    <Frame {...frame} wide single>
      {({ id, describedBy }) => (
        <Textarea
          id={id}
          aria-describedby={describedBy}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={20_000}
          value={draft.text}
          onChange={(event) => draft.setText(event.currentTarget.value)}
          onBlur={draft.keep}
          onKeyDown={draft.onKeyDown}
        />
      )}
    </Frame>
  )
}

interface NumberFieldProps extends FieldProps<number> {
  readonly min: number
  readonly max: number
  readonly whole?: boolean | undefined
}

/** A number between two others. What is no number stays in the field and says so. */
export function NumberField({ value, onSave, min, max, whole = false, ...frame }: NumberFieldProps) {
  const { t } = useLingui()
  const [failed, setFailed] = useState<string>()
  const keep = (text: string) => {
    const number = text === "" ? undefined : readNumber(text)
    const fits = number !== undefined && number >= min && number <= max && (!whole || Number.isInteger(number))
    if (text === "" || fits) {
      setFailed(undefined)
      onSave(number)
    } else setFailed(whole ? t`A whole number from ${min} to ${max}.` : t`A number from ${min} to ${max}.`)
  }
  const draft = useDraft(value === undefined ? "" : String(value), keep)
  return (
    <Frame {...frame} single failed={draft.changed ? failed : undefined}>
      {({ id, describedBy }) => (
        <TextInput
          id={id}
          aria-describedby={describedBy}
          aria-invalid={(draft.changed && failed !== undefined) || undefined}
          inputMode="decimal"
          value={draft.text}
          onChange={(event) => draft.setText(event.currentTarget.value)}
          onBlur={draft.keep}
          onKeyDown={draft.onKeyDown}
        />
      )}
    </Frame>
  )
}

/** A time of the day: 9:05, 12.30 and 14 are understood. */
export function TimeField({ value, onSave, ...frame }: FieldProps<string>) {
  const { t } = useLingui()
  const [failed, setFailed] = useState<string>()
  const draft = useDraft(value ?? "", (text) => {
    const time = text === "" ? undefined : readTypedTime(text)
    if (text !== "" && time === undefined) {
      setFailed(t`Write it as 12:30.`)
      return undefined
    }
    setFailed(undefined)
    if (time !== value) onSave(time)
    return time ?? ""
  })
  return (
    <Frame {...frame} single failed={draft.changed ? failed : undefined}>
      {({ id, describedBy }) => (
        <TextInput
          id={id}
          aria-describedby={describedBy}
          aria-invalid={(draft.changed && failed !== undefined) || undefined}
          placeholder={t`12:30`}
          maxLength={8}
          value={draft.text}
          onChange={(event) => draft.setText(event.currentTarget.value)}
          onBlur={draft.keep}
          onKeyDown={draft.onKeyDown}
        />
      )}
    </Frame>
  )
}

/** A day, a month or a year, as exact as it is known; what was understood stands beside it in words. */
export function DateField({ value, onSave, ...frame }: FieldProps<string>) {
  return (
    <DateInput value={value} onSave={onSave}>
      {(input, failed) => (
        <Frame {...frame} single failed={failed}>
          {({ id, describedBy }) => input({ id, "aria-describedby": describedBy })}
        </Frame>
      )}
    </DateInput>
  )
}

interface DateInputProps {
  readonly value: string | undefined
  readonly onSave: (value: string | undefined) => void
  readonly children: (
    input: (naming: {
      readonly id?: string
      readonly "aria-label"?: string
      readonly "aria-describedby"?: string | undefined
      readonly size?: string
      readonly placeholder?: string
    }) => React.ReactNode,
    failed: string | undefined,
  ) => React.ReactNode
}

/** The input of a date, for a form or for a line of a list. */
export function DateInput({ value, onSave, children }: DateInputProps) {
  const { t, i18n } = useLingui()
  const [failed, setFailed] = useState<string>()
  const keep = (text: string) => {
    const date = text === "" ? undefined : readTypedDate(text, i18n.locale)
    if (text !== "" && date === undefined) {
      setFailed(t`Write it as 2026, May 2026 or 14 May 2026.`)
      return undefined
    }
    setFailed(undefined)
    if (date !== value) onSave(date)
    return date ?? ""
  }
  const draft = useDraft(value ?? "", keep)
  return children(
    (naming) => (
      <TextInput
        placeholder={t`year, month or day`}
        {...naming}
        aria-invalid={(draft.changed && failed !== undefined) || undefined}
        value={draft.text}
        rightSection={
          value === undefined || draft.changed ? null : <span className={styles["said"]}>{dayWords(value)}</span>
        }
        rightSectionWidth={value === undefined || draft.changed ? undefined : 128}
        rightSectionPointerEvents="none"
        onChange={(event) => draft.setText(event.currentTarget.value)}
        onBlur={draft.keep}
        onKeyDown={draft.onKeyDown}
      />
    ),
    draft.changed ? failed : undefined,
  )
}

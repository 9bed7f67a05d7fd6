import { useLingui } from "@lingui/react/macro"
import { PasswordInput } from "@mantine/core"
import type { ReactNode } from "react"

interface PassphraseFieldProps {
  readonly label: ReactNode
  readonly description?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: ReactNode
  readonly focusFirst?: boolean
}

/** A passphrase: may be pasted and shown, by the keyboard too. The browser is not asked to keep it. */
export function PassphraseField({
  label,
  description,
  value,
  onChange,
  error,
  focusFirst = false,
}: PassphraseFieldProps) {
  const { t } = useLingui()
  return (
    <PasswordInput
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autoFocus={focusFirst}
      autoComplete="off"
      spellCheck={false}
      maxLength={1000}
      visibilityToggleButtonProps={{ tabIndex: 0, "aria-label": t`Show the passphrase` }}
    />
  )
}

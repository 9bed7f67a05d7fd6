import { Trans, useLingui } from "@lingui/react/macro"
import { Anchor, TextInput } from "@mantine/core"
import { useState } from "react"
import type { Secret } from "../../shared/contract/vault.ts"
import { PassphraseField } from "./passphrase-field.tsx"
import styles from "./secret-field.module.css"

interface SecretFieldProps {
  readonly value: Secret
  readonly onChange: (value: Secret) => void
  readonly error?: string | undefined
  readonly focusFirst?: boolean
}

export const NO_SECRET: Secret = { by: "passphrase", passphrase: "" }

/** True where something was typed. */
export function isGiven(secret: Secret): boolean {
  return (secret.by === "passphrase" ? secret.passphrase : secret.code.trim()) !== ""
}

/** The passphrase, or the recovery code instead. */
export function SecretField({ value, onChange, error, focusFirst = false }: SecretFieldProps) {
  const { t } = useLingui()
  const [moved, setMoved] = useState(false)
  const turnTo = (next: Secret) => {
    setMoved(true)
    onChange(next)
  }
  if (value.by === "passphrase") {
    return (
      <div className={styles["secret"]}>
        <PassphraseField
          label={t`Passphrase`}
          value={value.passphrase}
          onChange={(passphrase) => onChange({ by: "passphrase", passphrase })}
          error={error}
          focusFirst={focusFirst || moved}
        />
        <Anchor component="button" type="button" size="sm" onClick={() => turnTo({ by: "recovery", code: "" })}>
          <Trans>Use the recovery code instead</Trans>
        </Anchor>
      </div>
    )
  }
  return (
    <div className={styles["secret"]}>
      <TextInput
        label={t`Recovery code`}
        description={t`Six groups of five letters and digits. Small letters and missing dashes do not matter.`}
        className={styles["code"] ?? ""}
        value={value.code}
        onChange={(event) => onChange({ by: "recovery", code: event.currentTarget.value })}
        error={error}
        autoFocus={focusFirst || moved}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
      <Anchor component="button" type="button" size="sm" onClick={() => turnTo(NO_SECRET)}>
        <Trans>Use the passphrase instead</Trans>
      </Anchor>
    </div>
  )
}

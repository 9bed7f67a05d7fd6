import { useLingui } from "@lingui/react/macro"
import { SHORTEST_PASSPHRASE } from "../../../shared/contract/vault.ts"
import { PassphraseField } from "../../ui/passphrase-field.tsx"
import { StrengthHint } from "../../ui/strength-hint.tsx"
import styles from "./bundle.module.css"

/** A new passphrase as it is being typed, twice. */
export interface Twice {
  readonly first: string
  readonly again: string
}
export const NOTHING_TYPED: Twice = { first: "", again: "" }

/** True where the passphrase is long enough and was typed the same both times. */
export function isAgreed({ first, again }: Twice): boolean {
  return Array.from(first).length >= SHORTEST_PASSPHRASE && first === again
}

interface NewPassphraseProps {
  readonly value: Twice
  readonly onChange: (value: Twice) => void
  /** A name that a guesser would try. */
  readonly beside: string
}

/** Asks for a new passphrase twice, with advice on its strength. */
export function NewPassphrase({ value, onChange, beside }: NewPassphraseProps) {
  const { t } = useLingui()
  const differs = value.again !== "" && !value.first.startsWith(value.again) && value.again !== value.first
  return (
    <div className={styles["passphrase"]}>
      <PassphraseField
        label={t`New passphrase`}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <StrengthHint passphrase={value.first} beside={beside} />
      <PassphraseField
        label={t`The same again`}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={differs ? t`The two are not the same.` : undefined}
      />
    </div>
  )
}

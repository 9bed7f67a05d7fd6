import { Plural, Trans } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { SHORTEST_PASSPHRASE } from "../../shared/contract/vault.ts"
import { type Strength, strengthOf } from "./strength.ts"
import styles from "./strength-hint.module.css"

interface StrengthHintProps {
  readonly passphrase: string
  /** Words that a guesser would try first. */
  readonly beside?: string
}

/** Says how hard a passphrase is to guess. It advises; beyond the shortest length it refuses nothing. */
export function StrengthHint({ passphrase, beside = "" }: StrengthHintProps) {
  const [strength, setStrength] = useState<Strength>()
  const missing = SHORTEST_PASSPHRASE - Array.from(passphrase).length
  useEffect(() => {
    let current = true
    if (passphrase === "") setStrength(undefined)
    else {
      strengthOf(passphrase, beside === "" ? [] : [beside])
        .then((found) => {
          if (current) setStrength(found)
        })
        // Without the word lists there is no advice; the passphrase is taken as it is.
        .catch(() => setStrength(undefined))
    }
    return () => {
      current = false
    }
  }, [passphrase, beside])

  return (
    <p
      className={styles["hint"]}
      role="status"
      data-strength={passphrase === "" ? undefined : missing > 0 ? 0 : strength}
    >
      {passphrase === "" ? (
        <Trans>
          Three or four words that do not belong together are hard to guess and easy to keep in mind. At least 8
          characters.
        </Trans>
      ) : missing > 0 ? (
        <Plural value={missing} one="One more character is needed." other="# more characters are needed." />
      ) : (
        <Advice strength={strength} />
      )}
    </p>
  )
}

function Advice({ strength }: { readonly strength: Strength | undefined }) {
  if (strength === undefined) return null
  if (strength <= 1) return <Trans>Easy to guess. It will be taken, but another word or two would help much.</Trans>
  if (strength === 2) return <Trans>Could be guessed with some effort. One more word would help.</Trans>
  if (strength === 3) return <Trans>Hard to guess.</Trans>
  return <Trans>Very hard to guess.</Trans>
}

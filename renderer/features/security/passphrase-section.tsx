import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useState } from "react"
import { type Secret, SHORTEST_PASSPHRASE } from "../../../shared/contract/vault.ts"
import { useStores } from "../../stores/stores.tsx"
import { PassphraseField } from "../../ui/passphrase-field.tsx"
import { isGiven, NO_SECRET, SecretField } from "../../ui/secret-field.tsx"
import { StrengthHint } from "../../ui/strength-hint.tsx"
import { notify, useAction } from "../../ui/use-action.ts"
import { useFirstInvalid } from "../../ui/use-first-invalid.ts"
import { Section } from "./section.tsx"
import styles from "./settings-page.module.css"

/** Another passphrase; one that was forgotten is replaced with the recovery code. */
export function PassphraseSection() {
  const [changing, setChanging] = useState(false)
  return (
    <Section title={<Trans>Passphrase</Trans>}>
      <p>
        <Trans>It opens this workspace and its backups on this computer. Nobody can look it up for you.</Trans>
      </p>
      {changing ? (
        <PassphraseForm onDone={() => setChanging(false)} />
      ) : (
        <div className={styles["acts"]}>
          <Button variant="default" onClick={() => setChanging(true)}>
            <Trans>Change the passphrase</Trans>
          </Button>
        </div>
      )}
    </Section>
  )
}

function PassphraseForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [current, setCurrent] = useState<Secret>(NO_SECRET)
  const [next, setNext] = useState("")
  const [again, setAgain] = useState("")
  const [tries, setTries] = useState(0)
  const tried = tries > 0
  const form = useFirstInvalid(tries)
  const change = useAction(() => call("vault.changePassphrase", { current, next }), {
    notice: false,
    done: () => {
      notify(t`The passphrase is changed.`)
      onDone()
    },
  })
  const short = Array.from(next).length < SHORTEST_PASSPHRASE
  const differs = next !== again
  return (
    <form
      className={styles["section"]}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTries(tries + 1)
        if (isGiven(current) && !short && !differs) change.run()
      }}
    >
      <SecretField value={current} onChange={setCurrent} error={change.failed} focusFirst />
      <PassphraseField
        label={t`New passphrase`}
        value={next}
        onChange={setNext}
        error={tried && short ? t`A passphrase needs at least 8 characters.` : undefined}
      />
      <StrengthHint passphrase={next} />
      <PassphraseField
        label={t`New passphrase again`}
        value={again}
        onChange={setAgain}
        error={tried && !short && differs ? t`The two are not the same.` : undefined}
      />
      <div className={styles["acts"]}>
        <Button type="submit" loading={change.busy}>
          <Trans>Change it</Trans>
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  )
}

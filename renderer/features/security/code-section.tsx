import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useState } from "react"
import type { Secret } from "../../../shared/contract/vault.ts"
import { useStores } from "../../stores/stores.tsx"
import { RecoveryCode } from "../../ui/recovery-code.tsx"
import { isGiven, NO_SECRET, SecretField } from "../../ui/secret-field.tsx"
import { notify, useAction } from "../../ui/use-action.ts"
import { Section } from "./section.tsx"
import styles from "./settings-page.module.css"

/** Another recovery code; the one before opens nothing from then on. */
export function CodeSection({ kept, name }: { readonly kept: boolean; readonly name: string }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [asking, setAsking] = useState(false)
  const [code, setCode] = useState<string>()
  const close = () => {
    setCode(undefined)
    setAsking(false)
  }
  const keep = useAction(() => call("vault.keepRecoveryCode", {}), {
    done: () => {
      notify(t`Noted: the recovery code is kept.`)
      close()
    },
  })
  return (
    <Section title={<Trans>Recovery code</Trans>}>
      {code === undefined ? (
        <p className={kept ? undefined : styles["warning"]}>
          {kept ? (
            <Trans>A code is kept. A new one takes its place, also for the backups on this computer.</Trans>
          ) : (
            <Trans>
              No code is kept yet. Without one, a forgotten passphrase cannot be helped. A new code takes the place of
              the one that was shown before.
            </Trans>
          )}
        </p>
      ) : (
        <RecoveryCode code={code} name={name} onKept={keep.run} onLater={close} busy={keep.busy} />
      )}
      {code !== undefined ? null : asking ? (
        <CodeForm onMade={setCode} onLeft={close} />
      ) : (
        <div className={styles["acts"]}>
          <Button variant={kept ? "default" : "filled"} onClick={() => setAsking(true)}>
            <Trans>Make a new code</Trans>
          </Button>
        </div>
      )}
    </Section>
  )
}

interface CodeFormProps {
  readonly onMade: (code: string) => void
  readonly onLeft: () => void
}

function CodeForm({ onMade, onLeft }: CodeFormProps) {
  const { call } = useStores()
  const [current, setCurrent] = useState<Secret>(NO_SECRET)
  const make = useAction(() => call("vault.newRecoveryCode", { current }), {
    notice: false,
    done: ({ recoveryCode }) => onMade(recoveryCode),
  })
  return (
    <form
      className={styles["section"]}
      onSubmit={(event) => {
        event.preventDefault()
        if (isGiven(current)) make.run()
      }}
    >
      <SecretField value={current} onChange={setCurrent} error={make.failed} focusFirst />
      <div className={styles["acts"]}>
        <Button type="submit" loading={make.busy} disabled={!isGiven(current)}>
          <Trans>Show a new code</Trans>
        </Button>
        <Button variant="subtle" onClick={onLeft}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}

import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { Pin } from "../../../shared/contract/vault.ts"
import { useStores } from "../../stores/stores.tsx"
import { clockTime } from "../../ui/format.ts"
import { keyWords } from "../../ui/key.tsx"
import { notify, useAction } from "../../ui/use-action.ts"
import { useFirstInvalid } from "../../ui/use-first-invalid.ts"
import { Section } from "./section.tsx"
import styles from "./settings-page.module.css"

/** Six digits for a day in public: they reopen after a closed lid, a pause or a quick lock. */
export function PinSection({ until }: { readonly until: string | undefined }) {
  const { call } = useStores()
  const [setting, setSetting] = useState(false)
  const drop = useAction(() => call("vault.dropPin", {}))
  const quick = useAction(() => call("vault.quickLock", {}))
  const quickKey = keyWords("mod+shift+l")
  const fullKey = keyWords("mod+l")
  return (
    <Section title={<Trans>PIN for the day</Trans>}>
      <p>
        <Trans>
          Six digits reopen this workspace after a closed lid, a pause or a quick lock ({quickKey}), while the wall
          keeps its resting slide. The PIN is kept in memory only: for twelve hours, for five tries, and until the
          workspace is locked in full ({fullKey}) or Junction ends.
        </Trans>
      </p>
      {setting ? (
        <PinSetting onDone={() => setSetting(false)} />
      ) : (
        <>
          {until === undefined ? null : (
            <p role="status">
              <Trans>Set until {clockTime(until)}.</Trans>
            </p>
          )}
          <div className={styles["acts"]}>
            <Button variant="default" onClick={() => setSetting(true)}>
              {until === undefined ? <Trans>Set a PIN</Trans> : <Trans>Set another</Trans>}
            </Button>
            {until === undefined ? null : (
              <>
                <Button variant="default" onClick={() => quick.run()}>
                  <Trans>Quick lock</Trans>
                </Button>
                <Button variant="subtle" onClick={() => drop.run()}>
                  <Trans>Drop it</Trans>
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </Section>
  )
}

function PinSetting({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [pin, setPin] = useState("")
  const [again, setAgain] = useState("")
  const [tries, setTries] = useState(0)
  const form = useFirstInvalid(tries)
  const set = useAction(() => call("vault.setPin", { pin }), {
    done: () => {
      notify(t`The PIN holds for twelve hours.`)
      onDone()
    },
  })
  const tried = tries > 0
  const whole = Pin.safeParse(pin).success
  const differs = pin !== again
  return (
    <form
      className={styles["section"]}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTries(tries + 1)
        if (whole && !differs) set.run()
      }}
    >
      <PinField
        label={t`Six digits`}
        value={pin}
        onChange={setPin}
        error={tried && !whole ? t`A PIN has six digits.` : undefined}
        focusFirst
      />
      <PinField
        label={t`The same again`}
        value={again}
        onChange={setAgain}
        error={tried && whole && differs ? t`The two are not the same.` : undefined}
      />
      <div className={styles["acts"]}>
        <Button type="submit" loading={set.busy}>
          <Trans>Set it</Trans>
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  )
}

interface PinFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
  readonly focusFirst?: boolean
}

function PinField({ label, value, onChange, error, focusFirst = false }: PinFieldProps) {
  return (
    <TextInput
      type="password"
      inputMode="numeric"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, "").slice(0, 6))}
      error={error}
      autoFocus={focusFirst}
      autoComplete="off"
      maw={220}
    />
  )
}

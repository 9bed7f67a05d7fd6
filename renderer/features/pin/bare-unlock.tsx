import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { useStore } from "zustand"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./pin.module.css"
import { PinForm } from "./pin-form.tsx"

/** Unlocking before the eyes of the room: no name, no list, nothing that can be read of what is typed. */
export function BareUnlock() {
  const { t } = useLingui()
  const { vault, call } = useStores()
  const state = useStore(vault, (store) => store.vault)
  const [passphrase, setPassphrase] = useState("")
  const unlock = useAction(
    (folder: string) => call("vault.unlock", { folder, secret: { by: "passphrase", passphrase } }),
    { notice: false },
  )
  if (state.state !== "locked") return null
  if (state.pin !== undefined) return <PinForm tries={state.pin.tries} />
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== "") unlock.run(state.folder)
      }}
    >
      <TextInput
        type="password"
        label={t`Passphrase`}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={unlock.failed}
        autoComplete="off"
        maxLength={1000}
        autoFocus
      />
      <Button type="submit" loading={unlock.busy}>
        <Trans>Unlock</Trans>
      </Button>
    </form>
  )
}

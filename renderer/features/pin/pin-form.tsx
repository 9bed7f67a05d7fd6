import { Plural, useLingui } from "@lingui/react/macro"
import { TextInput } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import { AppError } from "../../../shared/errors.ts"
import { useStores } from "../../stores/stores.tsx"
import { sentenceOf } from "../../ui/errors.ts"
import { notify, useAction } from "../../ui/use-action.ts"
import styles from "./pin.module.css"

const DIGITS = 6

/** The day's PIN: tried with its last digit, and never readable. */
export function PinForm({ tries }: { readonly tries: number }) {
  const { t, i18n } = useLingui()
  const { call } = useStores()
  const [pin, setPin] = useState("")
  const field = useRef<HTMLInputElement>(null)
  const { run, busy, failed } = useAction(
    async (given: string) => {
      try {
        return await call("vault.unlockWithPin", { pin: given })
      } catch (error) {
        // this form goes when no try is left; why must still be told
        if (error instanceof AppError && error.code === "pin-gone") notify(i18n._(sentenceOf("pin-gone")), "bad")
        throw error
      }
    },
    { notice: false },
  )
  const type = (text: string) => {
    const digits = text.replace(/\D/g, "").slice(0, DIGITS)
    setPin(digits)
    if (digits.length === DIGITS) run(digits)
  }
  useEffect(() => {
    if (busy || failed === undefined) return
    setPin("")
    field.current?.focus()
  }, [busy, failed])
  return (
    <TextInput
      ref={field}
      type="password"
      inputMode="numeric"
      className={styles["pin"] ?? ""}
      label={t`PIN for the day`}
      description={
        failed === undefined ? (
          t`Six digits. It opens with the last one.`
        ) : (
          <Plural
            value={tries}
            one="# try is left, then the passphrase opens it."
            other="# tries are left, then the passphrase opens it."
          />
        )
      }
      value={pin}
      onChange={(event) => type(event.currentTarget.value)}
      error={failed}
      readOnly={busy}
      autoComplete="off"
      autoFocus
    />
  )
}

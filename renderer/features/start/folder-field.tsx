import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import type { ReactNode } from "react"
import { useStore } from "zustand"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./start-page.module.css"

interface FolderFieldProps {
  readonly label: ReactNode
  readonly description?: ReactNode
  readonly value: string
  readonly onChange: (folder: string) => void
  readonly placeholder?: string
  readonly focusFirst?: boolean
}

/** A folder of this computer: chosen in the system's dialog where there is one, typed or pasted everywhere. */
export function FolderField({ label, description, value, onChange, placeholder, focusFirst }: FolderFieldProps) {
  const { t } = useLingui()
  const { call, vault } = useStores()
  const canPick = useStore(vault, ({ capabilities }) => capabilities?.pickFolder === true)
  const pick = useAction(async () => {
    const { folder } = await call("host.pickFolder", {})
    if (folder !== undefined) onChange(folder)
  })
  return (
    <div className={styles["form"]}>
      <TextInput
        label={label}
        description={description}
        value={value}
        placeholder={placeholder ?? t`The whole path of the folder`}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoFocus={focusFirst ?? false}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
      />
      {canPick ? (
        <div>
          <Button variant="default" onClick={() => pick.run()} loading={pick.busy}>
            <Trans>Choose…</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  )
}

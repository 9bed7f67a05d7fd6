import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Checkbox } from "@mantine/core"
import { useEffect, useState } from "react"
import type { Backup, Secret } from "../../../shared/contract/vault.ts"
import type { ErrorCode } from "../../../shared/errors.ts"
import { useStores } from "../../stores/stores.tsx"
import { isGiven, NO_SECRET, SecretField } from "../../ui/secret-field.tsx"
import { BackupChoice } from "../security/index.ts"
import { FolderField } from "./folder-field.tsx"
import { Frame } from "./frame.tsx"
import styles from "./start-page.module.css"
import { useCodedAction } from "./use-coded-action.ts"

interface RestoreBackupProps {
  readonly folder: string | undefined
  /** Why the workspace did not open, where a failure led here. */
  readonly why: ErrorCode | undefined
  readonly onBack: () => void
}

/** Puts a backup in a workspace's place. It is opened on trial first, and what was there is kept. */
export function RestoreBackup({ folder, why, onBack }: RestoreBackupProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [place, setPlace] = useState(folder ?? "")
  const [backups, setBackups] = useState<readonly Backup[]>()
  const look = useCodedAction(
    async (at: string) => call("vault.inspect", { folder: at }),
    (found) => setBackups(found.backups),
  )
  const { run: lookAt } = look
  useEffect(() => {
    if (folder !== undefined) lookAt(folder)
  }, [folder, lookAt])

  return (
    <Frame
      title={<Trans>Restore a backup</Trans>}
      lead={
        <Trans>The backup is opened on trial first. What is there now is kept beside it, so you can go back.</Trans>
      }
      onBack={onBack}
    >
      {backups === undefined ? (
        <form
          className={styles["form"]}
          onSubmit={(event) => {
            event.preventDefault()
            if (place.trim() !== "") lookAt(place.trim())
          }}
        >
          <FolderField
            label={t`Folder of the workspace`}
            description={t`Its backups lie inside, in a folder of that name.`}
            value={place}
            onChange={setPlace}
            focusFirst
          />
          <Failure of={look.failed} />
          <div className={styles["acts"]}>
            <Button type="submit" loading={look.busy}>
              <Trans>Look for backups</Trans>
            </Button>
          </div>
        </form>
      ) : backups.length === 0 ? (
        <p className={styles["warning"]}>
          <Trans>
            There is no backup in this folder. If there is a copy of the workspace elsewhere, open that folder instead.
          </Trans>
        </p>
      ) : (
        <Chosen folder={place.trim()} backups={backups} why={why} />
      )}
    </Frame>
  )
}

function Failure({ of }: { readonly of: string | undefined }) {
  if (of === undefined) return null
  return (
    <p className={styles["failure"]} role="alert">
      {of}
    </p>
  )
}

interface ChosenProps {
  readonly folder: string
  readonly backups: readonly Backup[]
  readonly why: ErrorCode | undefined
}

function Chosen({ folder, backups, why }: ChosenProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [file, setFile] = useState(() => (backups.find(({ reason }) => reason !== "restore") ?? backups[0])?.file ?? "")
  const [secret, setSecret] = useState<Secret>(NO_SECRET)
  const forKeys = why === "key-file-damaged" || why === "key-file-missing"
  const [keysOnly, setKeysOnly] = useState(forKeys)
  const restore = useCodedAction(() => call("vault.restore", { folder, file, secret, keysOnly }))
  const typed = restore.code === "wrong-key" || restore.code === "wrong-recovery-code"
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault()
        if (isGiven(secret)) restore.run()
      }}
    >
      <BackupChoice backups={backups} value={file} onChange={setFile} />
      {forKeys ? (
        <Checkbox
          checked={keysOnly}
          onChange={(event) => setKeysOnly(event.currentTarget.checked)}
          label={t`Take only the key file from it`}
          description={t`The records themselves seem whole: with the key file alone, nothing since the backup is lost.`}
        />
      ) : null}
      <SecretField value={secret} onChange={setSecret} error={typed ? restore.failed : undefined} focusFirst />
      <Failure of={typed ? undefined : restore.failed} />
      <div className={styles["acts"]}>
        <Button type="submit" loading={restore.busy} disabled={!isGiven(secret)}>
          <Trans>Restore and open</Trans>
        </Button>
      </div>
    </form>
  )
}

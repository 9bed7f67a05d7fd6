import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useEffect, useState } from "react"
import type { Backup } from "../../../shared/contract/vault.ts"
import { ERROR_CODES } from "../../../shared/errors.ts"
import { useStores } from "../../stores/stores.tsx"
import { sentenceOf } from "../../ui/errors.ts"
import { notify, useAction } from "../../ui/use-action.ts"
import { useBackupWords } from "./backup-words.ts"
import { Section } from "./section.tsx"
import styles from "./settings-page.module.css"

interface BackupsSectionProps {
  readonly folder: string
  /** Why the backup of this unlocking is missing. */
  readonly problem: string | undefined
}

/** The encrypted copies beside the workspace. */
export function BackupsSection({ folder, problem }: BackupsSectionProps) {
  const { t, i18n } = useLingui()
  const { call } = useStores()
  const words = useBackupWords()
  const [backups, setBackups] = useState<readonly Backup[]>([])
  const { run: load } = useAction(async () => setBackups((await call("vault.inspect", { folder })).backups))
  useEffect(() => load(), [load, folder])
  const make = useAction(() => call("vault.backUp", {}), {
    done: () => {
      notify(t`The backup is made.`)
      load()
    },
  })
  const code = ERROR_CODES.find((known) => known === problem)
  return (
    <Section title={<Trans>Backups</Trans>}>
      <p>
        <Trans>
          Encrypted copies in the folder of the workspace, made at unlocking when something changed. The last ten are
          kept. They are restored from the start screen. Copy one to another disk from time to time.
        </Trans>
      </p>
      {problem === undefined ? null : (
        <p className={styles["warning"]}>
          <Trans>At the last unlocking no backup could be made.</Trans> {i18n._(sentenceOf(code ?? "internal"))}
        </p>
      )}
      {backups.length === 0 ? null : (
        <table className={styles["table"]} aria-label={t`Backups`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>When</Trans>
              </th>
              <th scope="col">
                <Trans>Why, and how large</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => {
              const { when, what } = words(backup)
              return (
                <tr key={backup.file}>
                  <td>{when}</td>
                  <td>{what}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <div className={styles["acts"]}>
        <Button variant="default" onClick={() => make.run()} loading={make.busy}>
          <Trans>Back up now</Trans>
        </Button>
      </div>
    </Section>
  )
}

import { useLingui } from "@lingui/react/macro"
import { Radio, Stack } from "@mantine/core"
import type { Backup } from "../../../shared/contract/vault.ts"
import { useBackupWords } from "./backup-words.ts"

interface BackupChoiceProps {
  readonly backups: readonly Backup[]
  /** The file of the chosen one. */
  readonly value: string
  readonly onChange: (file: string) => void
}

/** One of the backups of a workspace, newest first. */
export function BackupChoice({ backups, value, onChange }: BackupChoiceProps) {
  const { t } = useLingui()
  const words = useBackupWords()
  return (
    <Radio.Group label={t`Backup`} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {backups.map((backup) => {
          const { when, what } = words(backup)
          return <Radio key={backup.file} value={backup.file} label={when} description={what} />
        })}
      </Stack>
    </Radio.Group>
  )
}

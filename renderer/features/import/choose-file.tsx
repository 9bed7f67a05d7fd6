import { Trans } from "@lingui/react/macro"
import { Button, FileButton, Title } from "@mantine/core"
import styles from "./import.module.css"

interface ChooseFileProps {
  readonly choose: (file: File) => void
  readonly busy: boolean
}

/** Where a file is dropped, chosen or pasted. */
export function ChooseFile({ choose, busy }: ChooseFileProps) {
  return (
    <div className={styles["drop"]}>
      <Title order={2}>
        <Trans>Drop a spreadsheet here</Trans>
      </Title>
      <FileButton
        onChange={(file) => file !== null && choose(file)}
        accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      >
        {(props) => (
          <Button {...props} loading={busy} data-autofocus autoFocus>
            <Trans>Choose a file…</Trans>
          </Button>
        )}
      </FileButton>
      <p>
        <Trans>
          XLSX or CSV, or a table that you copied: paste it here. It may have a row for each group, for each seat (who,
          and at which group), for each tie, or a table of marks. You see what would happen before anything is written,
          and one Undo takes it all back.
        </Trans>
      </p>
    </div>
  )
}

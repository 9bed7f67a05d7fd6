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
        <Trans>Drop a CSV file here</Trans>
      </Title>
      <FileButton onChange={(file) => file !== null && choose(file)} accept=".csv,.tsv,.txt,text/csv">
        {(props) => (
          <Button {...props} loading={busy} data-autofocus autoFocus>
            <Trans>Choose a file…</Trans>
          </Button>
        )}
      </FileButton>
      <p>
        <Trans>
          Or copy the table in a spreadsheet and paste it here. It may have a row for each group, a row for each seat
          (who, and at which group), or a table of marks. You see what would happen before anything is written, and one
          Undo takes it all back.
        </Trans>
      </p>
    </div>
  )
}

import { Trans } from "@lingui/react/macro"
import { Title } from "@mantine/core"
import { useRecord, useRecords } from "../../stores/stores.tsx"
import { momentWords } from "../../ui/format.ts"
import styles from "./import.module.css"

/** What an import read and did, line by line. */
export function ImportLog({ id }: { readonly id: string }) {
  const log = useRecord("importLog", id)
  return log === undefined ? null : (
    <details className={styles["log"]}>
      <summary>
        <Trans>
          The log of {log.file}, {momentWords(log.at)}
        </Trans>
      </summary>
      <ul>
        {log.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** The imports of this workspace, the latest first. */
export function ImportLogs() {
  const logs = useRecords("importLog")
  if (logs.size === 0) return null
  return (
    <section className={styles["logs"]}>
      <Title order={2}>
        <Trans>Brought in before</Trans>
      </Title>
      {[...logs.keys()].reverse().map((id) => (
        <ImportLog key={id} id={id} />
      ))}
    </section>
  )
}

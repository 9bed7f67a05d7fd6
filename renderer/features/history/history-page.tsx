import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Tabs } from "@mantine/core"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import type { Output } from "../../../shared/contract/index.ts"
import type { TrashEntry } from "../../../shared/contract/records.ts"
import { useStores } from "../../stores/stores.tsx"
import { momentWords } from "../../ui/format.ts"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./history-page.module.css"

const STEPS_SHOWN = 200

/** What was done, when and from which window; and what was removed and can come back. */
export function HistoryPage() {
  return (
    <Page
      title={<Trans>History and trash</Trans>}
      lead={<Trans>Every change is kept as it is made. What was removed can be brought back.</Trans>}
    >
      <Tabs defaultValue="history" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="history">
            <Trans>History</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="trash">
            <Trans>Trash</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="history">
          <Steps />
        </Tabs.Panel>
        <Tabs.Panel value="trash">
          <Trash />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

/** Asks again whenever a step was committed. */
function useFresh<T>(ask: () => Promise<T>, first: T): T {
  const { records } = useStores()
  const seq = useStore(records, (state) => state.history.seq)
  const [value, setValue] = useState(first)
  const { run } = useAction(async () => setValue(await ask()))
  useEffect(() => run(), [run, seq])
  return value
}

function Steps() {
  const { t } = useLingui()
  const { call } = useStores()
  const steps = useFresh<Output<"records.journal">>(() => call("records.journal", { limit: STEPS_SHOWN }), [])
  return (
    <table className={styles["table"]} aria-label={t`History`}>
      <thead>
        <tr>
          <th>
            <Trans>When</Trans>
          </th>
          <th>
            <Trans>What</Trans>
          </th>
          <th>
            <Trans>Entries</Trans>
          </th>
          <th>
            <Trans>From</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.seq}>
            <td>{momentWords(step.at)}</td>
            <td>{step.label}</td>
            <td>{step.changes.length === 0 ? "" : step.changes.length}</td>
            <td>{step.origin}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Trash() {
  const { t } = useLingui()
  const { call } = useStores()
  const entries = useFresh<readonly TrashEntry[]>(() => call("records.trash", {}), [])
  const restore = useAction((ids: string[]) => call("records.restore", { ids }))
  const steps = [...Map.groupBy(entries, ({ step }) => step)]
  if (steps.length === 0) {
    return (
      <p>
        <Trans>The trash is empty.</Trans>
      </p>
    )
  }
  return (
    <table className={styles["table"]} aria-label={t`Trash`}>
      <tbody>
        {steps.map(([step, gone]) => (
          <tr key={step}>
            <td>{gone[0] === undefined ? "" : momentWords(gone[0].removedAt)}</td>
            <td>
              {gone
                .slice(0, 4)
                .map(({ title }) => title)
                .join(", ")}
              {gone.length > 4 ? ` … (${gone.length})` : ""}
            </td>
            <td>
              <Button
                size="compact-sm"
                variant="default"
                disabled={restore.busy}
                onClick={() => restore.run(gone.map(({ id }) => id))}
              >
                <Trans>Bring back</Trans>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

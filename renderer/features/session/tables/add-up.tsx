import { Plural, Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { tableLabel } from "../../../../shared/domain/tables.ts"
import { useAction } from "../../../ui/use-action.ts"
import { useRun } from "../run/use-run.ts"
import styles from "./tables.module.css"

interface AddUpProps {
  readonly tables: readonly number[]
  readonly put: () => Promise<unknown>
}

/** What waits in this window, and the act that makes one sum of it. */
export function AddUp({ tables, put }: AddUpProps) {
  const { live } = useRun()
  const add = useAction(put)
  if (tables.length === 0) return null
  const label = (table: number) => (live.tables === undefined ? String(table) : tableLabel(live.tables, table))
  return (
    <div className={styles["suits"]} role="status" data-testid="add-up">
      <span>
        <Plural value={tables.length} one="Table" other="Tables" /> {new Intl.ListFormat().format(tables.map(label))}:{" "}
        <Trans>not in the sum yet, and nowhere but in this window</Trans>
      </span>
      <Button size="compact-sm" variant="default" disabled={add.busy} onClick={() => add.run()}>
        <Trans>Add up</Trans>
      </Button>
    </div>
  )
}

import { Plural } from "@lingui/react/macro"
import { tableLabel } from "../../../../shared/domain/tables.ts"
import { useRun } from "../run/use-run.ts"
import styles from "./tables.module.css"

/** The tables that something came from, for the facilitator alone; nothing for words of the whole room. */
export function FromTables({ tables = [] }: { readonly tables?: readonly number[] | undefined }) {
  const { live } = useRun()
  if (tables.length === 0) return null
  const label = (table: number) => (live.tables === undefined ? String(table) : tableLabel(live.tables, table))
  return (
    <span className={styles["from"]}>
      <Plural value={tables.length} one="table" other="tables" /> {new Intl.ListFormat().format(tables.map(label))}
    </span>
  )
}

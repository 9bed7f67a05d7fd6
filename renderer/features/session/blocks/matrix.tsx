import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Checkbox } from "@mantine/core"
import { rowKey } from "../../../../shared/method/blocks/matrix.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useRows } from "../run/use-rows.ts"
import { useNothingToReveal, useRun } from "../run/use-run.ts"
import { useTypedTables } from "../tables/use-tables.ts"
import styles from "./form.module.css"

/** Chips of groups on functions, ticked as they are placed. */
export function MatrixPart({ block }: { readonly block: BlockOf<"matrix"> }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, say } = useRun()
  const groups = [...useRecords("coalition")]
    .filter(([, { mergedInto, ended }]) => mergedInto === undefined && ended === undefined)
    .toSorted(([, a], [, b]) => a.name.localeCompare(b.name))
  const chips = useRows("functionCoverage", block.from ?? block.id)
  const table = useTypedTables()?.[0]
  const chipOf = (fn: string, coalition: string) =>
    chips.find(({ values }) => values["fn"] === fn && values["coalition"] === coalition)
  const tablesOf = (chip: ReturnType<typeof chipOf>) => (chip?.values["tables"] as readonly number[] | undefined) ?? []
  // a chip that several tables place is one chip, with the tables that placed it
  const isOn = (chip: ReturnType<typeof chipOf>) =>
    chip !== undefined && (table === undefined || tablesOf(chip).includes(table))
  const turn = useAction(async (fn: string, coalition: string) => {
    const kind = "functionCoverage" as const
    const known = chipOf(fn, coalition)
    const others = tablesOf(known).filter((one) => one !== table)
    if (known === undefined) {
      const from = table === undefined ? {} : { tables: [table] }
      await call("row.add", { session: id, step: live.step, block: block.id, values: { fn, coalition }, ...from })
    } else if (!isOn(known)) await call("row.set", { id: known.id, kind, tables: [...others, table ?? 1] })
    else if (table === undefined || others.length === 0) await call("row.remove", { id: known.id, kind })
    else await call("row.set", { id: known.id, kind, tables: others })
  })
  useNothingToReveal(chips.length === 0)
  return (
    <div className={styles["part"]}>
      <p className={styles["quiet"]}>
        <Plural value={chips.length} _0="No chip yet" one="# chip" other="# chips" />
        {" · "}
        {block.from === undefined ? <Trans>the wall says numbers, no names</Trans> : <Trans>the wall says names</Trans>}
      </p>
      <div className={styles["scroll"]}>
        <table className={styles["chips"]}>
          <thead>
            <tr>
              <td />
              {block.rows.map((row) => (
                <th key={row.id} scope="col">
                  {say(rowKey(block.id, row.id))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(([group, { name }]) => (
              <tr key={group}>
                <th scope="row">{name}</th>
                {block.rows.map((row) => (
                  <td key={row.id}>
                    <Checkbox
                      aria-label={t`${name}: ${say(rowKey(block.id, row.id))}`}
                      checked={isOn(chipOf(row.id, group))}
                      disabled={block.from !== undefined}
                      onChange={() => turn.run(row.id, group)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {groups.length === 0 ? (
        <p className={styles["quiet"]}>
          <Trans>No groups yet. Bring them in on the page of groups.</Trans>
        </p>
      ) : null}
    </div>
  )
}

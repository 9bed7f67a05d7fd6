import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Checkbox } from "@mantine/core"
import { rowKey } from "../../../../shared/method/blocks/matrix.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useRows } from "../run/use-rows.ts"
import { useNothingToReveal, useRun } from "../run/use-run.ts"
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
  const chipOf = (fn: string, coalition: string) =>
    chips.find(({ values }) => values["fn"] === fn && values["coalition"] === coalition)?.id
  const turn = useAction(async (fn: string, coalition: string) => {
    const known = chipOf(fn, coalition)
    if (known !== undefined) await call("row.remove", { id: known, kind: "functionCoverage" })
    else await call("row.add", { session: id, step: live.step, block: block.id, values: { fn, coalition } })
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
                      checked={chipOf(row.id, group) !== undefined}
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

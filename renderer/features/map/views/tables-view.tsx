import { Trans, useLingui } from "@lingui/react/macro"
import { SegmentedControl, UnstyledButton } from "@mantine/core"
import { useMemo, useState } from "react"
import { pairKey, type SharedTable, sharedTable } from "../../../../shared/domain/lens-tables.ts"
import { numberWords } from "../../../ui/format.ts"
import { useMap } from "../use-map.ts"
import { useSeats } from "../use-table.ts"
import { SharedRows } from "./shared-rows.tsx"
import styles from "./views.module.css"

type Who = "people" | "organizations"
/** Tables that a screen holds side by side; more stand in rows. */
const MOST = 26

/** Table by table, how many people or organisations sit at both. Counts only; nobody is named. METHOD.md E1.4. */
export function TablesView() {
  const { t } = useLingui()
  const { graph, selection } = useMap()
  const seats = useSeats()
  // known only once it is there, and then the rows in it are drawn
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const [who, setWho] = useState<Who>("people")
  const chosen = selection.kind === "cards" && selection.ids.length > 2 ? selection.ids : undefined
  const table = useMemo(
    () =>
      sharedTable(
        seats,
        graph.cards.filter(({ is }) => is === "group").map(({ id }) => id),
        who,
      ),
    [seats, graph.cards, who],
  )
  const shown = chosen === undefined ? table.groups : table.groups.filter((id) => chosen.includes(id))
  return (
    <div className={styles["view"]} ref={setScroller}>
      <div className={styles["base"]}>
        <SegmentedControl
          size="xs"
          aria-label={t`Who sits there`}
          value={who}
          data={[
            { value: "people", label: t`People` },
            { value: "organizations", label: t`Organisations` },
          ]}
          onChange={(value) => setWho(value)}
        />{" "}
        <Trans>
          {table.known} of {table.of} groups have said who sits there. {table.groups.length} of them share someone with
          another.
        </Trans>{" "}
        {shown.length > MOST ? (
          <Trans>More than a matrix shows: choose up to {MOST} groups to see them in one.</Trans>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <p className={styles["empty"]}>
          <Trans>No two groups share anybody, as far as it is known who sits there.</Trans>
        </p>
      ) : shown.length > MOST ? (
        <SharedRows table={table} scroller={scroller} />
      ) : (
        <Table table={table} rows={shown} />
      )}
    </div>
  )
}

function Table({ table, rows }: { readonly table: SharedTable; readonly rows: readonly string[] }) {
  const { t } = useLingui()
  const { graph, words } = useMap()
  const numberOf = (id: string) => String(graph.cardById.get(id)?.number ?? words.nameOf(id).slice(0, 3))
  return (
    <div className={styles["gridScroll"]}>
      <table className={styles["gaps"]} data-tables="true" aria-label={t`Shared seats, table by table`}>
        <thead>
          <tr>
            <td />
            {rows.map((id) => (
              <th key={id} scope="col" title={words.nameOf(id)}>
                <span aria-hidden="true">{numberOf(id)}</span>
                <span className="sr-only">{words.nameOf(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one}>
              <th scope="row">
                <span className={styles["number"]}>{numberOf(one)}</span> {words.nameOf(one)}
              </th>
              {rows.map((other) => (
                <SharedCell
                  key={other}
                  one={one}
                  other={other}
                  count={table.counts.get(pairKey(one, other)) ?? 0}
                  most={table.most}
                  size={table.sizes.get(one)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SharedCellProps {
  readonly one: string
  readonly other: string
  readonly count: number
  readonly most: number
  readonly size: number | undefined
}

function SharedCell({ one, other, count, most, size }: SharedCellProps) {
  const { t } = useLingui()
  const { store, selection, words } = useMap()
  if (one === other) {
    return (
      <td data-own="true" title={t`Known at this table: ${numberWords(size ?? 0)}`}>
        {size}
      </td>
    )
  }
  if (count === 0) return <td />
  const chosen = selection.kind === "cards" && selection.ids.includes(one) && selection.ids.includes(other)
  return (
    <td data-step={Math.ceil((count / most) * 4)} data-chosen={chosen || undefined}>
      <UnstyledButton
        className={styles["cell"] ?? ""}
        aria-label={t`${words.nameOf(one)} and ${words.nameOf(other)}: ${count}`}
        onClick={() => store.setState({ selection: { kind: "cards", ids: [one, other] }, here: one })}
      >
        {count}
      </UnstyledButton>
    </td>
  )
}

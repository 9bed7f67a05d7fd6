import { Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useMemo } from "react"
import { type SharedTable, sharingWith } from "../../../../shared/domain/lens-tables.ts"
import { useMap } from "../use-map.ts"
import { MoreChips } from "./more-chips.tsx"
import styles from "./views.module.css"

interface SharedRowsProps {
  readonly table: SharedTable
  readonly scroller: HTMLElement | null
}

const ROW_HEIGHT = 56

/** Each table with those that share someone with it; choosing one puts the two side by side. Counts only. */
export function SharedRows({ table, scroller }: SharedRowsProps) {
  const { t } = useLingui()
  const { graph, words } = useMap()
  const sharing = useMemo(() => sharingWith(table), [table])
  const virtual = useVirtualizer({
    count: table.groups.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  })
  return (
    <ul className={styles["rows"]} style={{ height: virtual.getTotalSize() }} aria-label={t`Shared seats by table`}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const id = table.groups[index]
        if (id === undefined) return null
        const size = table.sizes.get(id) ?? 0
        const number = graph.cardById.get(id)?.number
        return (
          <li
            key={id}
            ref={virtual.measureElement}
            data-index={index}
            className={styles["row"]}
            style={{ transform: `translateY(${start}px)` }}
          >
            <div className={styles["rowHead"]}>
              <strong>
                <span className={styles["number"]}>{number}</span> {words.nameOf(id)}
              </strong>
              <span className={styles["rowNote"]}>
                <Trans>{size} known at this table</Trans>
              </span>
            </div>
            <MoreChips>
              {(sharing.get(id) ?? []).map(({ with: other, count }) => (
                <SharedChip key={other} one={id} other={other} count={count} />
              ))}
            </MoreChips>
          </li>
        )
      })}
    </ul>
  )
}

function SharedChip({ one, other, count }: { readonly one: string; readonly other: string; readonly count: number }) {
  const { t } = useLingui()
  const { store, graph, selection, words } = useMap()
  const chosen = selection.kind === "cards" && selection.ids.includes(one) && selection.ids.includes(other)
  const number = graph.cardById.get(other)?.number
  return (
    <UnstyledButton
      className={styles["chip"] ?? ""}
      aria-pressed={chosen}
      aria-label={t`${words.nameOf(one)} and ${words.nameOf(other)}: ${count}`}
      onClick={() => store.setState({ selection: { kind: "cards", ids: [one, other] }, here: one })}
    >
      {number === undefined ? null : <span className={styles["number"]}>{number}</span>}
      <span>{words.nameOf(other)}</span>
      <strong>{count}</strong>
    </UnstyledButton>
  )
}

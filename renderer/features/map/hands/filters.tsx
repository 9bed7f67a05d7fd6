import { Trans, useLingui } from "@lingui/react/macro"
import { Button, CloseButton, Group, MultiSelect, NativeSelect } from "@mantine/core"
import { useMemo } from "react"
import { fieldCounts, type MapFilter } from "../../../../shared/domain/map-focus.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useMap, useMapState } from "../use-map.ts"
import { FILTER_FIELDS } from "./filter-fields.ts"
import styles from "./hands.module.css"

/** Narrows the map to groups by any of their fields; every condition must be met. */
export function Filters() {
  const { store } = useMap()
  const filters = useMapState((state) => state.filters)
  const set = (next: readonly MapFilter[]) => store.setState({ filters: next })
  const begun = filters.length > 0
  const add = () => set([...filters, { field: FILTER_FIELDS[0]?.field ?? "type", values: new Set() }])
  return (
    <details className={styles["filters"]} open={begun || undefined}>
      <summary>
        <Trans>Filter</Trans>
      </summary>
      {filters.map((filter, at) => (
        <Condition
          // a condition is its place in the list
          key={at}
          filter={filter}
          onChange={(next) => set(filters.map((one, place) => (place === at ? next : one)))}
          onRemove={() => set(filters.filter((_, place) => place !== at))}
        />
      ))}
      <Button size="compact-sm" variant="subtle" onClick={add}>
        {begun ? <Trans>And…</Trans> : <Trans>Add a condition</Trans>}
      </Button>
    </details>
  )
}

interface ConditionProps {
  readonly filter: MapFilter
  readonly onChange: (next: MapFilter) => void
  readonly onRemove: () => void
}

function Condition({ filter, onChange, onRemove }: ConditionProps) {
  const { i18n, t } = useLingui()
  const { graph } = useMap()
  const groups = useRecords("coalition")
  const organizations = useRecords("organization")
  const counts = useMemo(() => {
    const drawn = [...groups].filter(([id]) => graph.cardById.has(id)).map(([, body]) => body)
    return fieldCounts(drawn, filter.field)
  }, [groups, graph, filter.field])
  const wordOf = (value: string) => (filter.field === "host" ? (organizations.get(value)?.name ?? value) : value)
  return (
    <div className={styles["condition"]}>
      <Group gap={4} wrap="nowrap">
        <NativeSelect
          size="xs"
          flex={1}
          aria-label={t`Field`}
          value={filter.field}
          data={FILTER_FIELDS.map(({ field, label }) => ({ value: field, label: i18n._(label) }))}
          onChange={({ currentTarget: { value } }) => onChange({ field: value, values: new Set() })}
        />
        <CloseButton aria-label={t`Remove the condition`} onClick={onRemove} />
      </Group>
      <MultiSelect
        size="xs"
        aria-label={t`Is one of`}
        placeholder={filter.values.size === 0 ? t`Is one of…` : ""}
        searchable
        clearable
        value={[...filter.values]}
        data={counts.map(({ value, count }) => ({ value, label: `${wordOf(value)} (${count})` }))}
        onChange={(values) => onChange({ ...filter, values: new Set(values) })}
        nothingFoundMessage={t`Nothing recorded`}
        limit={200}
      />
    </div>
  )
}

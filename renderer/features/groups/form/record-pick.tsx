import { useLingui } from "@lingui/react/macro"
import { Select } from "@mantine/core"
import { useMemo, useState } from "react"
import { foldWords } from "../../../../shared/domain/overlap-places.ts"

export interface Candidate {
  readonly value: string
  readonly label: string
}

interface RecordPickProps {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly describedBy?: string | undefined
  readonly candidates: readonly Candidate[]
  readonly value: string | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly onPick: (id: string | undefined) => void
  /** Writes down someone whose name nobody has; without it only those known can be picked. */
  readonly onAdd?: ((name: string) => void) | undefined
}

const NEW = "\u0000new"
const SHOWN = 40

/** One of many records, found by typing a part of its name. */
export function RecordPick({ candidates, value, onPick, onAdd, ...rest }: RecordPickProps) {
  const { t } = useLingui()
  const [search, setSearch] = useState("")
  const known = useMemo(() => new Set(candidates.map(({ label }) => foldWords(label))), [candidates])
  const wanted = search.trim()
  const canAdd = onAdd !== undefined && wanted !== "" && !known.has(foldWords(wanted))
  const data = canAdd ? [...candidates, { value: NEW, label: t`Add “${wanted}”` }] : candidates
  return (
    <Select
      id={rest.id}
      aria-label={rest.label}
      aria-describedby={rest.describedBy}
      placeholder={rest.placeholder}
      autoFocus={rest.autoFocus ?? false}
      data={data.map((one) => ({ ...one }))}
      value={value ?? null}
      searchable
      clearable
      selectFirstOptionOnChange
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options, search: text }) => {
        const folded = foldWords(text)
        const found = options.filter(
          (option) => "value" in option && (option.value === NEW || foldWords(option.label).includes(folded)),
        )
        const add = found.filter((option) => "value" in option && option.value === NEW)
        return [...found.filter((option) => !add.includes(option)).slice(0, SHOWN), ...add]
      }}
      nothingFoundMessage={t`Nothing found`}
      onChange={(next) => {
        if (next === NEW) onAdd?.(wanted)
        else onPick(next ?? undefined)
      }}
    />
  )
}

import { useLingui } from "@lingui/react/macro"
import { useCallback, useMemo } from "react"
import { foldWords } from "../../../../shared/domain/overlap-places.ts"
import { sortedBy } from "../../../../shared/domain/sorting.ts"
import { type SearchOption, SearchSelect } from "../../../ui/fields/search-select.tsx"

interface RecordPickProps {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly labelShown?: boolean
  readonly describedBy?: string | undefined
  readonly candidates: readonly SearchOption[]
  readonly value: string | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly onPick: (id: string) => void
  /** Without it a pick cannot be taken back. */
  readonly onClear?: (() => void) | undefined
  /** Writes down someone whose name nobody has; without it only those known can be picked. */
  readonly onAdd?: ((name: string) => void) | undefined
}

const NEW = "\u0000new "

/** One of many records, found by typing a part of its name. */
export function RecordPick({ candidates, value, onPick, onAdd, ...rest }: RecordPickProps) {
  const { t } = useLingui()
  const known = useMemo(() => new Set(candidates.map(({ label }) => foldWords(label))), [candidates])
  const inOrder = useMemo(() => sortedBy(candidates, ({ label }) => label), [candidates])
  const canAdd = onAdd !== undefined
  const last = useCallback(
    (words: string) =>
      canAdd && !known.has(foldWords(words)) ? { value: `${NEW}${words}`, label: t`Add “${words}”` } : undefined,
    [canAdd, known, t],
  )
  return (
    <SearchSelect
      {...rest}
      options={inOrder}
      value={value}
      last={last}
      nothingFound={t`Nothing found`}
      onChoose={(next) => {
        if (next.startsWith(NEW)) onAdd?.(next.slice(NEW.length))
        else onPick(next)
      }}
    />
  )
}

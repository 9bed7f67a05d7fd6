import { useCallback, useMemo } from "react"
import type { GroupBody } from "../../../../shared/domain/group-coverage.ts"
import { useStores } from "../../../stores/stores.tsx"
import { FIELD_MARKS, type FieldMark } from "../../../ui/fields/field.ts"
import type { Marked } from "../form/record-form.tsx"
import { useEdit } from "../use-edit.ts"

/** A changed answer is not the one that the group confirmed: its tick comes off in the same step. */
export function useGroupSaving(id: string): {
  readonly save: (name: string, value: unknown) => void
  readonly mark: (name: string, of: FieldMark, on: boolean) => void
} {
  const { records } = useStores()
  const edit = useEdit("coalition")
  const ticks = useCallback(() => records.getState().byKind.coalition.get(id)?.verified ?? [], [records, id])
  const save = useCallback(
    (name: string, value: unknown) => {
      const left = ticks().filter((field) => field !== name)
      const unticked = left.length < ticks().length
      edit(id, { [name]: value, ...(unticked && { verified: left.length === 0 ? undefined : left }) })
    },
    [edit, id, ticks],
  )
  const mark = useCallback(
    (name: string, of: FieldMark, on: boolean) => {
      const now = records.getState().byKind.coalition.get(id)?.[of] ?? []
      const others = now.filter((field) => field !== name)
      const next = on ? [...others, name] : others
      edit(id, { [of]: next.length === 0 ? undefined : next })
    },
    [edit, id, records],
  )
  return { save, mark }
}

/** The marks that a group gave its answers, by the fields. */
export function useMarked({ verified, stars, rings }: GroupBody): Marked {
  return useMemo(() => {
    const lists = { verified, stars, rings }
    const pairs = FIELD_MARKS.flatMap((mark) => (lists[mark] ?? []).map((field) => ({ field, mark })))
    const byField = Map.groupBy(pairs, ({ field }) => field)
    return new Map([...byField].map(([field, all]) => [field, all.map(({ mark }) => mark)]))
  }, [verified, stars, rings])
}

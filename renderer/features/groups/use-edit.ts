import { useLingui } from "@lingui/react/macro"
import type { KindName } from "../../../shared/contract/kinds.ts"
import { useStores } from "../../stores/stores.tsx"
import { notify, useAction } from "../../ui/use-action.ts"

export type Values = Readonly<Record<string, unknown>>

/** In what is sent, null takes a field away. */
const sent = (fields: Values) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null])) as never

/** Sets fields of a record; an undefined value takes a field away. */
export function useEdit(kind: KindName): (id: string, fields: Values) => void {
  const { call } = useStores()
  return useAction((id: string, fields: Values) => call("records.edit", { kind, id, fields: sent(fields) })).run
}

/**
 * Does something and offers the way back in the same breath. If more was done before the way back is taken, what was
 * removed comes back from the trash instead, and anything else says so.
 */
export function useWithUndo<A extends readonly unknown[]>(
  work: (...input: A) => Promise<unknown>,
  done: (...input: A) => string,
): (...input: A) => void {
  const { t } = useLingui()
  const { call } = useStores()
  const undo = useAction(async (seq: number) => {
    const [last] = await call("records.journal", { limit: 1 })
    if (last?.seq === seq) return call("records.undo", {})
    const ids = (await call("records.trash", {})).filter(({ step }) => step === seq).map(({ id }) => id)
    if (ids.length > 0) return call("records.restore", { ids })
    notify(t`More was done since. Take the steps back one by one with Ctrl+Z.`)
    return undefined
  })
  return useAction(async (...input: A) => {
    await work(...input)
    const [step] = await call("records.journal", { limit: 1 })
    notify(done(...input), "good", step && { label: t`Undo`, run: () => undo.run(step.seq) })
  }).run
}

/** Moves records to the trash, with the way back. */
export function useRemove(kind: KindName, done: (count: number) => string): (ids: readonly string[]) => void {
  const { call } = useStores()
  return useWithUndo(
    (ids: readonly string[]) => call("records.remove", { kind, ids: [...ids] }),
    (ids) => done(ids.length),
  )
}

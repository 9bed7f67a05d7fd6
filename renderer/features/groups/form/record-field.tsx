import { useMemo } from "react"
import { wouldCircle } from "../../../../shared/domain/group-members.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import type { FieldProps } from "../../../ui/fields/field.ts"
import { Frame } from "../../../ui/fields/frame.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { RecordPick } from "./record-pick.tsx"

interface RecordFieldProps extends FieldProps<string> {
  readonly of: "organization" | "coalition" | "placeUnit"
  readonly canAdd: boolean
  /** The record that the field belongs to: it cannot stand inside itself. */
  readonly self: string
}

/** Another record that this one points at. */
export function RecordField({ of, canAdd, self, value, onSave, ...frame }: RecordFieldProps) {
  const { call } = useStores()
  const records = useRecords(of)
  const candidates = useMemo(() => {
    const parentOf = (id: string) => (records.get(id) as { readonly parent?: string } | undefined)?.parent
    return [...records]
      .filter(([id]) => of === "organization" || !wouldCircle(self, id, parentOf))
      .map(([id, { name }]) => ({ value: id, label: name }))
  }, [records, of, self])
  const add = useAction(async (name: string) => {
    const { id } = await call("records.add", { kind: of, body: { name } })
    onSave(id)
  })
  return (
    <Frame {...frame} single>
      {({ id, describedBy }) => (
        <RecordPick
          id={id}
          describedBy={describedBy}
          candidates={candidates}
          value={value}
          onPick={onSave}
          onClear={() => onSave(undefined)}
          onAdd={canAdd ? add.run : undefined}
        />
      )}
    </Frame>
  )
}

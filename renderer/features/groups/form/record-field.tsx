import { useMemo } from "react"
import type { KindName } from "../../../../shared/contract/kinds.ts"
import { wouldCircle } from "../../../../shared/domain/group-members.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import type { FieldProps } from "../../../ui/fields/field.ts"
import { Frame } from "../../../ui/fields/frame.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { RecordPick } from "./record-pick.tsx"

/** A field of a record. */
export interface FieldPlace {
  readonly kind: KindName
  readonly id: string
  readonly field: string
}

interface RecordFieldProps extends FieldProps<string> {
  readonly of: "organization" | "coalition" | "placeUnit"
  readonly canAdd: boolean
  readonly at: FieldPlace
}

/** Another record that this one points at. */
export function RecordField({ of, canAdd, at, value, onSave, ...frame }: RecordFieldProps) {
  const { call } = useStores()
  const records = useRecords(of)
  const candidates = useMemo(() => {
    const parentOf = (id: string) => (records.get(id) as { readonly parent?: string } | undefined)?.parent
    return (
      [...records]
        // it cannot stand inside itself
        .filter(([id]) => of === "organization" || !wouldCircle(at.id, id, parentOf))
        .map(([id, { name }]) => ({ value: id, label: name }))
    )
  }, [records, of, at.id])
  const add = useAction((name: string) => call("records.add", { kind: of, body: { name }, into: at }))
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

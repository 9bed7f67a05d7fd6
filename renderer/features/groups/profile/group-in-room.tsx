import { msg } from "@lingui/core/macro"
import type { GroupBody } from "../../../../shared/domain/group-coverage.ts"
import type { AnySection } from "../form/declare.ts"
import { GROUP_SECTIONS } from "../form/group-sections.ts"
import { FormSection } from "../form/record-form.tsx"
import { useGroupSaving, useMarked } from "./use-group-saving.ts"

/** What a sheet on the wall says of a group. */
const ON_THE_WALL = ["mission", "goals", "strategies", "ages", "footprint"]
const FIELDS = (GROUP_SECTIONS as readonly AnySection[])
  .flatMap(({ fields }) => fields)
  .filter(({ name }) => ON_THE_WALL.includes(name))
const SECTION: AnySection = { id: "in-room", title: msg`Its sheet`, fields: FIELDS }

/** A group's own sheet while the group stands before it: corrected, starred, ringed and confirmed on the spot. */
export function GroupInRoom({ id, group }: { readonly id: string; readonly group: GroupBody }) {
  const marked = useMarked(group)
  const { save, mark } = useGroupSaving(id)
  return (
    <FormSection kind="coalition" id={id} body={group} section={SECTION} marked={marked} onSave={save} onMark={mark} />
  )
}

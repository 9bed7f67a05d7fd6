import { useLingui } from "@lingui/react/macro"
import { NativeSelect } from "@mantine/core"
import { useState } from "react"
import { useRecords } from "../../../stores/stores.tsx"
import { GroupInRoom } from "../../groups/index.ts"

/** The sheet of the group that stands before it: corrected, starred, ringed and confirmed without leaving the run. */
export function SheetInRun() {
  const { t } = useLingui()
  const groups = [...useRecords("coalition")]
    .filter(([, { mergedInto, ended }]) => mergedInto === undefined && ended === undefined)
    .toSorted(([, a], [, b]) => a.name.localeCompare(b.name))
  const [wanted, setWanted] = useState("")
  const [id, group] = groups.find(([one]) => one === wanted) ?? groups[0] ?? []
  if (id === undefined || group === undefined) return null
  return (
    <>
      <NativeSelect
        label={t`Whose sheet`}
        value={id}
        data={groups.map(([value, { name }]) => ({ value, label: name }))}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <GroupInRoom key={id} id={id} group={group} />
    </>
  )
}

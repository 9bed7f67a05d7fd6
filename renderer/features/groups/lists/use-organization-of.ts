import { useMemo } from "react"
import { foldWords } from "../../../../shared/domain/overlap-places.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"

/** Sets the organisation that a record points at, by its name; a name that nobody has becomes an organisation. */
export function useOrganizationOf(
  kind: "coalition" | "person",
  field: "host" | "organization",
): { readonly names: readonly string[]; readonly set: (id: string, name: string) => void } {
  const { call } = useStores()
  const organizations = useRecords("organization")
  const names = useMemo(() => [...organizations.values()].map(({ name }) => name), [organizations])
  const { run: set } = useAction(async (id: string, name: string) => {
    const known = [...organizations].find(([, body]) => foldWords(body.name) === foldWords(name))?.[0]
    if (name !== "" && known === undefined)
      await call("records.add", { kind: "organization", body: { name }, into: { kind, id, field } })
    else await call("records.edit", { kind, id, fields: { [field]: name === "" ? null : known } } as never)
  })
  return useMemo(() => ({ names, set }), [names, set])
}

import { Trans } from "@lingui/react/macro"
import { useRecords } from "../../stores/stores.tsx"
import type { Reader } from "./paper.ts"
import styles from "./sheet.module.css"

const FREE = 4

/** Who sits at the group, with free lines. The names of people are for the facilitator alone. */
export function SheetSeats({ group, reader }: { readonly group: string; readonly reader: Reader }) {
  const seats = useRecords("seat")
  const people = useRecords("person")
  const organizations = useRecords("organization")
  const lines = [...seats].flatMap(([id, { coalition, person, organization, role = "", until, audience }]) => {
    if (coalition !== group || until !== undefined || (reader === "room" && audience === "console")) return []
    const body = person === undefined ? undefined : people.get(person)
    const at = organizations.get(organization ?? body?.organization ?? "")?.name ?? ""
    const name = person === undefined ? at : reader === "console" ? (body?.name ?? "") : ""
    const where = person === undefined ? "" : at
    return name === "" && where === "" ? [] : [{ id, name, where, role }]
  })
  lines.sort((a, b) => a.name.localeCompare(b.name) || a.where.localeCompare(b.where))
  return (
    <table className={styles["seats"]}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Who sits at the table</Trans>
          </th>
          <th scope="col">
            <Trans>From</Trans>
          </th>
          <th scope="col">
            <Trans>As</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, where, role }) => (
          <tr key={id}>
            <td>{name}</td>
            <td>{where}</td>
            <td>{role}</td>
          </tr>
        ))}
        {Array.from({ length: FREE }, (_, at) => (
          // a line is its place on the paper
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={at}>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

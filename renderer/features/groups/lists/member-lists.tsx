import { msg, plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useStores } from "../../../stores/stores.tsx"
import { Empty } from "../../../ui/page.tsx"
import { useOrganizationRows, usePersonRows } from "../use-community.ts"
import { useRemove } from "../use-edit.ts"
import { useOrganizationColumns, usePersonColumns } from "./member-columns.tsx"
import { RecordList } from "./record-list.tsx"

const ADD_ORGANISATION = msg`Add an organisation`
const ADD_PERSON = msg`Add a person`

/** All organisations as a table. */
export function OrganizationList() {
  const { t } = useLingui()
  const { call, route } = useStores()
  const rows = useOrganizationRows()
  const remove = useRemove(
    "organization",
    (count) => t`${plural(count, { one: "# organisation is", other: "# organisations are" })} in the trash.`,
  )
  const columns = useOrganizationColumns()
  return (
    <RecordList
      tab="organization"
      label={t`Organisations`}
      rows={rows}
      columns={columns}
      addLabel={ADD_ORGANISATION}
      onAdd={(name) => call("records.add", { kind: "organization", body: { name } })}
      onOpen={({ id }) => route.getState().go("groups", "organization", id)}
      onRemove={remove}
      renderEmpty={(add) => (
        <Empty
          title={<Trans>No organisations yet</Trans>}
          acts={
            <Button onClick={add}>
              <Trans>Add an organisation</Trans>
            </Button>
          }
        >
          <Trans>They come in with an imported sheet, as hosts of groups, or with the seats they hold.</Trans>
        </Empty>
      )}
    />
  )
}

/** All people as a table; for the facilitator alone. */
export function PersonList() {
  const { t } = useLingui()
  const { call, route } = useStores()
  const rows = usePersonRows()
  const remove = useRemove(
    "person",
    (count) => t`${plural(count, { one: "# person is", other: "# people are" })} in the trash.`,
  )
  const columns = usePersonColumns()
  return (
    <RecordList
      tab="person"
      label={t`People`}
      rows={rows}
      columns={columns}
      addLabel={ADD_PERSON}
      onAdd={(name) => call("records.add", { kind: "person", body: { name } })}
      onOpen={({ id }) => route.getState().go("groups", "person", id)}
      onRemove={remove}
      renderEmpty={(add) => (
        <Empty
          title={<Trans>No people yet</Trans>}
          acts={
            <Button onClick={add}>
              <Trans>Add a person</Trans>
            </Button>
          }
        >
          <Trans>
            A role is enough (“Director, City Library”). People are never shown on the wall, and leave this laptop only
            in a hand-over.
          </Trans>
        </Empty>
      )}
    />
  )
}

import { useLingui } from "@lingui/react/macro"
import { useMemo } from "react"
import { SECTORS } from "../../../../shared/contract/community.ts"
import type { OrganizationRow, PersonRow } from "../../../../shared/domain/group-members.ts"
import { numberWords } from "../../../ui/format.ts"
import type { Column } from "../../../ui/grid/column.ts"
import { Words } from "../../../ui/grid/grid-row.tsx"
import { SECTOR_WORDS } from "../choice-words.ts"
import { useEdit } from "../use-edit.ts"
import { NameLink } from "./cells.tsx"
import { useOrganizationOf } from "./use-organization-of.ts"

/** The columns of the organisations' table. */
export function useOrganizationColumns(): readonly Column<OrganizationRow>[] {
  const { t, i18n } = useLingui()
  const edit = useEdit("organization")
  return useMemo(
    (): readonly Column<OrganizationRow>[] => [
      {
        id: "name",
        header: t`Name`,
        width: 220,
        grow: 3,
        names: true,
        cell: ({ id, name }) => <NameLink href={`#/groups/organization/${encodeURIComponent(id)}`}>{name}</NameLink>,
        sortBy: ({ name }) => name,
        editor: ({ id, name }) => ({
          kind: "line",
          value: name,
          save: (text) => text !== "" && edit(id, { name: text }),
        }),
      },
      {
        id: "sector",
        header: t`Sector`,
        width: 170,
        grow: 2,
        cell: ({ body }) => (body.sector === undefined ? null : <Words>{i18n._(SECTOR_WORDS[body.sector])}</Words>),
        sortBy: ({ body }) => body.sector && i18n._(SECTOR_WORDS[body.sector]),
        editor: ({ id, body }) => ({
          kind: "choice",
          value: body.sector ?? "",
          options: [
            { value: "", label: t`Not known` },
            ...SECTORS.map((sector) => ({ value: sector, label: i18n._(SECTOR_WORDS[sector]) })),
          ],
          save: (sector) => edit(id, { sector: sector === "" ? undefined : sector }),
        }),
      },
      counted("tables", t`Tables`, t`Groups at which it sits`, ({ tables }) => tables),
      counted("hosts", t`Houses`, t`Groups that it houses`, ({ hosts }) => hosts),
      counted("people", t`People`, t`People on record who belong to it`, ({ people }) => people),
    ],
    [t, i18n, edit],
  )
}

/** The columns of the people's table. */
export function usePersonColumns(): readonly Column<PersonRow>[] {
  const { t } = useLingui()
  const edit = useEdit("person")
  const organization = useOrganizationOf("person", "organization")
  return useMemo(
    (): readonly Column<PersonRow>[] => [
      {
        id: "name",
        header: t`Name or role`,
        width: 220,
        grow: 3,
        names: true,
        cell: ({ id, name }) => <NameLink href={`#/groups/person/${encodeURIComponent(id)}`}>{name}</NameLink>,
        sortBy: ({ name }) => name,
        editor: ({ id, name }) => ({
          kind: "line",
          value: name,
          save: (text) => text !== "" && edit(id, { name: text }),
        }),
      },
      {
        id: "organization",
        header: t`Organisation`,
        width: 180,
        grow: 2,
        cell: ({ organizationName }) => (organizationName === undefined ? null : <Words>{organizationName}</Words>),
        sortBy: ({ organizationName }) => organizationName,
        editor: ({ id, organizationName }) => ({
          kind: "line",
          value: organizationName ?? "",
          suggest: organization.names,
          save: (text) => organization.set(id, text),
        }),
      },
      counted("tables", t`Tables`, t`Groups at which they sit`, ({ tables }) => tables),
    ],
    [t, edit, organization],
  )
}

function counted<R>(id: string, header: string, title: string, valueOf: (row: R) => number): Column<R> {
  return {
    id,
    header,
    title,
    width: 84,
    align: "end",
    cell: (row) => numberWords(valueOf(row)),
    sortBy: valueOf,
  }
}

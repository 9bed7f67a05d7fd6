import { useLingui } from "@lingui/react/macro"
import { useMemo } from "react"
import { SEAT_ROLES } from "../../../../shared/contract/community.ts"
import type { SeatRow } from "../../../../shared/domain/group-seats.ts"
import { dayWords } from "../../../ui/format.ts"
import type { Column } from "../../../ui/grid/column.ts"
import { Words } from "../../../ui/grid/grid-row.tsx"
import { ROLE_WORDS } from "../choice-words.ts"
import { NameLink } from "../lists/cells.tsx"
import styles from "../lists/lists.module.css"
import { useDateEditor } from "../lists/typed-date-editor.ts"
import { useEdit } from "../use-edit.ts"

const pageOf = ({ of, ofId }: SeatRow) =>
  of === "coalition" ? `#/groups/${encodeURIComponent(ofId)}` : `#/groups/${of}/${encodeURIComponent(ofId)}`

/** The columns of a list of seats: of one table (`who`), or of one who sits (`where`). */
export function useSeatColumns(list: "who" | "where"): readonly Column<SeatRow>[] {
  const { t, i18n } = useLingui()
  const edit = useEdit("seat")
  const dateEditor = useDateEditor()
  return useMemo((): readonly Column<SeatRow>[] => {
    const what = { person: "", organization: t`organisation`, coalition: t`group` }
    const date = (id: "from" | "until", header: string): Column<SeatRow> => ({
      id,
      header,
      width: 120,
      grow: 1,
      cell: ({ body }) => (body[id] === undefined ? null : <Words>{dayWords(body[id])}</Words>),
      sortBy: ({ body }) => body[id],
      editor: ({ id: seat, body }) => dateEditor(body[id], (value) => edit(seat, { [id]: value })),
    })
    return [
      {
        id: "name",
        header: list === "who" ? t`Who` : t`Table`,
        width: 180,
        grow: 3,
        names: true,
        cell: (row) => (
          <>
            <NameLink href={pageOf(row)}>{row.name}</NameLink>
            {list === "who" && row.of !== "person" ? <span className={styles["quiet"]}>· {what[row.of]}</span> : null}
          </>
        ),
        sortBy: ({ name }) => name,
      },
      {
        id: "for",
        header: list === "who" ? t`For` : t`Through`,
        width: 120,
        grow: 2,
        cell: ({ forName }) => (forName === undefined ? null : <Words>{forName}</Words>),
        sortBy: ({ forName }) => forName,
      },
      {
        id: "role",
        header: t`Role`,
        width: 96,
        cell: ({ body }) => (body.role === undefined ? null : i18n._(ROLE_WORDS[body.role])),
        sortBy: ({ body }) => body.role && i18n._(ROLE_WORDS[body.role]),
        editor: ({ id, body }) => ({
          kind: "choice",
          value: body.role ?? "",
          options: [
            { value: "", label: t`Not known` },
            ...SEAT_ROLES.map((role) => ({ value: role, label: i18n._(ROLE_WORDS[role]) })),
          ],
          save: (role) => edit(id, { role: role === "" ? undefined : role }),
        }),
      },
      {
        id: "votes",
        header: t`Votes`,
        width: 72,
        cell: ({ body }) => (body.votes === undefined ? null : body.votes ? t`yes` : t`no`),
        sortBy: ({ body }) => (body.votes === undefined ? undefined : Number(body.votes)),
        editor: ({ id, body }) => ({
          kind: "choice",
          value: body.votes === undefined ? "" : body.votes ? "yes" : "no",
          options: [
            { value: "", label: t`Not known` },
            { value: "yes", label: t`yes` },
            { value: "no", label: t`no` },
          ],
          save: (votes) => edit(id, { votes: votes === "" ? undefined : votes === "yes" }),
        }),
      },
      date("from", t`From`),
      date("until", t`Until`),
    ]
  }, [list, t, i18n, edit, dateEditor])
}

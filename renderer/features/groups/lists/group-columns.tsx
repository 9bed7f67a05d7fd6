import { useLingui } from "@lingui/react/macro"
import { useMemo } from "react"
import { COALITION_KINDS } from "../../../../shared/contract/community.ts"
import type { GroupRow } from "../../../../shared/domain/group-rows.ts"
import { AnswerInput } from "../../../ui/fields/answer-field.tsx"
import type { Column } from "../../../ui/grid/column.ts"
import { Words } from "../../../ui/grid/grid-row.tsx"
import { STANDING_WORDS, TYPE_WORDS } from "../choice-words.ts"
import { useWordings } from "../suggestions.ts"
import { useEdit } from "../use-edit.ts"
import { AnswerCell, Figure, NameLink, ShareCell } from "./cells.tsx"
import styles from "./lists.module.css"
import { PanelForm } from "./panel-form.tsx"
import { useOrganizationOf } from "./use-organization-of.ts"

/** The columns of the groups' table; those of a group's own words are changed in place. */
export function useGroupColumns(): readonly Column<GroupRow>[] {
  const { t, i18n } = useLingui()
  const edit = useEdit("coalition")
  const hosting = useOrganizationOf("coalition", "host")
  const goals = useWordings("goals")
  return useMemo(
    (): readonly Column<GroupRow>[] => [
      {
        id: "number",
        header: t`No.`,
        title: t`Number`,
        width: 44,
        align: "end",
        cell: ({ number }) => <span className={styles["quiet"]}>{number}</span>,
        sortBy: ({ number }) => number,
      },
      {
        id: "name",
        header: t`Name`,
        width: 190,
        grow: 3,
        names: true,
        cell: (row) => (
          <>
            <NameLink href={`#/groups/${encodeURIComponent(row.id)}`}>{row.name}</NameLink>
            {row.standing === "active" ? null : (
              <span className={styles["quiet"]}>· {i18n._(STANDING_WORDS[row.standing])}</span>
            )}
          </>
        ),
        sortBy: ({ name }) => name,
        editor: ({ id, name }) => ({
          kind: "line",
          value: name,
          save: (text) => text !== "" && edit(id, { name: text }),
        }),
      },
      {
        id: "type",
        header: t`Kind`,
        width: 100,
        grow: 1,
        cell: ({ body }) => (body.type === undefined ? null : <Words>{i18n._(TYPE_WORDS[body.type])}</Words>),
        sortBy: ({ body }) => body.type && i18n._(TYPE_WORDS[body.type]),
        editor: ({ id, body }) => ({
          kind: "choice",
          value: body.type ?? "",
          options: [
            { value: "", label: t`Not known` },
            ...COALITION_KINDS.map((type) => ({ value: type, label: i18n._(TYPE_WORDS[type]) })),
          ],
          save: (type) => edit(id, { type: type === "" ? undefined : type }),
        }),
      },
      {
        id: "host",
        header: t`Host`,
        width: 110,
        grow: 2,
        cell: ({ hostName }) => (hostName === undefined ? null : <Words>{hostName}</Words>),
        sortBy: ({ hostName }) => hostName,
        editor: ({ id, hostName }) => ({
          kind: "line",
          value: hostName ?? "",
          suggest: hosting.names,
          save: (text) => hosting.set(id, text),
        }),
      },
      {
        id: "goals",
        header: t`Goals`,
        width: 84,
        align: "end",
        cell: ({ goals: { state, count } }) => <AnswerCell state={state} count={count} />,
        sortBy: ({ goals: { state, count } }) => (state === "listed" ? count : state === "none" ? 0 : undefined),
        editor: ({ id, name, body }) => ({
          kind: "panel",
          content: (close) => (
            <PanelForm title={t`Goals of ${name}`} onClose={close}>
              <AnswerInput
                label={t`Goals`}
                value={body.goals}
                suggest={goals}
                autoFocus
                onSave={(value) => edit(id, { goals: value })}
              />
            </PanelForm>
          ),
        }),
      },
      counted("people", t`People`, undefined, ({ people }) => people, t`No seat is on record`, 62),
      counted(
        "organizations",
        t`Orgs`,
        t`Organisations`,
        ({ organizations }) => organizations,
        t`No seat is on record`,
        52,
      ),
      counted("ties", t`Ties`, t`Recorded ties`, ({ ties }) => ties, t`No tie is on record`, 50),
      {
        id: "verified",
        header: t`Verified`,
        title: t`Verified: answers that the group itself confirmed`,
        width: 78,
        align: "end",
        cell: ({ verified }) => <ShareCell {...verified} />,
        sortBy: ({ verified }) => verified.known,
      },
      {
        id: "coverage",
        header: t`Known`,
        title: t`Known: questions of the profile that have an answer`,
        width: 78,
        align: "end",
        cell: ({ coverage }) => <ShareCell {...coverage} />,
        sortBy: ({ coverage }) => coverage.known,
      },
    ],
    [t, i18n, edit, hosting, goals],
  )
}

function counted(
  id: string,
  header: string,
  title: string | undefined,
  valueOf: (row: GroupRow) => number | undefined,
  why: string,
  width: number,
): Column<GroupRow> {
  return {
    id,
    header,
    ...(title !== undefined && { title }),
    width,
    align: "end",
    cell: (row) => <Figure value={valueOf(row)} why={why} />,
    sortBy: valueOf,
  }
}

import type { I18n } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { useMemo } from "react"
import { TIE_LEVELS } from "../../../../shared/contract/community.ts"
import type { TieRow, TieType } from "../../../../shared/domain/group-ties.ts"
import type { MethodContent } from "../../../../shared/method/content/content.ts"
import { ownRelation } from "../../../../shared/method/wording.ts"
import { useWording } from "../../../stores/use-wording.ts"
import type { CellEditor, Column } from "../../../ui/grid/column.ts"
import { Words } from "../../../ui/grid/grid-row.tsx"
import { tieLevelWords, tieTypeWords } from "../../../ui/tie-words.ts"
import { Dash, NameLink } from "../lists/cells.tsx"
import styles from "../lists/lists.module.css"
import { useEdit } from "../use-edit.ts"
import { TieDetails } from "./tie-details.tsx"

/** How a tie of one direction reads from its far end. */
const TURNED_WORDS: Partial<Record<TieType, ReturnType<typeof msg>>> = {
  "part of": msg`has as a part`,
  informs: msg`is informed by`,
  "shares data": msg`gets data from`,
  funds: msg`is funded by`,
  hosts: msg`is hosted by`,
  "refers to": msg`gets people referred by`,
}

/** "informs", or "is informed by" from the other side; a word of the workspace's own is marked as the other's there. */
function wordsFrom(i18n: I18n, type: TieType, turned: boolean, content: MethodContent): string {
  const from = turned ? TURNED_WORDS[type] : undefined
  if (from === undefined) return tieTypeWords(i18n, type, content)
  const own = ownRelation(type, content)
  return own === undefined ? i18n._(from) : i18n._(msg`the other: ${own}`)
}

/** The columns of the recorded ties of one group. */
export function useTieColumns(self: string, selfName: string): readonly Column<TieRow>[] {
  const { t, i18n } = useLingui()
  const edit = useEdit("tie")
  const { content } = useWording()
  return useMemo((): readonly Column<TieRow>[] => {
    const level = (
      name: "level" | "wanted",
      header: string,
      title: string,
      width: number,
      grow: number,
    ): Column<TieRow> => ({
      id: name,
      header,
      title,
      width,
      grow,
      cell: ({ body }) => {
        const value = body[name]
        return value === undefined ? <Dash why={t`Not said`} /> : <Words>{tieLevelWords(value, content)}</Words>
      },
      sortBy: ({ body }) => body[name],
      editor: ({ id, body }): CellEditor => ({
        kind: "choice",
        value: body[name] === undefined ? "" : String(body[name]),
        options: [
          { value: "", label: t`Not said` },
          ...TIE_LEVELS.map((one) => ({ value: String(one), label: tieLevelWords(one, content) })),
        ],
        save: (value) => edit(id, { [name]: value === "" ? undefined : Number(value) }),
      }),
    })
    return [
      {
        id: "type",
        header: t`Tie`,
        width: 104,
        grow: 1,
        cell: ({ body, turned }) => <Words>{wordsFrom(i18n, body.type, turned, content)}</Words>,
        sortBy: ({ body, turned }) => wordsFrom(i18n, body.type, turned, content),
      },
      {
        id: "name",
        header: t`With`,
        width: 130,
        grow: 2,
        names: true,
        cell: (row) => <NameLink href={`#/groups/${encodeURIComponent(row.otherId)}`}>{row.name}</NameLink>,
        sortBy: ({ name }) => name,
      },
      level("level", t`Now`, t`How closely they work together now`, 130, 4),
      level("wanted", t`Wanted`, t`What it should be in 18 months`, 90, 3),
      {
        id: "claimedBy",
        header: t`Said by`,
        width: 90,
        grow: 1,
        cell: ({ body, name, otherId }) => {
          if (body.table !== undefined) return <Words>{t`Table ${body.table}`}</Words>
          if (body.claimedBy === undefined) return <Dash why={t`Not said`} />
          return (
            <Words>{body.claimedBy === self ? selfName : body.claimedBy === otherId ? name : t`someone else`}</Words>
          )
        },
        sortBy: ({ body, name }) =>
          body.claimedBy === undefined ? undefined : body.claimedBy === self ? selfName : name,
        editor: ({ id, body, name, otherId }) => ({
          kind: "choice",
          value: body.claimedBy ?? "",
          options: [
            { value: "", label: t`Not said` },
            { value: self, label: selfName },
            { value: otherId, label: name },
          ],
          save: (claimedBy) => edit(id, { claimedBy: claimedBy === "" ? undefined : claimedBy }),
        }),
      },
      {
        id: "confirmed",
        header: t`Both sides`,
        title: t`Confirmed by both sides`,
        width: 82,
        cell: ({ body }) =>
          body.confirmed === undefined ? <Dash why={t`Not asked`} /> : body.confirmed ? t`confirmed` : t`disputed`,
        sortBy: ({ body }) => (body.confirmed === undefined ? undefined : Number(body.confirmed)),
        editor: ({ id, body }) => ({
          kind: "choice",
          value: body.confirmed === undefined ? "" : body.confirmed ? "yes" : "no",
          options: [
            { value: "", label: t`Not asked` },
            { value: "yes", label: t`confirmed` },
            { value: "no", label: t`disputed` },
          ],
          save: (value) => edit(id, { confirmed: value === "" ? undefined : value === "yes" }),
        }),
      },
      {
        id: "more",
        header: t`More`,
        title: t`From, until, compared, notes`,
        width: 56,
        cell: ({ body }) => (hasMore(body) ? t`more` : <span className={styles["dash"]}>…</span>),
        editor: ({ id }) => ({ kind: "panel", content: (close) => <TieDetails id={id} onClose={close} /> }),
      },
    ]
  }, [t, i18n, edit, self, selfName, content])
}

const hasMore = ({
  from,
  until,
  note,
  compared,
  objects,
  flows,
  amount,
  agreement,
  competesFor,
  tension,
}: TieRow["body"]) =>
  [from, until, note, compared, objects, flows, amount, agreement, competesFor, tension].some(
    (value) => value !== undefined,
  )

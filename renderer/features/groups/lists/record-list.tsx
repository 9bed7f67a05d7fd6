import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Kbd, TextInput } from "@mantine/core"
import { IconPlus, IconSearch, IconTrash, IconX } from "@tabler/icons-react"
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react"
import { matching } from "../../../../shared/domain/group-rows.ts"
import type { MenuAction } from "../../../app/menu-actions.ts"
import { usePageActions } from "../../../app/use-menu-actions.ts"
import type { Column, Sort } from "../../../ui/grid/column.ts"
import { Grid } from "../../../ui/grid/grid.tsx"
import { useGridSort } from "../../../ui/grid/use-grid-sort.ts"
import { keyWords } from "../../../ui/key.tsx"
import { Page } from "../../../ui/page.tsx"
import { AddLine } from "./add-line.tsx"
import { type ListName, ListTabs } from "./list-tabs.tsx"
import styles from "./lists.module.css"

export interface ListRow {
  readonly id: string
  readonly name: string
  readonly words: string
}

interface RecordListProps<R extends ListRow> {
  readonly tab: ListName
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  readonly addLabel: MessageDescriptor
  /** Writes down a new one by its name. */
  readonly onAdd: (name: string) => Promise<unknown>
  readonly onOpen?: (row: R, column: string) => void
  readonly onRemove: (ids: readonly string[]) => void
  readonly isQuiet?: (row: R) => boolean
  /** Acts beside Add, in the head of the page. */
  readonly acts?: ReactNode
  /** Beside the filter. */
  readonly switches?: ReactNode
  /** Above the table. */
  readonly notice?: ReactNode
  /** What can be done with those that are picked, besides removing them. */
  readonly renderPickedActs?: (picked: readonly R[]) => ReactNode
  /** What stands where there is nothing yet; `add` begins to write one down. */
  readonly renderEmpty: (add: () => void) => ReactNode
}

const FIRST_SORT: Sort = { column: "name", direction: "ascending" }
const idOf = (row: ListRow) => row.id
const nameOf = (row: ListRow) => row.name

/** One list of the community: filter, table, what can be done with the picked ones, and a line to add another. */
export function RecordList<R extends ListRow>(props: RecordListProps<R>) {
  const { t, i18n } = useLingui()
  const { rows, columns } = props
  const addLabel = i18n._(props.addLabel)
  const [text, setText] = useState("")
  const [adding, setAdding] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const filter = useRef<HTMLInputElement>(null)
  const found = useMemo(() => matching(rows, text), [rows, text])
  const grid = useGridSort(found, columns, FIRST_SORT)
  // what has gone meanwhile is not picked any more
  const there = useMemo(() => rows.filter(({ id }) => picked.has(id)), [rows, picked])
  const pickedThere = useMemo(() => new Set(there.map(idOf)), [there])
  useListActions(
    () => filter.current?.select(),
    () => setAdding(true),
    props.addLabel,
  )
  const remove = () => {
    props.onRemove([...pickedThere])
    setPicked(new Set())
  }
  return (
    <Page
      full
      title={<Trans>Groups</Trans>}
      acts={
        <>
          {props.acts}
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)} title={keyWords(ADD_KEY)}>
            {addLabel}
          </Button>
        </>
      }
    >
      <div className={styles["list"]}>
        <div className={styles["bar"]}>
          <ListTabs current={props.tab} />
          {rows.length === 0 ? null : (
            <>
              <span className={styles["spread"]} />
              {props.switches}
              <TextInput
                ref={filter}
                className={styles["filter"] ?? ""}
                aria-label={t`Filter the list`}
                placeholder={t`Filter`}
                title={keyWords(FILTER_KEY)}
                leftSection={<IconSearch size={16} />}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
                onKeyDown={(event) => event.key === "Escape" && setText("")}
              />
            </>
          )}
        </div>
        {adding ? (
          <AddLine
            label={addLabel}
            onAdd={async (name) => {
              await props.onAdd(name)
              // what was just written down is not hidden by what was looked for before
              setText("")
            }}
            onClose={() => setAdding(false)}
          />
        ) : null}
        {props.notice}
        {pickedThere.size === 0 ? null : (
          <div className={styles["bar"]} role="toolbar" aria-label={t`With those picked`}>
            <strong>
              <Trans>{pickedThere.size} picked</Trans>
            </strong>
            <Button
              variant="default"
              leftSection={<IconTrash size={16} />}
              rightSection={<Kbd size="xs">Del</Kbd>}
              onClick={remove}
            >
              <Trans>Remove</Trans>
            </Button>
            {props.renderPickedActs?.(there)}
            <Button variant="subtle" leftSection={<IconX size={16} />} onClick={() => setPicked(new Set())}>
              <Trans>Let go</Trans>
            </Button>
          </div>
        )}
        {rows.length === 0 ? (
          adding ? null : (
            props.renderEmpty(() => setAdding(true))
          )
        ) : (
          <>
            <Grid
              label={props.label}
              rows={grid.rows}
              columns={columns}
              idOf={idOf}
              nameOf={nameOf}
              sort={grid.sort}
              onSort={grid.onSort}
              picked={pickedThere}
              onPick={setPicked}
              onRemove={remove}
              {...(props.onOpen && { onOpen: props.onOpen })}
              {...(props.isQuiet && { isQuiet: props.isQuiet })}
            />
            <p className={styles["hint"]} role="status">
              {found.length === rows.length ? null : (
                <Trans>
                  {found.length} of {rows.length} shown.
                </Trans>
              )}
            </p>
          </>
        )}
      </div>
    </Page>
  )
}

const FILTER_KEY = "mod+f"
const ADD_KEY = "alt+n"

/** The keys of a list, in menu and palette while it is shown. */
function useListActions(filter: () => void, add: () => void, addLabel: MessageDescriptor): void {
  const latest = useRef({ filter, add })
  useEffect(() => {
    latest.current = { filter, add }
  })
  const actions = useMemo<readonly MenuAction[]>(
    () => [
      {
        id: "list-filter",
        label: msg`Filter the list`,
        key: FILTER_KEY,
        menu: "edit",
        inFields: true,
        run: () => latest.current.filter(),
      },
      {
        id: "list-add",
        label: addLabel,
        key: ADD_KEY,
        menu: "edit",
        inFields: true,
        run: () => latest.current.add(),
      },
    ],
    [addLabel],
  )
  usePageActions(actions)
}

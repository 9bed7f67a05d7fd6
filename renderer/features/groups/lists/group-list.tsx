import { msg, plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Switch } from "@mantine/core"
import { IconArrowsJoin2, IconFileExport, IconFileImport, IconTags } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import type { GroupRow } from "../../../../shared/domain/group-rows.ts"
import { useStores } from "../../../stores/stores.tsx"
import { Empty } from "../../../ui/page.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { MergeDialog } from "../acts/merge-dialog.tsx"
import { useGroupRows } from "../use-community.ts"
import { useRemove } from "../use-edit.ts"
import { useGroupColumns } from "./group-columns.tsx"
import { RecordList } from "./record-list.tsx"

const ADD_GROUP = msg`Add a group`

/** All groups as a table. */
export function GroupList() {
  const { t } = useLingui()
  const { call, route } = useStores()
  const all = useGroupRows()
  const [over, setOver] = useState(false)
  const [merging, setMerging] = useState<readonly GroupRow[]>()
  const rows = useMemo(() => (over ? all : all.filter(({ standing }) => standing === "active")), [all, over])
  const gone = all.length - all.filter(({ standing }) => standing === "active").length
  const columns = useGroupColumns()
  const remove = useRemove(
    "coalition",
    (count) => t`${plural(count, { one: "# group is in the trash", other: "# groups are in the trash" })}.`,
  )
  const { go } = route.getState()
  return (
    <>
      <RecordList
        tab="groups"
        label={t`Groups`}
        rows={rows}
        columns={columns}
        addLabel={ADD_GROUP}
        onAdd={(name) => call("records.add", { kind: "coalition", body: { name } })}
        onOpen={(row, column) => {
          const section = SECTION_OF[column]
          go("groups", row.id, ...(section === undefined ? [] : [section]))
        }}
        onRemove={remove}
        isQuiet={({ standing }) => standing !== "active"}
        acts={
          <>
            {all.length === 0 ? null : (
              <Button component="a" href="#/groups/words" variant="default" leftSection={<IconTags size={16} />}>
                <Trans>Say it the same way</Trans>
              </Button>
            )}
            <Button component="a" href="#/groups/import" variant="default" leftSection={<IconFileImport size={16} />}>
              <Trans>Import…</Trans>
            </Button>
            {all.length === 0 ? null : (
              <Button component="a" href="#/groups/export" variant="default" leftSection={<IconFileExport size={16} />}>
                <Trans>Spreadsheet…</Trans>
              </Button>
            )}
          </>
        }
        switches={
          gone === 0 ? null : (
            <Switch
              label={t`Show ended and merged (${gone})`}
              checked={over}
              onChange={(event) => setOver(event.currentTarget.checked)}
            />
          )
        }
        renderPickedActs={(picked) =>
          picked.length === 2 ? (
            <Button variant="default" leftSection={<IconArrowsJoin2 size={16} />} onClick={() => setMerging(picked)}>
              <Trans>Merge the two…</Trans>
            </Button>
          ) : null
        }
        renderEmpty={(add) => <NoGroups gone={gone} onAdd={add} onShow={() => setOver(true)} />}
      />
      {merging?.[0] === undefined ? null : (
        <MergeDialog from={merging[0].id} into={merging[1]?.id} onClose={() => setMerging(undefined)} />
      )}
    </>
  )
}

/** The part of the profile that a figure of the table stands for. */
const SECTION_OF: Readonly<Record<string, string>> = {
  people: "members",
  organizations: "members",
  ties: "ties",
}

function NoGroups({
  gone,
  onAdd,
  onShow,
}: {
  readonly gone: number
  readonly onAdd: () => void
  readonly onShow: () => void
}) {
  const { call } = useStores()
  const explore = useAction(() => call("vault.close", {}))
  return (
    <Empty
      title={<Trans>No groups yet</Trans>}
      acts={
        <>
          <Button component="a" href="#/groups/import" leftSection={<IconFileImport size={16} />}>
            <Trans>Import a sheet…</Trans>
          </Button>
          <Button variant="default" onClick={onAdd}>
            <Trans>Add a group</Trans>
          </Button>
          {gone === 0 ? (
            <Button variant="default" onClick={() => explore.run()}>
              <Trans>Explore the sample</Trans>
            </Button>
          ) : (
            <Button variant="default" onClick={onShow}>
              <Trans>Show ended and merged</Trans>
            </Button>
          )}
        </>
      }
    >
      <Trans>
        Bring in the sheet you have, as it is, or write down the first name. To look around first, explore the sample:
        this workspace is closed, and the start screen offers an invented county.
      </Trans>
    </Empty>
  )
}

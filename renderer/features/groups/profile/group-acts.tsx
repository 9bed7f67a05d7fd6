import { plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Menu } from "@mantine/core"
import {
  IconArrowsJoin2,
  IconDots,
  IconFlagOff,
  IconPencil,
  IconPrinter,
  IconShare3,
  IconTrash,
} from "@tabler/icons-react"
import { useState } from "react"
import type { GroupBody } from "../../../../shared/domain/group-coverage.ts"
import { isActive } from "../../../../shared/domain/group-standing.ts"
import { useStores } from "../../../stores/stores.tsx"
import { chooseOnMap } from "../../map/index.ts"
import { EndDialog } from "../acts/end-dialog.tsx"
import { MergeDialog } from "../acts/merge-dialog.tsx"
import { RenameDialog } from "../acts/rename-dialog.tsx"
import { useToday } from "../use-community.ts"
import { useRemove } from "../use-edit.ts"

type Act = "rename" | "end" | "merge"

/** What can happen to a group as a whole. */
export function GroupActs({ id, group }: { readonly id: string; readonly group: GroupBody }) {
  const { t } = useLingui()
  const stores = useStores()
  const { go } = stores.route.getState()
  const today = useToday()
  const [act, setAct] = useState<Act>()
  const remove = useRemove(
    "coalition",
    (count) => t`${plural(count, { one: "# group is", other: "# groups are" })} in the trash.`,
  )
  const close = () => setAct(undefined)
  return (
    <>
      {isActive(group, today) ? (
        <Button
          variant="default"
          leftSection={<IconShare3 size={16} />}
          onClick={() => {
            chooseOnMap(stores, [id])
            go("map")
          }}
        >
          <Trans>On the map</Trans>
        </Button>
      ) : null}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconDots size={16} />}>
            <Trans>This group</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => go("groups", id, "sheet")}>
            <Trans>Sheet to print</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setAct("rename")}>
            <Trans>It has a new name…</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconFlagOff size={16} />} onClick={() => setAct("end")}>
            <Trans>It has ended…</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowsJoin2 size={16} />}
            disabled={group.mergedInto !== undefined}
            onClick={() => setAct("merge")}
          >
            <Trans>It was merged into another…</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTrash size={16} />}
            onClick={() => {
              remove([id])
              go("groups")
            }}
          >
            <Trans>Remove it</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {act === "rename" ? <RenameDialog id={id} name={group.name} onClose={close} /> : null}
      {act === "end" ? <EndDialog id={id} name={group.name} onClose={close} /> : null}
      {act === "merge" ? <MergeDialog from={id} into={undefined} onClose={close} /> : null}
    </>
  )
}

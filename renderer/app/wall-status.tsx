import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Menu } from "@mantine/core"
import { IconDeviceTv } from "@tabler/icons-react"
import { useOpenWall } from "../features/wall/index.ts"
import { useStores } from "../stores/stores.tsx"
import { useWallState } from "../stores/use-wall-state.ts"
import { keyWords } from "../ui/key.tsx"
import { useAction } from "../ui/use-action.ts"
import styles from "./wall-status.module.css"

/** One word about what the room sees, and the acts that change it. */
export function WallStatus() {
  const { t } = useLingui()
  const stores = useStores()
  const { call } = stores
  const { mode, shown } = useWallState()
  const words = { off: t`Off`, live: t`Live`, blank: t`Blank`, frozen: t`Frozen`, check: t`Check` }
  const word = words[shown]
  const { run: openWall } = useOpenWall()
  const { run: blank } = useAction(() => call("wall.blank", {}))
  const { run: freeze } = useAction(() => call("wall.freeze", {}))
  const { run: off } = useAction(() => call("wall.off", {}))
  const { run: rest } = useAction(() => call("wall.show", { source: { from: "resting" } }))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDeviceTv size={18} />}
          className={styles["status"] ?? ""}
          data-mode={shown}
        >
          <span>
            <Trans>
              Wall: <span className={styles["word"]}>{word}</span>
            </Trans>
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => openWall()}>
          <Trans>Open the wall window</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => rest()}>
          <Trans>Show the resting slide</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => stores.check.getState().show()}>
          <Trans>Check the screens…</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item rightSection={<kbd>{keyWords("mod+b")}</kbd>} onClick={() => blank()}>
          {shown === "blank" ? <Trans>Show again</Trans> : <Trans>Blank</Trans>}
        </Menu.Item>
        <Menu.Item rightSection={<kbd>{keyWords("mod+shift+f")}</kbd>} onClick={() => freeze()}>
          {mode === "frozen" ? <Trans>Go on live</Trans> : <Trans>Freeze</Trans>}
        </Menu.Item>
        <Menu.Item onClick={() => off()}>
          <Trans>Take everything off</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

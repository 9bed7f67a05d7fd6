import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, UnstyledButton } from "@mantine/core"
import { spotlight } from "@mantine/spotlight"
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBook2,
  IconCircleCheck,
  IconHandStop,
  IconHistory,
  IconLock,
  IconPackageExport,
  IconPresentation,
  IconRoute,
  IconSearch,
  IconSettings,
  IconShare3,
  IconUsersGroup,
} from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useStore } from "zustand"
import { RehearsalBar } from "../features/rehearsal/index.ts"
import type { Place } from "../stores/route.ts"
import { useRecords, useStores } from "../stores/stores.tsx"
import { useRehearsal } from "../stores/use-rehearsal.ts"
import { clockTime } from "../ui/format.ts"
import { keyWords } from "../ui/key.tsx"
import { useAction } from "../ui/use-action.ts"
import { Banners } from "./banners.tsx"
import { APP_ACTIONS } from "./menu-actions.ts"
import styles from "./shell.module.css"
import { useCurrentActions } from "./use-menu-actions.ts"
import { WallStatus } from "./wall-status.tsx"

/** The frame of the console: where am I, what does the room see, what do I do next. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles["shell"]}>
      <a className={styles["skip"]} href="#main">
        <Trans>To the page</Trans>
      </a>
      <TitleBar />
      <RehearsalBar />
      <Places />
      <main id="main" className={styles["main"]} tabIndex={-1}>
        <Banners />
        {children}
      </main>
    </div>
  )
}

function TitleBar() {
  const { t } = useLingui()
  const stores = useStores()
  const history = useStore(stores.records, (state) => state.history)
  const name = useStore(stores.vault, ({ vault }) => (vault.state === "open" ? vault.name : ""))
  const rehearses = useRehearsal() !== undefined
  const undo = useTurn("undo")
  const redo = useTurn("redo")
  const { run: lock } = useAction(() => stores.call("vault.lock", {}))
  const undoLabel = undo.own ?? (history.undo === undefined ? t`Nothing to undo` : t`Undo: ${history.undo}`)
  const redoLabel = redo.own ?? (history.redo === undefined ? t`Nothing to redo` : t`Redo: ${history.redo}`)
  return (
    <header className={styles["bar"]}>
      <strong className={styles["name"]} title={name}>
        {name}
      </strong>
      <ActionIcon
        data-tip={`${undoLabel} (${keyWords("mod+z")})`}
        variant="subtle"
        aria-label={undoLabel}
        disabled={undo.own === undefined && history.undo === undefined}
        onClick={undo.run}
      >
        <IconArrowBackUp size={20} />
      </ActionIcon>
      <ActionIcon
        data-tip={`${redoLabel} (${keyWords("mod+shift+z")})`}
        variant="subtle"
        aria-label={redoLabel}
        disabled={redo.own === undefined && history.redo === undefined}
        onClick={redo.run}
      >
        <IconArrowForwardUp size={20} />
      </ActionIcon>
      <span className={styles["saved"]} role="status" data-testid="saved">
        {rehearses ? t`Not kept` : history.savedAt === undefined ? "" : t`Saved ${clockTime(history.savedAt)}`}
      </span>
      <Button
        className={styles["search"] ?? ""}
        variant="default"
        leftSection={<IconSearch size={16} />}
        rightSection={<kbd>{keyWords("mod+k")}</kbd>}
        onClick={() => spotlight.open()}
      >
        <Trans>Search or do…</Trans>
      </Button>
      <WallStatus />
      <ActionIcon
        data-tip={`${t`Lock`} (${keyWords("mod+l")})`}
        variant="subtle"
        aria-label={t`Lock`}
        onClick={() => lock()}
      >
        <IconLock size={20} />
      </ActionIcon>
    </header>
  )
}

/** Undo or redo as it is now: a page may mean its own entries by it (`own` is then what it calls it). */
function useTurn(id: "undo" | "redo"): { readonly own: string | undefined; readonly run: () => void } {
  const { i18n } = useLingui()
  const { actions, run } = useCurrentActions()
  const action = actions.find((one) => one.id === id)
  const own = action === undefined || APP_ACTIONS.includes(action) ? undefined : i18n._(action.label)
  return {
    own,
    run: () => {
      if (action !== undefined) run(action)
    },
  }
}

function Places() {
  const { t } = useLingui()
  const held = useRecords("holdItem")
  const open = [...held.values()].filter((item) => item.done !== true).length
  const work: readonly (readonly [Place, string, ReactNode])[] = [
    ["path", t`Path`, <IconRoute key="i" size={18} />],
    ["groups", t`Groups`, <IconUsersGroup key="i" size={18} />],
    ["map", t`Map`, <IconShare3 key="i" size={18} />],
    ["sessions", t`Sessions`, <IconPresentation key="i" size={18} />],
    ["decisions", t`Decisions`, <IconCircleCheck key="i" size={18} />],
  ]
  const besides: readonly (readonly [Place, string, ReactNode])[] = [
    ["hold", open === 0 ? t`Hold` : t`Hold (${open})`, <IconHandStop key="i" size={18} />],
    ["method", t`Method`, <IconBook2 key="i" size={18} />],
    ["hand-over", t`Hand over`, <IconPackageExport key="i" size={18} />],
    ["history", t`History`, <IconHistory key="i" size={18} />],
    ["settings", t`Settings`, <IconSettings key="i" size={18} />],
  ]
  return (
    <nav className={styles["places"]} aria-label={t`Places`}>
      {work.map(([place, label, icon]) => (
        <PlaceLink key={place} place={place} label={label} icon={icon} />
      ))}
      <hr />
      {besides.map(([place, label, icon]) => (
        <PlaceLink key={place} place={place} label={label} icon={icon} />
      ))}
    </nav>
  )
}

function PlaceLink({
  place,
  label,
  icon,
}: {
  readonly place: Place
  readonly label: string
  readonly icon: ReactNode
}) {
  const { route } = useStores()
  const here = useStore(route, (state) => state.route.place === place)
  return (
    <UnstyledButton
      component="a"
      href={`#/${place}`}
      className={styles["place"] ?? ""}
      aria-current={here ? "page" : undefined}
    >
      {icon}
      <span>{label}</span>
    </UnstyledButton>
  )
}

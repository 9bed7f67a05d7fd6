import { i18n } from "@lingui/core"
import { I18nProvider } from "@lingui/react"
import { Notifications } from "@mantine/notifications"
import { useStore } from "zustand"
import { usePreparedMap } from "../features/map/index.ts"
import { StartPage } from "../features/start/index.ts"
import { CableCheck, SingleScreen, useFrameKeys, useRunKeys } from "../features/wall/index.ts"
import { type Stores, StoresProvider, useStores } from "../stores/stores.tsx"
import { ConsoleTheme } from "../ui/theme.tsx"
import { useAwake } from "../ui/use-awake.ts"
import { ErrorBoundary } from "./error-boundary.tsx"
import { CurrentPage } from "./pages.tsx"
import { Palette } from "./palette.tsx"
import styles from "./shell.module.css"
import { Shell } from "./shell.tsx"
import { useSystemMenu } from "./system-menu.ts"
import { useShortcuts } from "./use-menu-actions.ts"

/** The console window. */
export function ConsoleApp({ stores }: { readonly stores: Stores }) {
  return (
    <I18nProvider i18n={i18n}>
      <ConsoleTheme>
        <StoresProvider stores={stores}>
          <Window />
        </StoresProvider>
      </ConsoleTheme>
    </I18nProvider>
  )
}

/** On a single screen the room sees this window: then it holds the room view and no notice, menu or key of the console. */
function Window() {
  const { check } = useStores()
  const state = useStore(check, (store) => store.check?.state)
  if (state === undefined) return null
  if (state === "single") return <SingleScreen />
  return (
    <>
      <Console />
      <Notifications position="bottom-center" className={styles["notices"] ?? ""} />
    </>
  )
}

function Console() {
  const stores = useStores()
  const open = useStore(stores.vault, ({ vault, held }) => vault.state === "open" && !held)
  const loaded = useStore(stores.records, (state) => state.loaded)
  const route = useStore(stores.route, (state) => state.route)
  const running = useStore(stores.records, ({ byKind }) =>
    [...byKind.live.values()].some((live) => live.state === "running"),
  )
  useShortcuts()
  useRunKeys()
  useFrameKeys()
  useAwake(running)
  useSystemMenu(stores)
  usePreparedMap()
  if (!open) return <StartPage />
  if (!loaded) return null
  return (
    <>
      <Shell>
        <ErrorBoundary place={[route.place, ...route.parts].join("/")}>
          <CurrentPage route={route} />
        </ErrorBoundary>
      </Shell>
      <Palette />
      <CableCheck />
    </>
  )
}

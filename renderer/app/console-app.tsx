import { i18n } from "@lingui/core"
import { I18nProvider } from "@lingui/react"
import { Notifications } from "@mantine/notifications"
import { useStore } from "zustand"
import { StartPage } from "../features/start/index.ts"
import { type Stores, StoresProvider, useStores } from "../stores/stores.tsx"
import { ConsoleTheme } from "../ui/theme.tsx"
import { ErrorBoundary } from "./error-boundary.tsx"
import { CurrentPage } from "./pages.tsx"
import { Palette } from "./palette.tsx"
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
          <Notifications position="bottom-center" />
        </StoresProvider>
      </ConsoleTheme>
    </I18nProvider>
  )
}

function Window() {
  const stores = useStores()
  const open = useStore(stores.vault, ({ vault, held }) => vault.state === "open" && !held)
  const loaded = useStore(stores.records, (state) => state.loaded)
  const route = useStore(stores.route, (state) => state.route)
  useShortcuts()
  useSystemMenu(stores)
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
    </>
  )
}

import { useLingui } from "@lingui/react/macro"
import { useEffect } from "react"
import { useStore } from "zustand"
import type { MenuEntry } from "../../shared/contract/vault.ts"
import type { Stores } from "../stores/stores.tsx"
import { MENUS, type Menu } from "./menu-actions.ts"
import { useCurrentActions } from "./use-menu-actions.ts"

/** Shows the acts in the system's own menu, where there is one, and runs those chosen there. */
export function useSystemMenu(stores: Stores): void {
  const { call, on } = stores
  const { t, i18n } = useLingui()
  const { actions, run } = useCurrentActions()
  const hasMenu = useStore(stores.vault, ({ capabilities }) => capabilities?.host === "electron")
  const titles: { readonly [M in Menu]: string } = {
    file: t`File`,
    edit: t`Edit`,
    view: t`View`,
    wall: t`Wall`,
    help: t`Help`,
  }
  const entries: MenuEntry[] = MENUS.flatMap((menu) =>
    actions
      .filter((action) => action.menu === menu)
      .map(({ id, label, key, enabled }) => ({
        id,
        label: i18n._(label),
        menu: titles[menu],
        enabled: enabled?.(stores) !== false,
        ...(key !== undefined && { key }),
      })),
  )
  const shown = JSON.stringify(entries)

  useEffect(() => {
    // A menu that could not be shown leaves the keys and the palette.
    if (hasMenu) call("host.setMenu", { entries: JSON.parse(shown) as MenuEntry[] }).catch(() => {})
  }, [call, hasMenu, shown])

  useEffect(
    () =>
      on("menu", ({ action }) => {
        const found = actions.find(({ id }) => id === action)
        if (found !== undefined) run(found)
      }),
    [on, actions, run],
  )
}

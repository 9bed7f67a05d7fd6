import { Menu, type MenuItemConstructorOptions } from "electron"
import type { MenuEntry } from "../../shared/contract/vault.ts"

/** The system's menu from the console's own table of acts; choosing one sends its id back. */
export function showMenu(entries: readonly MenuEntry[], chosen: (id: string) => void): void {
  const groups = Map.groupBy(entries, ({ menu }) => menu)
  const template: MenuItemConstructorOptions[] = [...groups].map(([menu, items]) => ({
    label: menu,
    submenu: items.map(
      ({ id, label, key, enabled }): MenuItemConstructorOptions => ({
        id,
        label,
        enabled,
        // The window binds the keys itself, so that text fields keep their own undo; the menu only shows them.
        registerAccelerator: false,
        ...(key !== undefined && { accelerator: acceleratorOf(key) }),
        click: () => chosen(id),
      }),
    ),
  }))
  const edit: MenuItemConstructorOptions = { role: "editMenu" }
  const isMac = process.platform === "darwin"
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: "appMenu" } as const] : []), ...template, ...(isMac ? [edit] : [])]),
  )
}

function acceleratorOf(key: string): string {
  return key
    .split("+")
    .map((part) =>
      part === "mod" ? "CmdOrCtrl" : part.length === 1 ? part.toUpperCase() : part[0]?.toUpperCase() + part.slice(1),
    )
    .join("+")
}

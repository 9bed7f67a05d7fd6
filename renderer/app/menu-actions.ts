import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { createStore } from "zustand/vanilla"
import type { Stores } from "../stores/stores.tsx"

export const MENUS = ["file", "edit", "view", "wall", "help"] as const
export type Menu = (typeof MENUS)[number]

/** One act of the app, declared once: menu, palette, shortcut, button and printed card all come from it. */
export interface MenuAction {
  readonly id: string
  readonly label: MessageDescriptor
  /** As "mod+shift+z"; mod is Ctrl, or Command on a Mac. */
  readonly key?: string
  /** A second key for the same act. */
  readonly alsoKey?: string
  readonly menu: Menu
  /** True where the key works while a text field has the focus too. */
  readonly inFields?: boolean
  readonly enabled?: (stores: Stores) => boolean
  readonly run: (stores: Stores) => Promise<unknown> | void
}

const open = ({ vault }: Stores) => vault.getState().vault.state === "open"
const undoable = (stores: Stores) => open(stores) && stores.records.getState().history.undo !== undefined
const redoable = (stores: Stores) => open(stores) && stores.records.getState().history.redo !== undefined

/** The session that is running, if one is. */
const runningOf = ({ records }: Stores) =>
  [...records.getState().byKind.live].find(([, live]) => live.state === "running")?.[0]

/** What can be done from everywhere. Pages add their own while they are shown. */
export const APP_ACTIONS: readonly MenuAction[] = [
  {
    id: "groups",
    label: msg`Go to groups`,
    key: "alt+2",
    menu: "view",
    inFields: true,
    enabled: open,
    run: ({ route }) => route.getState().go("groups"),
  },
  {
    id: "path",
    label: msg`Go to the path`,
    key: "alt+1",
    menu: "view",
    inFields: true,
    enabled: open,
    run: ({ route }) => route.getState().go("path"),
  },
  {
    id: "map",
    label: msg`Go to the map`,
    key: "alt+3",
    menu: "view",
    inFields: true,
    enabled: open,
    run: ({ route }) => route.getState().go("map"),
  },
  {
    id: "sessions",
    label: msg`Go to sessions`,
    key: "alt+4",
    menu: "view",
    inFields: true,
    enabled: open,
    run: ({ route }) => route.getState().go("sessions"),
  },
  {
    id: "decisions",
    label: msg`Go to decisions`,
    key: "alt+5",
    menu: "view",
    inFields: true,
    enabled: open,
    run: ({ route }) => route.getState().go("decisions"),
  },
  {
    id: "method",
    label: msg`Go to the method`,
    key: "alt+7",
    menu: "view",
    inFields: true,
    enabled: open,
    run: ({ route }) => route.getState().go("method"),
  },
  {
    id: "hold",
    label: msg`Go to the hold list`,
    key: "alt+6",
    menu: "view",
    inFields: true,
    enabled: open,
    run: ({ route }) => route.getState().go("hold"),
  },
  {
    id: "import",
    label: msg`Import groups from a file…`,
    key: "mod+i",
    menu: "file",
    enabled: open,
    run: ({ route }) => route.getState().go("groups", "import"),
  },
  {
    id: "inventory",
    label: msg`Groups as a spreadsheet…`,
    menu: "file",
    enabled: open,
    run: ({ route }) => route.getState().go("groups", "export"),
  },
  {
    id: "sheets",
    label: msg`Profile sheets to print…`,
    menu: "file",
    enabled: open,
    run: ({ route }) => route.getState().go("groups", "sheets"),
  },
  {
    id: "words",
    label: msg`Say it the same way`,
    key: "alt+s",
    menu: "edit",
    inFields: true,
    enabled: open,
    run: ({ route }) => route.getState().go("groups", "words"),
  },
  {
    id: "hand-over",
    label: msg`Take to another laptop…`,
    menu: "file",
    enabled: open,
    run: ({ route }) => route.getState().go("hand-over"),
  },
  {
    id: "history",
    label: msg`History and trash`,
    menu: "edit",
    enabled: open,
    run: ({ route }) => route.getState().go("history"),
  },
  {
    id: "settings",
    label: msg`Settings`,
    key: "mod+,",
    menu: "file",
    enabled: open,
    run: ({ route }) => route.getState().go("settings"),
  },
  {
    id: "undo",
    label: msg`Undo`,
    key: "mod+z",
    menu: "edit",
    enabled: undoable,
    run: ({ call }) => call("records.undo", {}),
  },
  {
    id: "redo",
    label: msg`Redo`,
    key: "mod+shift+z",
    alsoKey: "mod+y",
    menu: "edit",
    enabled: redoable,
    run: ({ call }) => call("records.redo", {}),
  },
  {
    id: "blank",
    label: msg`Blank the wall`,
    key: "mod+b",
    menu: "wall",
    inFields: true,
    enabled: open,
    run: ({ call }) => call("wall.blank", {}),
  },
  {
    id: "freeze",
    label: msg`Freeze the wall`,
    key: "mod+shift+f",
    menu: "wall",
    inFields: true,
    enabled: open,
    run: ({ call }) => call("wall.freeze", {}),
  },
  {
    id: "off-script",
    label: msg`Off the script…`,
    key: "alt+o",
    menu: "wall",
    inFields: true,
    enabled: (stores) => open(stores) && runningOf(stores) !== undefined,
    run: (stores) => {
      const id = runningOf(stores)
      if (id !== undefined) stores.route.getState().go("sessions", id, "aside")
    },
  },
  {
    id: "wall-off",
    label: msg`Take everything off the wall`,
    menu: "wall",
    enabled: open,
    run: ({ call }) => call("wall.off", {}),
  },
  {
    id: "check",
    label: msg`Check the screens…`,
    key: "alt+c",
    menu: "wall",
    inFields: true,
    enabled: open,
    run: ({ check }) => check.getState().show(),
  },
  {
    id: "check-again",
    label: msg`We moved: check the wall again`,
    menu: "wall",
    enabled: open,
    run: async ({ call, check }) => {
      await call("check.again", {})
      check.getState().show()
    },
  },
  {
    id: "quick-lock",
    label: msg`Quick lock, reopened by the PIN`,
    key: "mod+shift+l",
    menu: "file",
    inFields: true,
    enabled: ({ vault }) => {
      const state = vault.getState().vault
      return state.state === "open" && state.pinUntil !== undefined
    },
    run: ({ call }) => call("vault.quickLock", {}),
  },
  {
    id: "pin",
    label: msg`PIN for the day…`,
    menu: "file",
    enabled: open,
    run: ({ route }) => route.getState().go("settings"),
  },
  {
    id: "lock",
    label: msg`Lock`,
    key: "mod+l",
    menu: "file",
    inFields: true,
    enabled: open,
    run: ({ call }) => call("vault.lock", {}),
  },
  {
    id: "close",
    label: msg`Close this workspace`,
    menu: "file",
    enabled: open,
    run: ({ call }) => call("vault.close", {}),
  },
]

/** A key of one sign, which whoever dictates, or leans on the keyboard, presses without meaning it. */
const isSingle = (key: string) => Array.from(key).length === 1

/** The keys that are bound, with what they do: those that work in text fields too, or the others. WCAG 2.2, 2.1.4. */
export function boundKeys(
  actions: readonly MenuAction[],
  { inFields, singleKeys }: { readonly inFields: boolean; readonly singleKeys: boolean },
): readonly (readonly [string, MenuAction])[] {
  return actions
    .filter((action) => (action.inFields ?? false) === inFields)
    .flatMap((action) =>
      [action.key, action.alsoKey].flatMap((key): (readonly [string, MenuAction])[] =>
        key === undefined || (isSingle(key) && !singleKeys) ? [] : [[key, action]],
      ),
    )
}

interface ActionsState {
  /** Those of the pages that are shown, over those of the app. */
  readonly extra: readonly (readonly MenuAction[])[]
}

export const actionsStore = createStore<ActionsState>()(() => ({ extra: [] }))

/** Adds a page's acts; returns the function that takes them away. An id that the app has too replaces it meanwhile. */
export function addActions(actions: readonly MenuAction[]): () => void {
  actionsStore.setState(({ extra }) => ({ extra: [...extra, actions] }))
  return () => actionsStore.setState(({ extra }) => ({ extra: extra.filter((list) => list !== actions) }))
}

/** Every act that there is now; the newest declaration of an id wins. */
export function currentActions(extra: ActionsState["extra"]): readonly MenuAction[] {
  const byId = new Map(APP_ACTIONS.map((action) => [action.id, action]))
  for (const list of extra) for (const action of list) byId.set(action.id, action)
  return [...byId.values()]
}

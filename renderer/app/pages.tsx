import type { ReactNode } from "react"
import { HandOverPage } from "../features/bundle/index.ts"
import { WordsPage } from "../features/coding/index.ts"
import { DecisionsPage } from "../features/decisions/index.ts"
import { GroupsPage } from "../features/groups/index.ts"
import { HistoryPage } from "../features/history/index.ts"
import { HoldPage } from "../features/hold/index.ts"
import { ImportPage } from "../features/import/index.ts"
import { InventoryPage } from "../features/inventory/index.ts"
import { MapPage, MapPrintPage } from "../features/map/index.ts"
import { MethodPage } from "../features/method/index.ts"
import { PathPage } from "../features/path/index.ts"
import { SettingsPage } from "../features/security/index.ts"
import { SessionsPage } from "../features/session/index.ts"
import { SheetPage } from "../features/sheet/index.ts"
import type { Place, Route } from "../stores/route.ts"

/** The page of each place; a place without one does not compile. */
const PAGES: { readonly [P in Place]: (parts: readonly string[]) => ReactNode } = {
  path: () => <PathPage />,
  groups: (parts) => {
    const [first, second] = parts
    if (first === "import") return <ImportPage />
    if (first === "export") return <InventoryPage />
    if (first === "sheets") return <SheetPage id={undefined} />
    if (first !== undefined && second === "sheet") return <SheetPage key={first} id={first} />
    return first === "words" ? <WordsPage parts={parts.slice(1)} /> : <GroupsPage parts={parts} />
  },
  map: ([first]) => (first === "print" ? <MapPrintPage /> : <MapPage />),
  sessions: (parts) => <SessionsPage parts={parts} />,
  decisions: (parts) => <DecisionsPage parts={parts} />,
  method: (parts) => <MethodPage parts={parts} />,
  hold: () => <HoldPage />,
  "hand-over": () => <HandOverPage />,
  history: () => <HistoryPage />,
  settings: () => <SettingsPage />,
}

export function CurrentPage({ route }: { readonly route: Route }) {
  return PAGES[route.place](route.parts)
}

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod"
import type { RecentWorkspace } from "../../../shared/contract/vault.ts"
import type { Ports } from "../ports.ts"
import { writeDurably } from "./durable.ts"
import { looksLikeWorkspace } from "./workspace-folder.ts"

const Recents = z.strictObject({
  format: z.literal(1),
  hideNames: z.boolean(),
  workspaces: z.array(
    z.strictObject({
      folder: z.string(),
      name: z.string().optional(),
      openedAt: z.string().optional(),
      sample: z.boolean().optional(),
    }),
  ),
})
type Recents = z.infer<typeof Recents>
const MOST = 20

export interface Opened {
  readonly folder: string
  readonly name: string
  readonly sample: boolean
}

/** The list of workspaces that were opened here. A name enters it only if the user wants that. */
export interface Recent {
  readonly list: () => { readonly hideNames: boolean; readonly workspaces: RecentWorkspace[] }
  readonly opened: (workspace: Opened) => void
  /** `open` is the workspace whose name is known now; others get theirs back when they are next opened. */
  readonly hideNames: (hide: boolean, open?: Opened) => void
  readonly forget: (folder: string) => void
}

/** The recent list in the data folder. It is no more than a convenience: a damaged one is put aside and begun anew. */
export function createRecent({ dataFolder, now }: Pick<Ports, "dataFolder" | "now">): Recent {
  const file = join(dataFolder, "recent.json")

  function load(): Recents {
    if (!existsSync(file)) return { format: 1, hideNames: true, workspaces: found() }
    try {
      return Recents.parse(JSON.parse(readFileSync(file, "utf8")))
    } catch {
      return { format: 1, hideNames: true, workspaces: found() }
    }
  }

  /** Workspaces that lie in the data folder itself, for a list that was lost. */
  function found(): Recents["workspaces"] {
    if (!existsSync(dataFolder)) return []
    return readdirSync(dataFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ folder: join(dataFolder, name) }))
      .filter(({ folder }) => looksLikeWorkspace(folder))
  }

  function save(next: Recents): void {
    mkdirSync(dataFolder, { recursive: true })
    if (existsSync(file) && !isReadable()) renameSync(file, `${file}.damaged`)
    writeDurably(file, `${JSON.stringify(next, null, 2)}\n`)
  }

  function isReadable(): boolean {
    try {
      return Recents.safeParse(JSON.parse(readFileSync(file, "utf8"))).success
    } catch {
      return false
    }
  }

  function listed({ folder, name, sample }: Opened, hide: boolean, openedAt: string | undefined) {
    return {
      folder,
      ...(!hide && { name }),
      ...(openedAt !== undefined && { openedAt }),
      ...(sample && { sample }),
    }
  }

  return {
    list: () => {
      const { hideNames, workspaces } = load()
      return {
        hideNames,
        workspaces: workspaces.map((workspace) => ({ ...workspace, present: looksLikeWorkspace(workspace.folder) })),
      }
    },
    opened: (workspace) => {
      const recents = load()
      const others = recents.workspaces.filter(({ folder }) => folder !== workspace.folder)
      const first = listed(workspace, recents.hideNames, now().toISOString())
      save({ ...recents, workspaces: [first, ...others].slice(0, MOST) })
    },
    hideNames: (hide, open) => {
      const recents = load()
      const workspaces = recents.workspaces.map(({ name, ...rest }) => {
        if (hide) return rest
        if (open !== undefined && open.folder === rest.folder) return listed(open, false, rest.openedAt)
        return name === undefined ? rest : { ...rest, name }
      })
      save({ ...recents, hideNames: hide, workspaces })
    },
    forget: (folder) => {
      const recents = load()
      save({ ...recents, workspaces: recents.workspaces.filter((workspace) => workspace.folder !== folder) })
    },
  }
}

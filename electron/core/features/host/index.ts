import type { HandlersOf } from "../../handlers.ts"

export const hostHandlers: HandlersOf<"host"> = {
  "host.capabilities": ({ ports }) => ({
    host: ports.windows.host,
    pickFolder: ports.windows.pickFolder !== undefined,
    placeWall: ports.windows.placeWall,
    version: ports.version,
    dataFolder: ports.dataFolder,
  }),
  "host.pickFolder": async ({ ports }) => {
    const folder = await ports.windows.pickFolder?.()
    return folder === undefined ? {} : { folder }
  },
  "host.awake": () => ({}),
  "host.openWall": async ({ ports }) => ports.windows.openWall(),
  "host.setMenu": async ({ ports }, { entries }) => {
    ports.windows.setMenu?.(entries)
    return {}
  },
  "host.closeWall": async ({ ports }) => {
    await ports.windows.closeWall()
    return {}
  },
}

import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { Cable } from "../check/index.ts"

export const hostHandlers = (cable: Cable): HandlersOf<"host"> => ({
  "host.capabilities": ({ ports }) => ({
    host: ports.windows.host,
    pickFolder: ports.windows.pickFolder !== undefined,
    placeWall: ports.windows.placeWall,
    pdf: ports.windows.pdf !== undefined,
    displays: ports.windows.displays?.() ?? "unknown",
    version: ports.version,
    dataFolder: ports.dataFolder,
  }),
  "host.pickFolder": async ({ ports }) => {
    const folder = await ports.windows.pickFolder?.()
    return folder === undefined ? {} : { folder }
  },
  "host.pdf": async ({ ports }) => {
    const pdf = await ports.windows.pdf?.()
    if (pdf === undefined) throw new AppError("not-here")
    return { base64: Buffer.from(pdf).toString("base64") }
  },
  "host.awake": () => ({}),
  "host.openWall": async ({ ports }) => {
    // the wall would be the console's own screen, or a second one beside the room's single one
    if (ports.windows.displays?.() === 1) throw new AppError("one-display")
    if (cable.now().state === "single") throw new AppError("not-here")
    const { url, fresh = false } = await ports.windows.openWall()
    if (fresh) cable.opened()
    return url === undefined ? {} : { url }
  },
  "host.setMenu": async ({ ports }, { entries }) => {
    ports.windows.setMenu?.(entries)
    return {}
  },
  "host.closeWall": async ({ ports }) => {
    await ports.windows.closeWall()
    return {}
  },
})

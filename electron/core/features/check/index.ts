import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { RecordWriter } from "../../records/store.ts"
import type { Cable } from "./cable.ts"

export { type Cable, createCable } from "./cable.ts"

export function checkHandlers(cable: Cable, lightUp: (records: RecordWriter) => void): HandlersOf<"check"> {
  return {
    "check.state": () => cable.state(),

    "check.again": () => {
      cable.disturbed("asked")
      return {}
    },

    "check.type": (_context, { word }) => {
      if (cable.now().state !== "word") throw new AppError("not-here")
      cable.hear({ is: "typed", word })
      if (cable.now().state === "word") throw new AppError("wrong-word")
      return {}
    },

    "check.finish": () => {
      if (cable.now().state !== "line") throw new AppError("not-here")
      cable.hear({ is: "read" })
      return {}
    },

    "check.single": async ({ ports, vault }, { on }) => {
      // what was off or frozen goes up: on that display there is nothing else to see
      const store = vault.current()?.store
      if (on) store?.transact(() => lightUp(store))
      cable.hear({ is: on ? "single" : "private" })
      ports.windows.singleScreen?.(on)
      if (on) await ports.windows.closeWall()
      return {}
    },

    "check.paper": async ({ ports }) => {
      await ports.windows.closeWall()
      cable.hear({ is: "paper" })
      return {}
    },
  }
}

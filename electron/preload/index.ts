import { contextBridge, ipcRenderer } from "electron"
import type { EventName, Events } from "../../shared/contract/events.ts"
import type { Reply } from "../../shared/errors.ts"

/** All that a window is given: one way to call, one way to hear. Names and payloads are checked in the main process. */
contextBridge.exposeInMainWorld("junction", {
  call: (name: string, input: unknown, id?: string, rehearsal?: boolean): Promise<Reply<unknown>> =>
    ipcRenderer.invoke("call", name, input, id, rehearsal),
  on: <E extends EventName>(event: E, listener: (value: Events[E]) => void) => {
    const hear = (_: unknown, name: string, value: unknown) => {
      if (name === event) listener(value as Events[E])
    }
    ipcRenderer.on("event", hear)
    return () => void ipcRenderer.removeListener("event", hear)
  },
})

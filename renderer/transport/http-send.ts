import { EVENT_NAMES, type EventName } from "../../shared/contract/events.ts"
import type { Reply } from "../../shared/errors.ts"
import type { Transport } from "./send.ts"

/** The transport of the browser host: JSON over this page's own origin, events by server-sent events. */
export function httpTransport(): Transport {
  const listeners = new Set<{ event: EventName; hear: (value: never) => void }>()
  const links = new Set<(linked: boolean) => void>()
  let lost = false
  const source = new EventSource("/api/events")
  for (const event of EVENT_NAMES) {
    source.addEventListener(event, (message: MessageEvent<string>) => {
      const value = JSON.parse(message.data) as never
      for (const listener of listeners) if (listener.event === event) listener.hear(value)
    })
  }
  const tell = (linked: boolean) => {
    for (const link of links) link(linked)
  }
  source.addEventListener("open", () => {
    // The first time too: what was told before the stream was open has been missed.
    tell(true)
    lost = false
  })
  source.addEventListener("error", () => {
    if (!lost) tell(false)
    lost = true
  })
  return {
    send: async (name, input, { id, rehearsal } = {}) => {
      const response = await fetch(`/api/${name}`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          ...(id !== undefined && { "X-Task": id }),
          ...(rehearsal !== undefined && { "X-Rehearsal": rehearsal ? "yes" : "no" }),
        },
        body: JSON.stringify(input),
      })
      if (response.headers.get("Content-Type")?.startsWith("application/json") !== true)
        throw new Error(`status ${response.status}`)
      return (await response.json()) as Reply<unknown>
    },
    listen: (event, hear) => {
      const listener = { event, hear: hear as (value: never) => void }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    linked: (listener) => {
      links.add(listener)
      return () => void links.delete(listener)
    },
  }
}

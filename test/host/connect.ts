import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { App } from "../../electron/core/app.ts"
import { startRoleServer } from "../../electron/host/http.ts"
import { type IpcCall, startIpcHost } from "../../electron/host/ipc.ts"
import { type Client, createClient } from "../../renderer/transport/client.ts"
import type { Role } from "../../shared/contract/command.ts"
import type { EventName, Events } from "../../shared/contract/events.ts"

export interface Connected extends AsyncDisposable {
  readonly client: Client
}

/** A window of `role` over HTTP, with its cookie, without a browser. */
export async function overHttp(app: App, role: Role): Promise<Connected> {
  const rendererFolder = mkdtempSync(join(tmpdir(), "junction-pages-"))
  writeFileSync(join(rendererFolder, "index.html"), "__ROLE__ __NONCE__")
  const server = await startRoleServer({
    role,
    port: 0,
    rendererFolder,
    connect: () => app.connect(role),
    log: () => {},
  })
  const entered = await fetch(server.invite(), { redirect: "manual" })
  const headers = { Cookie: (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "", Origin: server.origin }
  const ending = new AbortController()
  const stream = await fetch(`${server.origin}/api/events`, { headers, signal: ending.signal })
  const listeners = new Map<EventName, Set<(value: never) => void>>()
  void hear(stream, (event, value) => {
    for (const listener of listeners.get(event) ?? []) listener(value)
  })
  return {
    client: createClient({
      send: async (name, input, { id, rehearsal } = {}) => {
        const response = await fetch(`${server.origin}/api/${name}`, {
          method: "POST",
          headers: {
            ...headers,
            "Content-Type": "application/json",
            ...(id !== undefined && { "X-Task": id }),
            ...(rehearsal !== undefined && { "X-Rehearsal": rehearsal ? "yes" : "no" }),
          },
          body: JSON.stringify(input),
        })
        return (await response.json()) as never
      },
      listen: (event, listener) => subscribe(listeners, event, listener),
      linked: () => () => {},
    }),
    [Symbol.asyncDispose]: async () => {
      ending.abort()
      await server.close()
      rmSync(rendererFolder, { recursive: true })
    },
  }
}

/** A window of `role` over IPC: Electron's own channel is replaced by function calls, the adapter is the real one. */
export async function overIpc(
  app: App,
  role: Role,
  frame: Partial<NonNullable<IpcCall["senderFrame"]>> = {},
): Promise<Connected> {
  let handle: ((event: IpcCall, ...args: unknown[]) => unknown) | undefined
  const listeners = new Map<EventName, Set<(value: never) => void>>()
  const host = startIpcHost({ handle: (_channel, listener) => void (handle = listener) }, app, () => {})
  const origin = `app://${role}`
  const end = host.admit(
    {
      id: 7,
      send: (_channel, ...[event, value]) => {
        for (const listener of listeners.get(event as EventName) ?? []) listener(structuredClone(value) as never)
      },
      isDestroyed: () => false,
    },
    role,
    origin,
  )
  return {
    client: createClient({
      send: async (name, input, { id, rehearsal } = {}) =>
        (await handle?.(
          { sender: { id: 7 }, senderFrame: { origin, parent: null, ...frame } },
          name,
          structuredClone(input),
          id,
          rehearsal,
        )) as never,
      listen: (event, listener) => subscribe(listeners, event, listener),
      linked: () => () => {},
    }),
    [Symbol.asyncDispose]: async () => end(),
  }
}

function subscribe<E extends EventName>(
  listeners: Map<EventName, Set<(value: never) => void>>,
  event: E,
  listener: (value: Events[E]) => void,
): () => void {
  const known = listeners.get(event) ?? new Set()
  listeners.set(event, known.add(listener))
  return () => void known.delete(listener)
}

async function hear(response: Response, tell: (event: EventName, value: never) => void): Promise<void> {
  let text = ""
  try {
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part
      const blocks = text.split("\n\n")
      text = blocks.pop() ?? ""
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1]
        const data = /^data: (.*)$/m.exec(block)?.[1]
        if (event !== undefined && data !== undefined) tell(event as EventName, JSON.parse(data) as never)
      }
    }
  } catch {
    // The stream ends with the test.
  }
}

import type { LayoutRequest, Placed } from "./force-layout.ts"
import type { LayoutAnswer, LayoutQuestion } from "./layout-worker.ts"

interface Waiting {
  readonly done: (placed: Placed) => void
  readonly failed: (reason: Error) => void
}

let worker: Worker | undefined
let asked = 0
const waiting = new Map<number, Waiting>()

/** Places cards by force, off the thread that draws. Rejects when the worker cannot be started or breaks. */
export function layOut(request: LayoutRequest): Promise<Placed> {
  worker ??= startWorker()
  const { promise, resolve, reject } = Promise.withResolvers<Placed>()
  const id = ++asked
  waiting.set(id, { done: resolve, failed: reject })
  worker.postMessage({ id, request } satisfies LayoutQuestion)
  return promise
}

function startWorker(): Worker {
  const started = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" })
  started.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
    waiting.get(data.id)?.done(data.placed)
    waiting.delete(data.id)
  })
  started.addEventListener("error", ({ message }) => {
    for (const { failed } of waiting.values()) failed(new Error(message))
    waiting.clear()
    worker = undefined
  })
  return started
}

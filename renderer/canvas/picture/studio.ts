import { type Artist, createArtist, type PictureRequest } from "./artist.ts"
import type { Palette } from "./palette.ts"
import type { PictureDelivery, PictureOrder } from "./picture-worker.ts"
import type { PictureScene } from "./scene.ts"

/** Where pictures are drawn, off the thread that the hand is on. */
export interface Studio {
  readonly see: (scene: PictureScene) => void
  readonly dress: (palette: Palette) => void
  readonly draw: (request: PictureRequest) => Promise<ImageBitmap | undefined>
  readonly close: () => void
}

/** Opens a studio. Where a worker cannot be started, or breaks, the pictures are drawn here: slower, and still drawn. */
export function openStudio(): Studio {
  let worker: Worker | undefined = takeWorker()
  let here: Artist | undefined
  let asked = 0
  const waiting = new Map<
    number,
    { readonly request: PictureRequest; readonly done: (picture?: ImageBitmap) => void }
  >()
  let last: { scene?: PictureScene; palette?: Palette } = {}

  const order = (what: PictureOrder, transfer: Transferable[] = []) => worker?.postMessage(what, { transfer })
  const drawHere = (request: PictureRequest) => {
    if (here === undefined) {
      here = createArtist()
      if (last.scene !== undefined) here.see(last.scene)
      if (last.palette !== undefined) here.dress(last.palette)
    }
    return here.draw(request)
  }
  worker.addEventListener("message", ({ data }: MessageEvent<PictureDelivery>) => {
    waiting.get(data.id)?.done(data.picture)
    waiting.delete(data.id)
  })
  worker.addEventListener("error", () => {
    worker?.terminate()
    worker = undefined
    for (const { request, done } of waiting.values()) done(drawHere(request))
    waiting.clear()
  })
  return {
    see: (scene) => {
      last = { ...last, scene }
      here?.see(scene)
      order({ does: "see", scene })
    },
    dress: (palette) => {
      last = { ...last, palette }
      here?.dress(palette)
      order({ does: "dress", palette })
    },
    draw: (request) => {
      if (worker === undefined) return Promise.resolve(drawHere(request))
      const { promise, resolve } = Promise.withResolvers<ImageBitmap | undefined>()
      const id = ++asked
      waiting.set(id, { request, done: resolve })
      order({ does: "draw", id, request })
      return promise
    },
    close: () => {
      worker?.terminate()
      worker = undefined
      for (const { done } of waiting.values()) done()
      waiting.clear()
      // whoever leaves a map comes back to it
      setTimeout(prepareStudio, LATER)
    },
  }
}

const LATER = 1000

let prepared: Worker | undefined

/** Starts a worker for a map that will be drawn: its font is there, and its pen is warm, before anybody waits for it. */
export function prepareStudio(): void {
  if (prepared !== undefined) return
  const started = startWorker()
  prepared = started
  started.addEventListener("error", () => {
    if (prepared === started) prepared = undefined
  })
}

function takeWorker(): Worker {
  const worker = prepared ?? startWorker()
  prepared = undefined
  return worker
}

function startWorker(): Worker {
  return new Worker(new URL("./picture-worker.ts", import.meta.url), { type: "module" })
}

import { CELL, community, NARROW_LENS, WIDE_LENS } from "./community.ts"
import type { Draw, Drawing } from "./drawing.ts"

const DRAWS: Readonly<Record<string, () => Promise<Draw>>> = {
  junction: async () => (await import("./draw-junction.tsx")).drawJunction,
  "react-flow": async () => (await import("./draw-react-flow.tsx")).drawReactFlow,
  cytoscape: async () => (await import("./draw-cytoscape.ts")).drawCytoscape,
  "cytoscape-hiding": async () => (await import("./draw-cytoscape.ts")).drawCytoscapeHiding,
}

/** What the program outside drives. */
export interface BenchPage {
  /** Loads what draws, so that only drawing is measured. */
  readonly load: (peer: string, groups: number, ties: number, seats?: number) => Promise<void>
  /** Starts what its app has running before a map is opened: memory that counts, and no time. */
  readonly prepare: (peer: string) => Promise<void>
  /** Begins to draw and does not wait for a picture. */
  readonly open: () => void
  /** Milliseconds to the first picture. */
  readonly first: () => Promise<number>
  /** Milliseconds, from the same moment, until all that stands round the picture is there too. */
  readonly whole: () => Promise<number>
  readonly drawing: () => Drawing
  /** Looks at the hub's surroundings, with a gap between cards in the middle. */
  readonly closeUp: (zoom: number) => void
  /** A point near another, between the same two columns of cards, at which a hand takes hold of the map itself. */
  readonly holdNear: (at: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number }
  readonly startTasks: () => void
  /** Everything since then for which the window stood still longer than 50 ms, in milliseconds. */
  readonly stopTasks: () => readonly number[]
  readonly startFrames: () => void
  /** The frames since then, in milliseconds. */
  readonly stopFrames: () => readonly number[]
  /** Milliseconds until each of some changes of lens was on the screen. */
  readonly lenses: (times: number) => Promise<readonly number[]>
}

let draw: Draw | undefined
let made: ReturnType<typeof community> | undefined
let drawing: Drawing | undefined
let frames: number[] = []
let going = false
let begun = 0

function got<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not loaded yet")
  return value
}

let tasks: number[] = []
const see = (entries: readonly PerformanceEntry[]) => tasks.push(...entries.map(({ duration }) => duration))
const observer = new PerformanceObserver((list) => see(list.getEntries()))

function rootOf(): HTMLElement {
  const root = document.getElementById("root")
  if (root === null) throw new Error("the page has no root")
  return root
}

const bench: BenchPage = {
  load: async (peer, groups, ties, seats) => {
    draw = await got(DRAWS[peer])()
    // whoever opens the map has read the app's own font on the screens before
    await document.fonts.load('16px "Atkinson Hyperlegible Next Variable"')
    made = community(groups, ties, seats)
  },
  prepare: async (peer) => {
    if (peer === "junction") await (await import("./draw-junction.tsx")).prepareJunction()
  },
  open: () => void got(draw)(got(made), rootOf()),
  first: async () => {
    begun = performance.now()
    drawing = await got(draw)(got(made), rootOf())
    return performance.now() - begun
  },
  whole: async () => {
    await got(drawing).whole()
    return performance.now() - begun
  },
  drawing: () => got(drawing),
  closeUp: (zoom) => {
    const { places, hub } = got(made)
    const { x, y } = got(places.get(hub))
    // cards are 208 wide in a cell of 300: their right neighbours begin behind a gap
    got(drawing).look({ x: Math.floor(x / CELL.width) * CELL.width - 20, y: y + 40 }, zoom)
  },
  holdNear: (at) => {
    const isMap = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.matches(".react-flow__pane, canvas") === true
    const columns = [0, 1, -1, 2, -2].map((column) => column * CELL.width)
    for (let away = 0; away < 300; away += 3) {
      for (const column of columns) {
        for (let aside = -30; aside <= 30; aside += 5) {
          const x = at.x + column + aside
          for (const y of [at.y - away, at.y + away]) if (isMap(x, y)) return { x, y }
        }
      }
    }
    throw new Error("no free place on the map")
  },
  startTasks: () => {
    tasks = []
    observer.takeRecords()
    observer.observe({ type: "longtask" })
  },
  stopTasks: () => {
    see(observer.takeRecords())
    observer.disconnect()
    return tasks
  },
  startFrames: () => {
    frames = []
    going = true
    let last = performance.now()
    const each = (now: number) => {
      if (!going) return
      frames.push(now - last)
      last = now
      requestAnimationFrame(each)
    }
    requestAnimationFrame((now) => {
      last = now
      requestAnimationFrame(each)
    })
  },
  stopFrames: () => {
    going = false
    return frames
  },
  lenses: async (times) => {
    const took: number[] = []
    for (let time = 0; time < times; time++) {
      const start = performance.now()
      await got(drawing).lens(time % 2 === 0 ? NARROW_LENS : WIDE_LENS)
      took.push(performance.now() - start)
    }
    return took
  },
}

declare global {
  interface Window {
    bench: BenchPage
  }
}
window.bench = bench

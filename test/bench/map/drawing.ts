import type { Community } from "./community.ts"

/** What the bench asks of each way to draw a map. */
export interface Drawing {
  /** Settles when nothing of the page is still to come. */
  readonly whole: () => Promise<void>
  readonly zoom: () => number
  /** Puts a point of the map into the middle of the window, at a scale. */
  readonly look: (at: { readonly x: number; readonly y: number }, zoom: number) => void
  readonly fit: () => void
  /** Where the hub's middle is in the window. */
  readonly hub: () => { readonly x: number; readonly y: number }
  /** Shows the ties of some types alone; settles when they are on the screen. */
  readonly lens: (types: readonly string[]) => Promise<void>
  /** Settles when nothing is still to be drawn. */
  readonly settled: () => Promise<void>
}

/** Draws a community into an element; settles when the picture is there. */
export type Draw = (community: Community, element: HTMLElement) => Promise<Drawing>

export const CARD = { width: 208, height: 98 } as const

export const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()))

/** After the frame in which it was drawn has been shown. */
export async function shown(): Promise<void> {
  await nextFrame()
  await nextFrame()
}

export async function until(is: () => boolean): Promise<void> {
  while (!is()) await nextFrame()
}

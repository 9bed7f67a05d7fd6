export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What tells one arrangement of displays from another: the work area that a taskbar leaves is not part of it. */
export function arrangementOf(
  displays: readonly { readonly id: number; readonly bounds: Box; readonly scaleFactor: number }[],
): string {
  return JSON.stringify(
    displays
      .map(({ id, bounds: { x, y, width, height }, scaleFactor }) => [id, x, y, width, height, scaleFactor])
      .toSorted(([a = 0], [b = 0]) => a - b),
  )
}

/** How many pictures there are: two displays that show the same place are one, which is how some systems mirror. */
export function countDisplays(displays: readonly { readonly bounds: Box }[]): number {
  return Math.max(1, new Set(displays.map(({ bounds }) => `${bounds.x} ${bounds.y}`)).size)
}

/** A display that the console is not on, for the wall; undefined while there is only one. A mirrored projector is reported as one. */
export function displayForWall<D extends { readonly bounds: Box }>(
  displays: readonly D[],
  console_: Box,
): D | undefined {
  const x = console_.x + console_.width / 2
  const y = console_.y + console_.height / 2
  const holds = ({ bounds }: D) =>
    x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
  const own = displays.find(holds) ?? displays[0]
  // one that shows the same place is the console's own, mirrored
  return displays.find(({ bounds }) => bounds.x !== own?.bounds.x || bounds.y !== own.bounds.y)
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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
  return displays.find((display) => display !== own)
}

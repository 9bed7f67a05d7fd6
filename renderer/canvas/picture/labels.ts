import type { Box } from "../../../shared/domain/map-space.ts"
import { CARD } from "../card-face.ts"
import type { PictureCard } from "./scene.ts"

/** A name beside others, none over another. */
export interface Label {
  readonly name: string
  readonly box: Box
}

/** Letters of a name far out; the whole of it is on the card, in the outline, and under the pointer. */
const MOST_LETTERS = 26

/**
 * As many names as have room, and air to see the map between them, each centred on its card. Who comes first is drawn by lot, the same lot each time, so that
 * nobody is named for standing first in a list or for having many ties; only what was chosen comes `first`.
 */
export function labelsAmong(
  cards: readonly PictureCard[],
  widthOf: (name: string) => number,
  {
    size,
    pad,
    first,
  }: { readonly size: number; readonly pad: number; readonly first?: ((id: string) => boolean) | undefined },
): readonly Label[] {
  const height = size + 2 * pad
  const roomAround = (box: Box): Box => ({
    x: box.x - height,
    y: box.y - height,
    width: box.width + 2 * height,
    height: box.height + 2 * height,
  })
  const cell = height * 4
  const taken = new Map<string, Box[]>()
  const cellsOf = (box: Box) => {
    const cells: string[] = []
    for (let column = Math.floor(box.x / cell); column <= Math.floor((box.x + box.width) / cell); column++) {
      for (let row = Math.floor(box.y / cell); row <= Math.floor((box.y + box.height) / cell); row++) {
        cells.push(`${column} ${row}`)
      }
    }
    return cells
  }
  const labels: Label[] = []
  const turn = ({ card: { id } }: PictureCard) => (first?.(id) === true ? -1 : lot(id))
  for (const { card, x, y } of [...cards].sort((one, other) => turn(one) - turn(other))) {
    const called = shortened(card.name)
    // the number comes first, as it is called out
    const name = card.number === undefined ? called : `${card.number} ${called}`
    const width = widthOf(name) + 2 * pad
    const box = { x: x + (CARD.width - width) / 2, y: y + (CARD.height - height) / 2, width, height }
    const room = roomAround(box)
    const cells = cellsOf(room)
    if (cells.some((at) => taken.get(at)?.some((other) => touch(room, other)))) continue
    for (const at of cells) {
      const here = taken.get(at)
      if (here === undefined) taken.set(at, [box])
      else here.push(box)
    }
    labels.push({ name, box })
  }
  return labels
}

const touch = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

function shortened(name: string): string {
  if (name.length <= MOST_LETTERS) return name
  const cut = name.slice(0, MOST_LETTERS)
  const word = cut.lastIndexOf(" ")
  return `${cut.slice(0, word > MOST_LETTERS / 2 ? word : MOST_LETTERS).trimEnd()}…`
}

/** A number that looks like chance and is always the same for an id. */
function lot(id: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16_777_619)
  return hash >>> 0
}

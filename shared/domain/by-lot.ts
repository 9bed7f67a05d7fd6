/** FNV-1a, 32 bits: enough to draw an order that stays the same for the same round. */
function lot(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // the last letters must move the first bits too
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** In an order that nobody chose, the same each time it is asked for the same round. */
export function drawnByLot<T>(items: readonly T[], seedOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, lot: lot(seedOf(item)) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item)
}

/** Draws whole numbers from 0 up to an argument, the same ones each time for the same seed. */
export function drawer(seed: string): (of: number) => number {
  let drawn = 0
  return (of) => lot(`${seed} ${drawn++}`) % Math.max(1, of)
}

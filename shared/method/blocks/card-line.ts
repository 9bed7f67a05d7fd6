import type { RoomCard } from "../../contract/room.ts"

/** All the words that a card takes on the wall, for its length. */
export function cardLine({ text, count, party, resolved }: RoomCard): string {
  const line = [party, text, count === undefined ? undefined : `×${count}`].filter(Boolean).join("  ")
  return resolved === undefined ? line : `${line}\n→ ${resolved}`
}

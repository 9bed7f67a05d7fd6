import type { RoomCard } from "../../contract/room.ts"

/** All the words that a card takes on the wall, for its length. */
export function cardLine({ text, count, party, resolved, tables }: RoomCard): string {
  const often = [count === undefined ? undefined : `×${count}`, tables === undefined ? undefined : "from 00 tables"]
  const line = [party, text, ...often].filter(Boolean).join("  ")
  return resolved === undefined ? line : `${line}\n→ ${resolved}`
}

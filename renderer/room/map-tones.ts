import type { RoomTie } from "../../shared/contract/room.ts"

export type Tone = "told" | "people" | "organizations"

/** Each tone has a colour and a pattern: one line, two beside each other, dots. */
export function toneOf(line: RoomTie["line"]): Tone {
  if (line === "shared people") return "people"
  return line === "shared organizations" ? "organizations" : "told"
}

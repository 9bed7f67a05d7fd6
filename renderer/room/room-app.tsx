import type { Client } from "../transport/client.ts"

export function RoomApp(_: Pick<Client, "call" | "on" | "linked">) {
  return null
}

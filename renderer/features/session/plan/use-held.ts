import { useMemo } from "react"
import { heldIn } from "../../../../shared/method/plan-checks.ts"
import { useRecords } from "../../../stores/stores.tsx"

/** Codes of what the community has done in its sessions other than this one. */
export function useHeld(except?: string): readonly string[] {
  const sessions = useRecords("session")
  const lives = useRecords("live")
  return useMemo(
    () =>
      [...lives].flatMap(([id, live]) => {
        const session = id === except ? undefined : sessions.get(id)
        return session === undefined ? [] : heldIn(session.plan, live)
      }),
    [sessions, lives, except],
  )
}

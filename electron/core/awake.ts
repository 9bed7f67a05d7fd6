import { runningSession } from "./features/session/index.ts"
import type { WindowPort } from "./ports.ts"
import type { Vault } from "./vault/vault.ts"

/**
 * Keeps the displays awake while a session runs. Returns what looks again; `pausing` says that a quick lock holds the
 * run up, which does not end it. A full lock, or another workspace, does as far as displays go.
 */
export function createAwake({ current }: Vault, { keepAwake }: WindowPort): (pausing?: boolean) => void {
  let awake = false
  return (pausing = false) => {
    const store = current()?.store
    const next = store === undefined ? awake && pausing : runningSession(store) !== undefined
    if (next === awake) return
    awake = next
    keepAwake?.(next)
  }
}

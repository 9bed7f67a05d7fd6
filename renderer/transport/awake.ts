import type { Call } from "../../shared/contract/index.ts"

const AT_MOST_EVERY_MS = 20_000

/** Tells the host that somebody uses this window, so that it does not lock; a browser cannot ask the system. */
export function keepAwake(call: Call): void {
  let told = 0
  const tell = () => {
    if (Date.now() - told < AT_MOST_EVERY_MS) return
    told = Date.now()
    // A host that is gone has its own banner.
    call("host.awake", {}).catch(() => {})
  }
  for (const event of ["pointermove", "pointerdown", "keydown", "wheel"])
    addEventListener(event, tell, { passive: true, capture: true })
}

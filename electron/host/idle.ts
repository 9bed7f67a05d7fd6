import type { App } from "../core/app.ts"

const LOCK_AFTER_S = 600
const WARN_BEFORE_S = 60
const LOOK_EVERY_MS = 1000
/** A gap this long between two looks means that the computer slept. */
const SLEPT_MS = 20_000

export interface IdleOptions {
  /** Seconds since somebody last used the computer. */
  readonly idleSeconds: () => number
  readonly lockAfter?: number
  readonly now?: () => number
}

/**
 * Locks the open workspace when nobody has used the computer for ten minutes, with a warning, and after sleep: so that
 * the day's PIN opens it, where there is one. After sleep the wall is checked again. Returns the end.
 */
export function watchIdle(
  app: App,
  { idleSeconds, lockAfter = LOCK_AFTER_S, now = Date.now }: IdleOptions,
): () => void {
  let warned = false
  let last = now()
  const timer = setInterval(() => {
    const slept = now() - last > SLEPT_MS
    last = now()
    app.vault.expirePin()
    if (slept) app.cable.disturbed("sleep")
    if (app.vault.state().state !== "open") {
      warned = false
      return
    }
    const left = lockAfter - idleSeconds()
    if (left <= 0 || slept) app.vault.quickLock()
    else if (left <= Math.min(WARN_BEFORE_S, lockAfter / 2)) {
      warned = true
      app.emit("idle", { lockIn: Math.ceil(left) })
    } else if (warned) {
      warned = false
      app.emit("idle", { lockIn: 0 })
    }
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

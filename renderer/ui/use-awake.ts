import { useEffect } from "react"

/**
 * Keeps the display awake while `on`, where the browser can. It lets go of what it was asked whenever the window is out
 * of sight, so that it is asked again.
 */
export function useAwake(on: boolean): void {
  useEffect(() => {
    if (!on || !("wakeLock" in navigator)) return undefined
    let lock: WakeLockSentinel | undefined
    let over = false
    const ask = () => {
      if (document.visibilityState !== "visible") return
      navigator.wakeLock.request("screen").then(
        (given) => {
          if (over) void given.release()
          else lock = given
        },
        // the system says no: on battery, or because the host keeps it awake by itself
        () => {},
      )
    }
    ask()
    document.addEventListener("visibilitychange", ask)
    return () => {
      over = true
      document.removeEventListener("visibilitychange", ask)
      void lock?.release()
    }
  }, [on])
}

import { type RefCallback, useCallback } from "react"

/**
 * Gives an element the largest of some sizes at which nothing in it overflows, as `--content`. A size is the part of the
 * wall's height that a letter takes: 14 means 1/14. It fits again whenever the box, the words or the font change.
 */
export function useFit(sizes: readonly number[]): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      const fit = () => {
        for (const part of sizes) {
          element.style.setProperty("--content", `${(100 / part).toFixed(3)}cqh`)
          // a pixel of tolerance: boxes are rounded, letters are not
          if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return
        }
      }
      fit()
      const resized = new ResizeObserver(fit)
      resized.observe(element)
      const changed = new MutationObserver(fit)
      changed.observe(element, { childList: true, characterData: true, subtree: true })
      document.fonts.addEventListener("loadingdone", fit)
      return () => {
        resized.disconnect()
        changed.disconnect()
        document.fonts.removeEventListener("loadingdone", fit)
      }
    },
    [sizes],
  )
}

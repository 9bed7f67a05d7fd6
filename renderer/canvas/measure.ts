import { useEffect, useState } from "react"
import type { Measure } from "./fit-text.ts"

/** Measures as the browser will draw, remembering each text. */
export function createMeasure(family: string): Measure {
  return measureWith(document.createElement("canvas").getContext("2d"), family)
}

/** Measures with what will draw: a window's canvas or a worker's. */
export function measureWith(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  family: string,
): Measure {
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const font = `${weight} ${size}px ${family}`
    const key = `${font}\n${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (context === null) return text.length * size * 0.6
    context.font = font
    const { width } = context.measureText(text)
    known.set(key, width)
    return width
  }
}

/** The font in which cards are written. */
export function cardFont(): string {
  return getComputedStyle(document.body).fontFamily
}

/** A measure in the app's font; undefined until the font has come, so that nothing is measured in another one. */
export function useMeasure(): Measure | undefined {
  const [measure, setMeasure] = useState<Measure>()
  useEffect(() => {
    let shown = true
    const family = cardFont()
    const ready = () => shown && setMeasure(() => createMeasure(family))
    // a font that cannot be loaded leaves the fallback, which is then what is drawn and measured
    Promise.all([document.fonts.load(`400 12px ${family}`), document.fonts.load(`600 15px ${family}`)]).then(
      ready,
      ready,
    )
    return () => {
      shown = false
    }
  }, [])
  return measure
}

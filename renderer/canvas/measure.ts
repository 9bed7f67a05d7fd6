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

const WEIGHTS = ["400 12px", "600 15px"] as const
const fontsOf = (family: string) => WEIGHTS.map((weight) => `${weight} ${family}`)

/** A measure in the app's font; undefined until the font has come, so that nothing is measured in another one. */
export function useMeasure(): Measure | undefined {
  const [family] = useState(cardFont)
  const [measure, setMeasure] = useState<Measure | undefined>(() => {
    // everywhere but on the first screen the font is there already
    const there = fontsOf(family).every((font) => document.fonts.check(font))
    return there ? createMeasure(family) : undefined
  })
  useEffect(() => {
    let shown = true
    const ready = () => shown && setMeasure((before: Measure | undefined) => before ?? createMeasure(family))
    // a font that cannot be loaded leaves the fallback, which is then what is drawn and measured
    Promise.all(fontsOf(family).map((font) => document.fonts.load(font))).then(ready, ready)
    return () => {
      shown = false
    }
  }, [family])
  return measure
}

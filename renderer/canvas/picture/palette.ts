import type { TieTone } from "../project.ts"

/** The theme's colours and font, for a picture that no style sheet reaches. */
export interface Palette {
  readonly ground: string
  readonly surface: string
  readonly sunken: string
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly outline: string
  readonly primary: string
  readonly ties: Readonly<Record<TieTone, string>>
  readonly categories: readonly string[]
  readonly font: string
}

/** Colours of categories by their number; the same order as in the style sheet of the canvas. */
const CATEGORIES = ["blue", "orange", "green", "purple", "sky", "vermilion", "brown", "violet"]

/** Reads the theme as it holds for an element of the canvas. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ground: colour("ground"),
    surface: colour("surface"),
    sunken: colour("sunken"),
    text: colour("text"),
    muted: colour("muted"),
    line: colour("line"),
    outline: colour("control-line"),
    primary: colour("primary"),
    ties: {
      recorded: colour("tie-recorded"),
      people: colour("tie-people"),
      organizations: colour("tie-organizations"),
      support: colour("tie-support"),
    },
    categories: CATEGORIES.map((name) => colour(`category-${name}`)),
    font: style.fontFamily,
  }
}

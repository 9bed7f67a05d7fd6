import type { TieTone } from "./project.ts"

/** The light theme of `ui/tokens.css`: pictures are for paper and slides, whatever the screen shows. */
export const PAPER = {
  ground: "#ffffff",
  surface: "#ffffff",
  sunken: "#f1f0eb",
  text: "#1e2321",
  muted: "#565d59",
  line: "#d9d8d1",
  outline: "#7f857f",
} as const

export const PAPER_TIES: Readonly<Record<TieTone, string>> = {
  recorded: "#565d59",
  people: "#0072b2",
  organizations: "#d55e00",
  support: "#009e73",
}

/** Colours of categories by their number; the same order as in the style sheet of the canvas. */
export const PAPER_CATEGORIES: readonly string[] = [
  "#0072b2",
  "#e69f00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#d55e00",
  "#7f5539",
  "#6a4c93",
]

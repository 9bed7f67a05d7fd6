import type { Audience } from "../contract/kind.ts"

/** The figures of D2 to D4 by name. */
export type FigureName =
  | "sensitivity"
  | "table load"
  | "second-table hours"
  | "same-face rate"
  | "density"
  | "degree"
  | "strength"
  | "parts"
  | "isolates"
  | "betweenness"
  | "holders"
  | "degree centralisation"
  | "reciprocity"
  | "level gap"
  | "wanted change"
  | "cross-sector mix"

/** Who may see a figure of groups at most. One that puts named groups in an order is for the console, as a wall would rank them. */
const OF_GROUPS: Readonly<Record<FigureName, Audience>> = {
  sensitivity: "console",
  "table load": "console",
  "second-table hours": "room",
  "same-face rate": "room",
  density: "room",
  degree: "console",
  strength: "console",
  parts: "room",
  isolates: "room",
  betweenness: "console",
  holders: "console",
  "degree centralisation": "room",
  reciprocity: "room",
  "level gap": "console",
  "wanted change": "console",
  "cross-sector mix": "room",
}

/**
 * The widest audience of a figure, by what it is about. Nothing is said of a single person outside the console; what it was
 * made from can only make it more secret. METHOD.md D3.
 */
export function figureAudience(figure: FigureName, about: "groups" | "people"): Audience {
  return about === "people" && figure !== "second-table hours" ? "console" : OF_GROUPS[figure]
}

import type { ImpactParts } from "../contract/session.ts"

export const IMPACT_PARTS = ["who", "change", "year", "seenIn"] as const

/** The blanks of an impact sentence that are still empty. */
export function missingParts(parts: ImpactParts): readonly (typeof IMPACT_PARTS)[number][] {
  return IMPACT_PARTS.filter((part) => parts[part].trim() === "")
}

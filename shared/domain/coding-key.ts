import type { Coded } from "../contract/coding.ts"
import { foldText, nameKey } from "./import-names.ts"

/**
 * What two wordings must share to be one wording: case, accents, punctuation and spaces do not count. Names of funders
 * are compared as names of organisations are, usual short forms included.
 */
export function wordingKey(dimension: Coded, wording: string): string {
  if (dimension === "funders") return nameKey(wording)
  const folded = foldText(wording)
  return folded === "" ? wording.normalize("NFKC").trim().toLowerCase() : folded
}

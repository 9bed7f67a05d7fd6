import { useLingui } from "@lingui/react/macro"
import type { Card } from "../../../../shared/contract/session.ts"

type Tag = NonNullable<Card["tag"]>

/** What each tag is called. */
export function useTagWords(): { readonly [T in Tag]: string } {
  const { t } = useLingui()
  return { efficiency: t`efficiency`, impact: t`impact`, fear: t`fear`, obligation: t`obligation` }
}

/** Between the two that a card of this kind is about. */
export const otherTag = (tag: Tag): "efficiency" | "impact" => (tag === "impact" ? "efficiency" : "impact")

/** A card as it is typed: a heading with its count as "Same report x9". */
export const typedCard = ({ text, count }: Pick<Card, "text" | "count">): string =>
  count === undefined ? text : `${text} x${count}`

/** Longest line that a card takes. */
export const CARD_LENGTH = 300

/** The lines of a pasted list without their bullets and numbers. */
export function linesOfList(pasted: string): readonly string[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–·▪◦]|\d{1,3}[.)])\s+/, "").trim())
    .filter((line) => line !== "")
}

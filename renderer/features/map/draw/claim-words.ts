import { useLingui } from "@lingui/react/macro"
import { CLAIM_WORDS, type Claimant, type LineRefusal } from "../../../../shared/domain/claim-line.ts"
import { type Claim, type MapTie, saysOf } from "../../../../shared/domain/map-ties.ts"
import { dayWords } from "../../../ui/format.ts"
import { useMap } from "../use-map.ts"

export interface ClaimWords {
  /** "Table 3", a group's name, "Facilitator", or the source. */
  readonly who: (claim: Claim) => string
  /** "2, Adjust (…)", "no such tie": what a claim says of today. */
  readonly version: (tie: MapTie, claim: Claim) => string
  /** When it was said, and confirmed, as far as that was kept. */
  readonly when: (claim: Claim) => string
  readonly speaker: (claimant: Claimant) => string
  readonly refusal: (refusal: LineRefusal) => string
}

/** Who says what, in words. */
export function useClaimWords(): ClaimWords {
  const { t } = useLingui()
  const { graph, words } = useMap()
  const lines = useLineWords((number) => graph.cards.find((card) => card.number === number)?.name ?? `${number}`)
  return {
    who: ({ by, table, source }) => {
      if (by !== undefined) return words.nameOf(by)
      if (table !== undefined) return t`Table ${table}`
      return source === undefined ? t`Facilitator` : t`On record`
    },
    version: (tie, claim) => {
      const says = saysOf(tie.layer, claim)
      if (says === "nothing") return t`nothing of today`
      if (says === "not there") return tie.layer === "works with" ? words.level(0) : t`no such tie`
      if (claim.level !== undefined) return words.level(claim.level)
      return tie.layer === "works with" ? t`a tie, level not known` : t`there is one`
    },
    when: ({ saidOn, confirmedOn }) =>
      [
        saidOn === undefined ? undefined : t`said ${dayWords(saidOn)}`,
        confirmedOn === undefined ? undefined : t`confirmed in the room ${dayWords(confirmedOn)}`,
      ]
        .filter((word) => word !== undefined)
        .join(", "),
    ...lines,
  }
}

/** Who speaks, and why a line is not taken, in words. */
export function useLineWords(nameOfNumber: (number: number) => string): Pick<ClaimWords, "speaker" | "refusal"> {
  const { t } = useLingui()
  return {
    speaker: (claimant) => {
      switch (claimant.by) {
        case "table":
          return t`Table ${claimant.table}`
        case "group":
          return nameOfNumber(claimant.number)
        case "facilitator":
          return t`Facilitator`
      }
    },
    refusal: (refusal) => {
      switch (refusal.why) {
        case "no such group":
          return t`No group has the number ${refusal.number}.`
        case "one group twice":
          return t`A tie needs two different groups.`
        case "no such word":
          return t`“${refusal.word}” cannot stand here. 0 to 5, no, met, never; after > one of ${CLAIM_WORDS.map(({ word }) => word).join(", ")}.`
        case "not finished":
          return t`The line is not finished.`
      }
    },
  }
}

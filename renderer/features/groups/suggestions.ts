import { useMemo } from "react"
import { SECTORS } from "../../../shared/contract/community.ts"
import type { GroupBody } from "../../../shared/domain/group-coverage.ts"
import { wordingsOf } from "../../../shared/domain/group-members.ts"
import { foldWords } from "../../../shared/domain/overlap-places.ts"
import { BAND_WORDS, DECISION_RULES, ISSUES, POPULATIONS, STRATEGIES, SYSTEMS } from "../../../shared/method/lists.ts"
import { useRecords } from "../../stores/stores.tsx"

/** Fields whose words are offered to other groups. */
export const WORDED_FIELDS = [
  "issues",
  "goals",
  "populations",
  "priorityGroups",
  "footprint",
  "strategies",
  "systems",
  "sectors",
  "measures",
  "dataSources",
  "bands",
  "funders",
  "decisionRule",
] as const
export type WordedField = (typeof WORDED_FIELDS)[number]

const LISTS: { readonly [F in WordedField]?: readonly string[] } = {
  issues: Object.entries(ISSUES).flat(2),
  populations: POPULATIONS,
  priorityGroups: POPULATIONS,
  strategies: STRATEGIES,
  systems: SYSTEMS,
  sectors: SECTORS,
  bands: BAND_WORDS,
  decisionRule: DECISION_RULES,
}

const NOTHING: readonly string[] = []

/** What is offered while a field is filled: the community's own words first, then the method's; nothing while not `asked`. */
export function useWordings(field: WordedField | undefined, asked = true): readonly string[] {
  const groups = useRecords("coalition")
  const places = useRecords("placeUnit")
  return useMemo(() => {
    if (field === undefined || !asked) return NOTHING
    const own = wordingsOf([...groups.values()].map((group) => listIn(group, field)))
    const listed = field === "footprint" ? [...places.values()].map(({ name }) => name) : (LISTS[field] ?? [])
    const known = new Set(own.map(foldWords))
    return [...own, ...listed.filter((word) => !known.has(foldWords(word)))]
  }, [groups, places, field, asked])
}

function listIn(group: GroupBody, field: WordedField): { readonly items: readonly string[] } | undefined {
  switch (field) {
    case "bands":
      return group.bands && { items: group.bands }
    case "funders":
      return group.funders && { items: group.funders.items.map(({ name }) => name) }
    case "decisionRule":
      return group.decisionRule === undefined ? undefined : { items: [group.decisionRule] }
    case "issues":
    case "goals":
    case "populations":
    case "priorityGroups":
    case "footprint":
    case "strategies":
    case "systems":
    case "sectors":
    case "measures":
    case "dataSources":
      return group[field]
  }
}

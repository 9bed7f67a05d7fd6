import { useMemo } from "react"
import type { Coded } from "../../../shared/contract/coding.ts"
import { SECTORS } from "../../../shared/contract/community.ts"
import { isOffered, taxonomyOf } from "../../../shared/domain/coding-taxonomy.ts"
import type { GroupBody } from "../../../shared/domain/group-coverage.ts"
import { wordingsOf } from "../../../shared/domain/group-members.ts"
import { BANDS, OTHER_BANDS } from "../../../shared/domain/life-course.ts"
import { foldWords } from "../../../shared/domain/overlap-places.ts"
import { DECISION_RULES, SYSTEMS } from "../../../shared/method/lists.ts"
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
  systems: SYSTEMS,
  sectors: SECTORS,
  bands: [...BANDS.map(({ id }) => id), ...OTHER_BANDS],
  decisionRule: DECISION_RULES,
}

/** Fields whose wordings are matched to shared words, and the list that those come from. */
const CODED_AS: { readonly [F in WordedField]?: Coded } = {
  issues: "issues",
  goals: "goals",
  populations: "populations",
  priorityGroups: "populations",
  footprint: "footprint",
  strategies: "strategies",
  measures: "measures",
  funders: "funders",
}

const NOTHING: readonly string[] = []

/** What is offered while a field is filled: the community's own words first, then the method's; nothing while not `asked`. */
export function useWordings(field: WordedField | undefined, asked = true): readonly string[] {
  const groups = useRecords("coalition")
  const tag = useRecords("tag")
  const placeUnit = useRecords("placeUnit")
  const organization = useRecords("organization")
  return useMemo(() => {
    if (field === undefined || !asked) return NOTHING
    const own = wordingsOf([...groups.values()].map((group) => listIn(group, field)))
    const dimension = CODED_AS[field]
    const shared = dimension === undefined ? [] : taxonomyOf(dimension, { tag, placeUnit, organization }, "en").values()
    const listed = [...[...shared].filter(isOffered).map(({ name }) => name), ...(LISTS[field] ?? [])]
    const known = new Set(own.map(foldWords))
    return [...own, ...listed.filter((word) => !known.has(foldWords(word)))]
  }, [groups, tag, placeUnit, organization, field, asked])
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

import { SECTORS } from "../../contract/community.ts"

/** Where an organisation comes from. The ids are what records hold. METHOD.md B3.5. */
export const SECTOR_IDS = SECTORS
export type SectorId = (typeof SECTORS)[number]

/** What a backbone does, before it is an organisation. The ids are what records hold. METHOD.md B3.6. */
export const FUNCTION_IDS = ["1", "2", "3", "4", "5", "6"] as const
export type FunctionId = (typeof FUNCTION_IDS)[number]

/** What collective impact asks for. METHOD.md B3.7. */
export const CONDITION_IDS = [
  "common-agenda",
  "shared-measurement",
  "reinforcing-activities",
  "continuous-communication",
  "backbone-support",
] as const
export type ConditionId = (typeof CONDITION_IDS)[number]

/** The published domains of a change in a system. METHOD.md B3.8. */
export const SYSTEM_CHANGE_IDS = [
  "programme",
  "narrative",
  "organisational",
  "pathway",
  "data-use",
  "funding",
  "public-policy",
] as const
export type SystemChangeId = (typeof SYSTEM_CHANGE_IDS)[number]

import type { BodyOf } from "../contract/kinds.ts"

export type GroupBody = BodyOf<"coalition">
export type GroupField = keyof GroupBody

/**
 * What a group is asked about itself: every dimension of its profile but what the facilitator notes alone and what only
 * keeps the record in order. METHOD.md B2.
 */
export const ASKED_FIELDS = [
  "type",
  "host",
  "startedYear",
  "legalForm",
  "mandated",
  "mission",
  "issues",
  "goals",
  "populations",
  "ages",
  "footprint",
  "strategies",
  "functions",
  "systems",
  "subgroups",
  "memberCount",
  "sectors",
  "residentSeats",
  "youthSeats",
  "openMembership",
  "budget",
  "funders",
  "staff",
  "measures",
  "dataSources",
  "dataSharing",
  "publicReport",
  "meetingsPerYear",
  "meetingHours",
  "decisionRule",
  "lead",
  "writtenRules",
  "canBind",
  "autonomy",
  "stage",
] as const satisfies readonly GroupField[]

/** How much of something is there, with its base. */
export interface Share {
  readonly known: number
  readonly of: number
}

/** True where there is an answer: "none" is one, "declined" and "does not know" are not. */
export function isKnown(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false
  if (Array.isArray(value)) return value.length > 0
  if (typeof value !== "object") return true
  const { state } = value as { readonly state?: unknown }
  if (state === undefined) return Object.keys(value).length > 0
  return state === "listed" || state === "none"
}

/** How many of `fields` a record answers. */
export function knownOf(body: Readonly<Record<string, unknown>>, fields: readonly string[]): Share {
  return { known: fields.filter((name) => isKnown(body[name])).length, of: fields.length }
}

/** How much of its profile is known. */
export function coverageOf(group: GroupBody): Share {
  return knownOf(group, ASKED_FIELDS)
}

/** How many of the known answers the group itself confirmed. A tick on an answer that is gone counts nothing. */
export function verifiedOf(group: GroupBody): Share {
  const ticked = new Set(group.verified)
  const known = ASKED_FIELDS.filter((name) => isKnown(group[name]))
  return { known: known.filter((name) => ticked.has(name)).length, of: known.length }
}

import type { Measured } from "./answer.ts"
import type { GroupBody } from "./group-coverage.ts"

/** The seats of a group that a profile counts; a coalition's body fits. */
export type VoiceFacts = Pick<GroupBody, "memberCount" | "residentSeats" | "youthSeats">

/** Why a group has no share of seats. */
export type VoiceReason = "not yet known" | "no seats" | "more than there are"

/** Seats held by residents or young people, at one group or over several. */
export type Voice = Measured<VoiceReason> & { readonly held: number; readonly seats: number }

/** The share over all groups of which it is known, with each group's own. */
export type CommunityVoice = Voice & {
  readonly groups: ReadonlyMap<string, Voice>
  /** Groups whose figures can be used, of all. */
  readonly coverage: { readonly known: number; readonly of: number }
  /** Groups of which more seats are held than there are: somebody has to look. */
  readonly doNotAddUp: readonly string[]
  readonly asOf: string | null
}

/**
 * Share of seats held by residents and young people. A group enters once its members, its residents and its young people
 * are all counted. METHOD.md D4.
 */
export function voice(groups: ReadonlyMap<string, VoiceFacts>, asOf: string | null = null): CommunityVoice {
  const each = new Map([...groups].map(([id, facts]) => [id, voiceOf(facts)]))
  const used = [...each.values()].filter(({ value }) => value !== null)
  const held = used.reduce((sum, one) => sum + one.held, 0)
  const seats = used.reduce((sum, one) => sum + one.seats, 0)
  const base = {
    held,
    seats,
    groups: each,
    coverage: { known: used.length, of: each.size },
    doNotAddUp: [...each].flatMap(([id, one]) =>
      one.value === null && one.reason === "more than there are" ? [id] : [],
    ),
    asOf,
  }
  return used.length === 0 ? { value: null, reason: "not yet known", ...base } : { value: held / seats, ...base }
}

function voiceOf({ memberCount, residentSeats, youthSeats }: VoiceFacts): Voice {
  const held = (residentSeats ?? 0) + (youthSeats ?? 0)
  const base = { held, seats: memberCount ?? 0 }
  if (memberCount === undefined || residentSeats === undefined || youthSeats === undefined) {
    return { value: null, reason: "not yet known", ...base }
  }
  if (held > memberCount) return { value: null, reason: "more than there are", ...base }
  if (memberCount === 0) return { value: null, reason: "no seats", ...base }
  return { value: held / memberCount, ...base }
}

/** Parties that a decision leaves out although they must carry it out. */
export type AbsentParties = Measured<"nobody has to carry it out"> & {
  readonly absent: readonly string[]
  readonly inputsUsed: { readonly mustCarryOut: number; readonly present: number }
}

/** Those who must carry out a decision and were not in the room, each once. Having sent word by proxy is being there. METHOD.md D4. */
export function absentParties(mustCarryOut: readonly string[], inRoom: readonly string[]): AbsentParties {
  const parties = [...new Set(mustCarryOut)]
  const there = new Set(inRoom)
  const absent = parties.filter((party) => !there.has(party))
  const base = { absent, inputsUsed: { mustCarryOut: parties.length, present: parties.length - absent.length } }
  if (parties.length === 0) return { value: null, reason: "nobody has to carry it out", ...base }
  return { value: absent.length, ...base }
}

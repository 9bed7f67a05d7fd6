import type { Party, ReadingBody, SessionBody } from "../contract/session.ts"
import { AppError } from "../errors.ts"

/** True for a party that is in the room or has given its word to one that is. Absence is never a yes. */
export function isInRoom({ state }: Pick<Party, "state">): boolean {
  return state === "present" || state === "late" || state === "by proxy"
}

/** How many have answered, on the scale and off it. */
export function answeredOf({ counts, abstain, talk }: Pick<ReadingBody, "counts" | "abstain" | "talk">): number {
  return counts.reduce((sum, count) => sum + count, 0) + abstain + talk
}

/** Throws `too-many-counted` when more answered than are there. Without a headcount anything fits. */
export function mustFit(counted: number, present: number | undefined): void {
  if (present !== undefined && counted > present) throw new AppError("too-many-counted", { counted, present })
}

/** Throws `too-many-counted` when more parties came than people were counted; a proxy needs no chair. */
export function mustSeat({ headcount, parties }: Pick<SessionBody, "headcount" | "parties">): void {
  mustFit(parties.filter(({ state }) => state === "present" || state === "late").length, headcount)
}

/** Names of the parties that are not in the room. */
export function missingParties(parties: readonly Party[]): readonly string[] {
  return parties.filter((party) => !isInRoom(party)).map(({ name }) => name)
}

/** Parties that were missing when something was counted and are here now. */
export function arrivedLater(missingThen: readonly string[], parties: readonly Party[]): readonly string[] {
  return parties.filter((party) => isInRoom(party) && missingThen.includes(party.name)).map(({ name }) => name)
}

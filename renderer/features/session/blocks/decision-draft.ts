import * as z from "zod"
import type { Input } from "../../../../shared/contract/index.ts"
import { DECISION_RULES, type DecisionBody, type Party, Ratification } from "../../../../shared/contract/session.ts"
import { isInRoom } from "../../../../shared/domain/reading.ts"

const SAYS = ["agrees", "does not agree", "not mine to say"] as const
export type Says = (typeof SAYS)[number]
export const SAID: readonly Says[] = SAYS

/** A decision while it is being written down. It is kept as half-typed text, so that a flat battery costs nothing. */
const DecisionDraft = z.object({
  rule: z.enum(DECISION_RULES).catch("consent"),
  /** Each party's word, by its name. */
  says: z.record(z.string(), z.enum(SAYS)).catch({}),
  /** In the dissenter's own words, by its name. */
  dissent: z.record(z.string(), z.string()).catch({}),
  ratification: z.array(Ratification).catch([]),
  reviewOn: z.string().optional().catch(undefined),
  reopenIf: z.string().optional().catch(undefined),
  rationale: z.string().catch(""),
  alternatives: z.string().catch(""),
  reversibility: z.string().catch(""),
  touches: z.array(z.enum(["decisions", "staffing", "resources"])).catch([]),
})
export type DecisionDraft = z.infer<typeof DecisionDraft>

/** What was typed so far; nothing where that is no draft. */
export function draftOf(typed: string): DecisionDraft {
  try {
    return DecisionDraft.parse(JSON.parse(typed === "" ? "{}" : typed))
  } catch {
    return DecisionDraft.parse({})
  }
}

/** Each party's word as it would be recorded; those in the room that have not spoken are left out. */
export function wordsOf(draft: DecisionDraft, parties: readonly Party[]): DecisionBody["parties"] {
  return parties.flatMap((party): DecisionBody["parties"] => {
    if (!isInRoom(party)) return [{ party: party.name, position: "absent" }]
    const position = draft.says[party.name]
    return position === undefined ? [] : [{ party: party.name, position }]
  })
}

/** Parties in the room that have not said whether they agree. */
export function silentOf(draft: DecisionDraft, parties: readonly Party[]): readonly string[] {
  return parties.filter((party) => isInRoom(party) && draft.says[party.name] === undefined).map(({ name }) => name)
}

/** What is recorded of a draft. */
export function recordOf(
  draft: DecisionDraft,
  { session, step, parties, reopenIf }: { session: string; step: number; parties: readonly Party[]; reopenIf: string },
): Input<"decision.record"> {
  const words = wordsOf(draft, parties)
  const line = (text: string | undefined) => (text === undefined || text.trim() === "" ? undefined : text.trim())
  const rationale = line(draft.rationale)
  const alternatives = line(draft.alternatives)
  const reversibility = line(draft.reversibility)
  const reviewOn = line(draft.reviewOn)
  const reopen = line(draft.reopenIf ?? reopenIf)
  return {
    session,
    step,
    rule: draft.rule,
    parties: words,
    dissent: words.flatMap(({ party, position }) => {
      const own = line(draft.dissent[party])
      return position === "does not agree" && own !== undefined ? [{ party, words: own }] : []
    }),
    ratification: draft.ratification,
    ...(draft.touches.length > 0 && { touches: draft.touches }),
    ...(rationale !== undefined && { rationale }),
    ...(alternatives !== undefined && { alternatives }),
    ...(reversibility !== undefined && { reversibility }),
    ...(reviewOn !== undefined && { reviewOn }),
    ...(reopen !== undefined && { reopenIf: reopen }),
  }
}

import type { RoomCard } from "../../contract/room.ts"
import type { Card, DecisionBody, ImpactParts, ProposalBody, ReadingBody } from "../../contract/session.ts"
import type { MethodWords } from "../words/words.ts"

/** What one block collected, as far as the room may know: before Reveal the number alone. */
export interface Entries {
  readonly revealed: boolean
  readonly count: number
  readonly cards: readonly RoomCard[]
}

/** A reading as far as the room may know: before Reveal how many have answered. */
export interface RoomReading {
  readonly round: number
  readonly answered: number
  readonly result?: Pick<ReadingBody, "counts" | "abstain" | "talk" | "present" | "at"> & {
    /** Parties that were missing when it was taken and have come since. */
    readonly arrivedLater: readonly string[]
  }
}

/**
 * All that a block may show. The engine fills it with nothing that the room may not know yet, so that a block cannot
 * show it by mistake.
 */
export interface RoomContext {
  /** A sentence of the exercise by its key, as the facilitator may have changed it. */
  readonly say: (key: string) => string
  readonly words: MethodWords
  /** The page that the console turned to. */
  readonly page: number
  /** Whether the block at hand was revealed. */
  readonly revealed: boolean
  readonly entries: (block: string) => Entries
  readonly reading: RoomReading
  /** The version that was read out, and the one before; absent until a proposal was revealed. */
  readonly proposal?: { readonly current: ProposalBody; readonly before?: ProposalBody }
  /** Absent until it was revealed. */
  readonly decision?: DecisionBody
  readonly sentence?: ImpactParts & { readonly state: "draft" | "closed" }
  /** Ids of the blocks that make a ladder with the block at hand, from the first rung up. */
  readonly ladder: readonly string[]
}

/** What a block leaves behind when its exercise closes: records that are made, or brought up to date, by their ids. */
export interface OutputContext {
  readonly session: string
  readonly step: number
  /** Cards of the block that the room has seen and that were not pulled; none before Reveal. */
  readonly cards: readonly { readonly id: string; readonly body: Card }[]
}

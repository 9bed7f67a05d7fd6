import type { SlipsBody, TallyBody } from "../../contract/entries.ts"
import type { RoomCard } from "../../contract/room.ts"
import type { Card, DecisionBody, ImpactParts, ProposalBody, ReadingBody } from "../../contract/session.ts"
import type { Bin } from "../../contract/verdict.ts"
import type { ListOption } from "../../domain/card.ts"
import type { RoomDelicacy } from "../../domain/sensitivity-room.ts"
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

/** Hands counted, as far as the room may know. */
export interface RoomTally {
  readonly round: number
  readonly answered: number
  readonly result?: Pick<TallyBody, "counts" | "present" | "at"> & { readonly arrivedLater: readonly string[] }
}

/** Sums of private answers: a block tells of them only what the rules of small rooms allow. METHOD.md D7. */
export interface RoomSlips {
  readonly answered: number
  readonly result?: Pick<SlipsBody, "present" | "at"> & {
    readonly answered: number
    readonly sums: Readonly<Record<string, readonly number[]>>
    readonly arrivedLater: readonly string[]
  }
}

/** A card of two groups as far as the room may know it: votes only where both say yes. */
export interface RoomVerdict {
  readonly id: string
  readonly step: number
  readonly block: string
  readonly order: number
  readonly one: string
  readonly other: string
  readonly about: string
  readonly bin?: Bin
  readonly note?: string
  readonly votes?: { readonly one: Bin; readonly other: Bin }
}

/** What everybody may know of how delicate it is, and the names of the groups that are meant. */
export interface RoomFacts {
  readonly delicacy: RoomDelicacy
  readonly names: ReadonlyMap<string, string>
  /** What is on the table, as the workspace says it. */
  readonly options: readonly string[]
  /** The day that the facts hold for. */
  readonly day: string
}

/** A row of a block as far as the room may know it: fields of class room, and nothing that was not let go. */
export interface RoomRow {
  readonly id: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Rows of a block: before Reveal the number alone. */
export interface RoomRows {
  readonly revealed: boolean
  readonly count: number
  readonly rows: readonly RoomRow[]
}

/** Things that were put into columns: before Reveal the number alone. */
export interface RoomPlacements {
  readonly revealed: boolean
  readonly count: number
  readonly placed: readonly { readonly item: string; readonly column: string }[]
}

/** What the records say of the community, of class room, in words. */
export interface RoomPicture {
  readonly sum?: string
  readonly lines: readonly { readonly title: string; readonly text: string }[]
  /** A line that rises by counts, in the place of lines of words. */
  readonly chart?: readonly { readonly label: string; readonly count: number }[]
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
  readonly tally: RoomTally
  readonly slips: RoomSlips
  /** What there is to choose from in a card block, in its order; nothing before it was revealed. */
  readonly options: (block: string) => readonly ListOption[]
  /** The rows of a block, or (`from`) of another that it shows once it was itself revealed. */
  readonly rows: (block: string, from?: string) => RoomRows
  readonly placements: (block: string) => RoomPlacements
  /** For the block at hand if it shows one. */
  readonly picture: RoomPicture
  /** A group by its name; undefined where the room may not know it. */
  readonly groupName: (id: string) => string | undefined
  /** When the break at hand ends. */
  readonly until?: string
  /** The version that was read out, and the one before; absent until a proposal was revealed. */
  readonly proposal?: { readonly current: ProposalBody; readonly before?: ProposalBody }
  /** Absent until it was revealed. */
  readonly decision?: DecisionBody
  readonly sentence?: ImpactParts & { readonly state: "draft" | "closed" }
  /** The cards of the block at hand that two groups share, and the id of the one that is talked about. */
  readonly sorting: { readonly cards: readonly RoomVerdict[]; readonly current?: string }
  /** Absent where the block at hand does not ask for it. */
  readonly facts?: RoomFacts
  /** Ids of the blocks that make a ladder with the block at hand, from the first rung up. */
  readonly ladder: readonly string[]
}

/** What a block leaves behind when its exercise closes: records that are made, or brought up to date, by their ids. */
export interface OutputContext {
  readonly session: string
  readonly step: number
  /** Cards of the block that the room has seen, on the wall or on paper, and that were not pulled or merged into another. */
  readonly cards: readonly { readonly id: string; readonly body: Card }[]
}

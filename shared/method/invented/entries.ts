import type { CommandName, Input } from "../../contract/index.ts"
import { CARD_TAGS } from "../../contract/session.ts"
import { AGREED_CARDS, BINS } from "../../contract/verdict.ts"
import { linesOfPaper } from "../../domain/papers.ts"
import { unreachable } from "../../errors.ts"
import { PULSE_STEPS } from "../blocks/pulse.ts"
import type { Block, BlockOf } from "../blocks.ts"
import type { InventedWords } from "./words.ts"

/** A command with its input. */
export type Entry = { readonly [N in CommandName]: { readonly name: N; readonly input: Input<N> } }[CommandName]
export type Entered<N extends CommandName> = Extract<Entry, { readonly name: N }>

/** Where something is entered, what there is to name, and what lot decides. */
export interface Desk {
  readonly session: string
  readonly step: number
  /** Ids of groups. */
  readonly groups: readonly string[]
  /** Parties that are in the room. */
  readonly parties: readonly string[]
  /** How many hands or papers can be counted. */
  readonly people: number
  /** Lines that there are to choose from, in the block at hand or another. */
  readonly options: number
  /** True where the step has words to decide on. */
  readonly proposed: boolean
  /** Cards of two groups that wait for the room's word on them; undefined while there are no such cards. */
  readonly unsorted: readonly string[] | undefined
  /** Rows of the block that nobody let go to the wall yet; undefined while it has no rows. */
  readonly waiting: readonly string[] | undefined
  /** Dates fall in this year. */
  readonly year: number
  readonly words: (about: keyof InventedWords) => string
  /** Draws a whole number from 0 up to its argument. */
  readonly pick: (of: number) => number
}

const CARDS = 6
const ROWS = 4
const SORTED = AGREED_CARDS.from
/** Chips, places and ticks are invented for so many groups: a room has more of them on paper than on one screen. */
const GROUPS = 12
const PAPERS = 60

/**
 * A room's invented answers to a block, as the commands that enter them, in their order; nothing where it only shows.
 * Each is one that the block accepts.
 */
export function entriesAt(block: Block, desk: Desk): readonly Entry[] {
  const { session, step, parties, people, words, pick } = desk
  const groups = desk.groups.slice(0, GROUPS)
  const at = { session, step, block: block.id }
  switch (block.kind) {
    case "cards":
      return cardsAt(block, desk)
    case "form":
      if (block.from !== undefined) return []
      if (block.letGo === true && desk.waiting !== undefined) return letGoAt(block, desk.waiting)
      return times(ROWS, (n) => ({ name: "row.add", input: { ...at, values: rowValues(block, desk, n) } }))
    case "matrix":
      if (block.from !== undefined || block.rows.length === 0) return []
      return groups.map((coalition) => {
        const fn = block.rows[pick(block.rows.length)]?.id ?? ""
        return { name: "row.add", input: { ...at, values: { fn, coalition } } }
      })
    case "place":
      return (block.items?.map(({ id }) => id) ?? groups).flatMap((item): readonly Entry[] => {
        const column = block.columns[pick(block.columns.length)]?.id
        return column === undefined || pick(6) === 0 ? [] : [{ name: "placement.put", input: { ...at, item, column } }]
      })
    case "rate": {
      const width = block.words.length + (block.off === undefined ? 0 : 1)
      return [{ name: "slips.rate", input: { ...at, counts: block.items.map(() => hands(desk, width)) } }]
    }
    case "gradients": {
      if (block.voices === "parties")
        return parties.map((party) => ({ name: "reading.party", input: { ...at, party, position: pick(6) } }))
      const [abstain = 0, talk = 0, ...counts] = hands(desk, 8)
      return [{ name: "reading.count", input: { ...at, counts, abstain, talk } }]
    }
    case "sentence": {
      const [who, change, year, seenIn] = [words("people"), words("change"), words("year"), words("seenIn")]
      return [{ name: "sentence.set", input: { who, change, year, seenIn } }]
    }
    case "proposal":
      return [proposalOf(desk)]
    case "decide":
      return [...(desk.proposed ? [] : [proposalOf(desk)]), { name: "decision.record", input: decisionOf(desk) }]
    case "sort":
      return sortAt(block, desk)
    case "count":
      return [{ name: "tally.count", input: { ...at, counts: hands(desk, block.options.length) } }]
    case "choice":
      return choiceAt(block, desk)
    case "pulse":
      return [{ name: "slips.pulse", input: { ...at, counts: block.questions.map(() => hands(desk, PULSE_STEPS)) } }]
    case "facts": {
      const wanted = groups.filter((_, n) => n < 2 || pick(3) > 0)
      const tier = "skilled neutral facilitator" as const
      return [
        { name: "triage.set", input: { ...at, groups: wanted, onTheTable: ["O4"] } },
        { name: "triage.set", input: { ...at, motivesDoubted: pick(2) === 0, tier, note: words("line") } },
      ]
    }
    case "ladder":
    case "picture":
    case "line":
    case "break":
      return []
    default:
      return unreachable(block)
  }

  /** As many hands as there are people, each on one of the words. */
  function hands(of: Desk, length: number): number[] {
    const counts = Array.from({ length }, () => 0)
    for (let n = 0; n < of.people; n++) {
      const word = of.pick(length)
      counts[word] = (counts[word] ?? 0) + 1
    }
    return counts
  }

  function choiceAt({ id, of, by }: BlockOf<"choice">, { options: there }: Desk): readonly Entry[] {
    const cards = there > 0 ? [] : times(CARDS, () => card({ session, step, block: of }, words("line")))
    const options = there > 0 ? there : CARDS
    const here = { session, step, block: id }
    if (by === "dots") {
      const dots = times(options, () => pick(people + 1))
      return [...cards, { name: "slips.dots", input: { ...here, dots, people } }]
    }
    const papers = times(Math.max(1, Math.min(people, PAPERS)), () => {
      const first = pick(options)
      return times(linesOfPaper(options), (line) => ((first + line) % options) + 1)
    })
    return [...cards, { name: "slips.papers", input: { ...here, papers } }]
  }
}

interface At {
  readonly session: string
  readonly step: number
  readonly block: string
}

const times = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n))

const card = (at: At, text: string, more: Partial<Input<"card.add">> = {}): Entered<"card.add"> => ({
  name: "card.add",
  input: { ...at, text, ...more },
})

/** Cards of everybody, one of them said so often; where each party is asked, one of each. */
function cardsAt(block: BlockOf<"cards">, { session, step, parties, words, pick }: Desk): readonly Entry[] {
  const at = { session, step, block: block.id }
  const many = block.byParty === true && parties.length > 0 ? parties.length : CARDS
  const cards = times(many, (n) => {
    const tag = block.tag === undefined ? undefined : CARD_TAGS[pick(CARD_TAGS.length)]
    const party = block.byParty === true || pick(4) === 0 ? parties[n % Math.max(1, parties.length)] : undefined
    return card(at, words("line"), { ...(tag !== undefined && { tag }), ...(party !== undefined && { party }) })
  })
  return [...cards, card(at, `${words("line")} x${pick(5) + 2}`)]
}

/** Cards of two groups first; once they are there, the room's word on each. */
function sortAt({ id }: BlockOf<"sort">, { session, step, groups, unsorted, words, pick }: Desk): readonly Entry[] {
  if (unsorted !== undefined) {
    return unsorted.map((verdict) => {
      const bin = BINS[pick(BINS.length)] ?? BINS[0]
      return { name: "verdict.set", input: { id: verdict, bin, note: words("name") } }
    })
  }
  if (groups.length < 2) return []
  return times(SORTED, (n) => {
    const [one = "", other = ""] = [groups[n % groups.length], groups[(n + 1) % groups.length]]
    return { name: "verdict.add", input: { session, step, block: id, one, other, about: words("line") } }
  })
}

/** All but the last of the rows that wait are let go: that one is left to try it by hand. */
function letGoAt({ of }: BlockOf<"form">, waiting: readonly string[]): readonly Entry[] {
  return waiting.slice(0, -1).map((id) => ({ name: "row.set", input: { id, kind: of, pulled: false } }))
}

/** The values of row number `n`: one for each field that the block asks for. */
export function rowValues({ fields }: BlockOf<"form">, { parties, year, words, pick }: Desk, n: number) {
  const asked = fields.filter(({ as }) => as === "who").map(({ name }) => name)
  return Object.fromEntries(
    fields.map(({ name, as, options = [] }): [string, string | number] => {
      if (as === "choice") return [name, options[pick(options.length)]?.value ?? ""]
      if (as === "day") return [name, `${year}-0${pick(9) + 1}-1${pick(10)}`]
      if (as !== "who") return [name, words("line")]
      // the first pair is whole, so that both of its sides are told; else somebody may be named whom no record knows
      const whole = asked.length > 1 && n < 2
      if (parties.length < asked.length || (!whole && pick(5) === 0)) return [name, words("name")]
      return [name, parties[place(asked.indexOf(name), asked.length, n) % parties.length] ?? ""]
    }),
  )
}

/** Which party a row names: the next one; where it names two, each pair from both of its sides. */
function place(field: number, fields: number, n: number): number {
  if (fields < 2) return n
  const first = Math.floor(n / 2)
  return n % 2 === 0 ? first + field : first + (fields - 1 - field)
}

const proposalOf = ({ session, step, words }: Desk): Entered<"proposal.set"> => ({
  name: "proposal.set",
  input: { session, step, text: words("proposal") },
})

/** All agree but the last, which says why. */
function decisionOf({ session, step, parties, words }: Desk): Input<"decision.record"> {
  const against = parties.length > 1 ? parties.at(-1) : undefined
  return {
    session,
    step,
    rule: "consent",
    parties: parties.map((party) => ({ party, position: party === against ? "does not agree" : "agrees" })),
    dissent: [{ party: against ?? words("name"), words: words("line") }],
    rationale: words("line"),
    alternatives: words("line"),
    reopenIf: words("line"),
    ratification: [{ body: words("name"), state: "pending" }],
  }
}

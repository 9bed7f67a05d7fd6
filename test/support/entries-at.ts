import type { CommandName, Input } from "../../shared/contract/index.ts"
import { CARD_TAGS } from "../../shared/contract/session.ts"
import { unreachable } from "../../shared/errors.ts"
import { PULSE_STEPS } from "../../shared/method/blocks/pulse.ts"
import type { Block, BlockOf } from "../../shared/method/blocks.ts"

/** A command with its input. */
export type Entry = { readonly [N in CommandName]: { readonly name: N; readonly input: Input<N> } }[CommandName]
export type Entered<N extends CommandName> = Extract<Entry, { readonly name: N }>

/** Where something is entered, by whom, and what lot decides: `pick` draws a whole number below its argument. */
export interface Desk {
  readonly session: string
  readonly step: number
  readonly groups: readonly string[]
  readonly parties: readonly string[]
  /** Cards that there are to choose from, in the block at hand or another. */
  readonly options: number
  readonly words: () => string
  readonly pick: (of: number) => number
}

/** Everything that can be typed in at a block, each in one command; nothing where it only shows. */
export function entriesAt(block: Block, desk: Desk): readonly Entry[] {
  const { session, step, groups, parties, words, pick } = desk
  const at = { session, step, block: block.id }
  const hands = (length: number, most = 3) => Array.from({ length }, () => pick(most))
  const one = <T>(of: readonly T[]): T | undefined => of[pick(Math.max(1, of.length))]
  switch (block.kind) {
    case "cards": {
      const tag = block.tag === undefined ? undefined : one(CARD_TAGS)
      const party = block.byParty === true || pick(3) === 0 ? one(parties) : undefined
      const more = { ...(tag !== undefined && { tag }), ...(party !== undefined && { party }) }
      return [
        { name: "card.add", input: { ...at, text: `a card ${words()}`, ...more } },
        { name: "card.add", input: { ...at, text: `${words()} x${pick(5) + 2}` } },
      ]
    }
    case "form":
      return block.from === undefined ? [{ name: "row.add", input: { ...at, values: rowValues(block, desk) } }] : []
    case "matrix": {
      if (block.from !== undefined) return []
      const values = { fn: one(block.rows)?.id ?? "", coalition: one(groups) ?? "" }
      return [{ name: "row.add", input: { ...at, values } }]
    }
    case "place": {
      const item = one(block.items?.map(({ id }) => id) ?? groups) ?? ""
      const column = one(block.columns)?.id
      const out = pick(4) === 0 || column === undefined
      return [{ name: "placement.put", input: { ...at, item, ...(!out && { column }) } }]
    }
    case "rate": {
      const width = block.words.length + (block.off === undefined ? 0 : 1)
      return [{ name: "slips.rate", input: { ...at, counts: block.items.map(() => hands(width)) } }]
    }
    case "gradients":
      return [
        block.voices === "hands"
          ? { name: "reading.count", input: { ...at, counts: hands(6), abstain: pick(2), talk: pick(2) } }
          : { name: "reading.party", input: { ...at, party: one(parties) ?? "", position: pick(6) } },
        { name: "reading.again", input: at },
      ]
    case "sentence":
      return [{ name: "sentence.set", input: { who: words(), change: words(), year: words(), seenIn: words() } }]
    case "proposal":
      return [{ name: "proposal.set", input: { session, step, text: `we decide ${words()} and ${words()}` } }]
    case "decide":
      return [{ name: "decision.record", input: decisionOf(desk) }]
    case "sort":
      return [
        { name: "verdict.add", input: { ...at, one: one(groups) ?? "", other: one(groups) ?? "", about: words() } },
      ]
    case "count":
      return [
        { name: "tally.count", input: { ...at, counts: hands(block.options.length) } },
        { name: "tally.again", input: at },
      ]
    case "choice": {
      const { options } = desk
      if (options === 0) return []
      return block.by === "dots"
        ? [{ name: "slips.dots", input: { ...at, dots: hands(options), people: 9 } }]
        : [{ name: "slips.papers", input: { ...at, papers: hands(6, options).map((number) => [number + 1]) } }]
    }
    case "pulse":
      return [{ name: "slips.pulse", input: { ...at, counts: block.questions.map(() => hands(PULSE_STEPS)) } }]
    case "facts": {
      const note = `because ${words()}`
      const wanted = groups.filter(() => pick(3) > 0)
      const tier = "skilled neutral facilitator" as const
      return [
        { name: "triage.set", input: { ...at, groups: wanted, onTheTable: ["O4"] } },
        { name: "triage.set", input: { ...at, motivesDoubted: pick(2) === 0, tier, note } },
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
}

/** A row with a value for each field that the block asks for. */
export function rowValues({ fields }: BlockOf<"form">, { parties, words, pick }: Desk) {
  return Object.fromEntries(
    fields.map(({ name, as, options = [] }): [string, string | number] => {
      if (as === "choice") return [name, options[pick(options.length)]?.value ?? ""]
      if (as === "day") return [name, `2027-0${pick(9) + 1}-1${pick(10)}`]
      // whoever is named may be a party, or somebody whom no record knows
      if (as === "who" && pick(2) === 0) return [name, parties[pick(parties.length)] ?? words()]
      return [name, words()]
    }),
  )
}

function decisionOf({ session, step, parties, words }: Desk): Input<"decision.record"> {
  return {
    session,
    step,
    rule: "consent",
    parties: parties.map((party) => ({ party, position: "agrees" as const })),
    dissent: [{ party: words(), words: words() }],
    rationale: words(),
    alternatives: words(),
    reopenIf: words(),
    ratification: [{ body: words(), state: "pending" }],
  }
}

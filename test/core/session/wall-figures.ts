import type { Entry } from "../../../shared/method/invented/entries.ts"
import type { Run } from "./wall-model.ts"

/** Counts that each say a figure which nothing else says, so that one that was not revealed can be looked for. */
export interface Figures {
  /** The same entry with a figure of its own; undefined for what counts nothing. */
  readonly take: (entry: Entry) => { readonly entry: Entry; readonly figure: number } | undefined
  /** Tells where a figure was counted: the room may know it once all of these blocks were revealed. */
  readonly keep: (figure: number, run: Run, keys: readonly string[]) => void
  /** Fails where words that leave say a figure which was not revealed. */
  readonly noneIn: (words: string, where: string) => void
  readonly hidden: () => number
}

const FIRST = 1000
const LAST = 1980
/** Sums of a count, which the wall may say before Reveal, fall in between. */
const APART = 20

export function createFigures(): Figures {
  let next = FIRST
  const kept: { readonly figure: number; readonly run: Run; readonly keys: readonly string[] }[] = []
  const isHidden = ({ run, keys }: (typeof kept)[number]) => !keys.every((key) => run.revealed.has(key))
  return {
    take: (entry) => {
      if (next > LAST) return undefined
      const found = counted(entry, next)
      if (found === undefined) return undefined
      next += APART
      return { entry: found, figure: next - APART }
    },
    keep: (figure, run, keys) => void kept.push({ figure, run, keys }),
    noneIn: (words, where) => {
      const said = new Set(words.replaceAll(/(\d)[,\u00a0\u202f ](\d{3})/g, "$1$2").match(/\b1\d{3}\b/g) ?? [])
      const found = kept.find((one) => isHidden(one) && said.has(String(one.figure)))
      if (found !== undefined)
        throw new Error(`${found.figure} of ${found.keys.join()} was not revealed, and is in ${where}`)
    },
    hidden: () => kept.filter(isHidden).length,
  }
}

/** A first answer that stands out, and one beside it, so that the sum of both is another figure. */
function counted(entry: Entry, figure: number): Entry | undefined {
  const first = (counts: readonly number[]) => [figure, (counts[1] ?? 0) + 1, ...counts.slice(2)]
  const { name, input } = entry
  if (name === "tally.count") return { name, input: { ...input, counts: first(input.counts) } }
  if (name === "reading.count") return { name, input: { ...input, counts: first(input.counts) } }
  if (name === "slips.rate") return { name, input: { ...input, counts: input.counts.map(first) } }
  if (name === "slips.pulse") return { name, input: { ...input, counts: input.counts.map(first) } }
  if (name !== "slips.dots") return undefined
  return { name, input: { ...input, dots: [figure, ...input.dots.slice(1)], people: figure + 1 } }
}

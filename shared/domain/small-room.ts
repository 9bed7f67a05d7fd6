/** From so many answers on, a private result is shown in figures. METHOD.md D7. */
export const SMALL_ROOM = 20
/** No step that is said stands for fewer people than this. */
export const FEWEST = 3

export type ShareWord = "few or none" | "some" | "most"

/** What may be said of answers on a scale. */
export type PrivateResult =
  | { readonly is: "counts"; readonly counts: readonly number[] }
  /** Neighbouring steps of the scale said together: `from` and `to` are the first and last of them. */
  | { readonly is: "words"; readonly steps: readonly { from: number; to: number; word: ShareWord }[] }
  /** Too few, or so placed that nothing could be said without pointing at someone. */
  | { readonly is: "refused" }

/**
 * A private result on a scale: below 20 answers in words on three steps, merged until no step that is not empty stands
 * for fewer than three people. What is then a single step says nothing and is refused.
 */
export function privateResult(counts: readonly number[]): PrivateResult {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all >= SMALL_ROOM) return { is: "counts", counts }
  let steps = thirds(counts)
  for (;;) {
    const thin = steps.findIndex(({ count }) => count > 0 && count < FEWEST)
    if (thin < 0) break
    if (steps.length === 1) return { is: "refused" }
    steps = merged(steps, thin)
  }
  if (all < FEWEST || steps.length === 1) return { is: "refused" }
  return { is: "words", steps: steps.map(({ from, to, count }) => ({ from, to, word: shareWord(count, all) })) }
}

interface Step {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** The scale in three: its low, middle and high part; the middle one takes what does not divide. */
function thirds(counts: readonly number[]): readonly Step[] {
  const side = Math.max(1, Math.floor((counts.length - 1) / 2))
  const third = counts.length >= 6 ? Math.floor(counts.length / 3) : side
  const bounds = [
    [0, third - 1],
    [third, counts.length - third - 1],
    [counts.length - third, counts.length - 1],
  ] as const
  return bounds
    .filter(([from, to]) => to >= from)
    .map(([from, to]) => ({ from, to, count: counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0) }))
}

/** A step joined to its neighbour, the smaller one where there are two. */
function merged(steps: readonly Step[], at: number): readonly Step[] {
  const before = steps[at - 1]
  const after = steps[at + 1]
  const left = after === undefined || (before !== undefined && before.count <= after.count) ? at - 1 : at
  const [one, two] = [steps[left], steps[left + 1]]
  if (one === undefined || two === undefined) return steps
  const joined = { from: one.from, to: two.to, count: one.count + two.count }
  return [...steps.slice(0, left), joined, ...steps.slice(left + 2)]
}

function shareWord(count: number, of: number): ShareWord {
  if (count > of / 2) return "most"
  return count < of / 4 ? "few or none" : "some"
}

/**
 * How many of a small room chose one thing, in a word that never tells of one or two people: those who did, or those who
 * did not. A figure from 20 answers on; nothing below six, where a word would say that all did or none.
 */
export function privateShare(
  count: number,
  of: number,
): { readonly count: number } | { readonly word: ShareWord } | undefined {
  if (of >= SMALL_ROOM) return { count }
  if (of < 2 * FEWEST) return undefined
  if (count < FEWEST) return { word: "few or none" }
  if (of - count < FEWEST) return { word: "most" }
  return { word: shareWord(count, of) }
}

/** A stretch of words that stayed, came or went between two versions. */
export interface WordChange {
  readonly mark: "same" | "added" | "removed"
  readonly text: string
}

/** Words with the space that follows them; the last has one too, because a word of the other version may follow it. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\S+\s*/g) ?? []).map((word) => (/\s$/.test(word) ? word : `${word} `))
}

/** Beyond this many pairs of words the versions are shown one after the other instead of word by word. */
const MOST_PAIRS = 1_000_000

/**
 * What changed between two versions of a proposal, word by word (longest common subsequence). The stretches that are
 * not `removed` joined are `after`, those that are not `added` are `before`, but for the space between words.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const was = wordsOf(before)
  const is = wordsOf(after)
  if (was.length * is.length > MOST_PAIRS) {
    return joined([
      ...was.map((text) => ({ mark: "removed", text }) as const),
      ...is.map((text) => ({ mark: "added", text }) as const),
    ])
  }
  const same = (i: number, j: number) => was[i]?.trimEnd() === is[j]?.trimEnd()
  const width = is.length + 1
  const longest = new Uint32Array((was.length + 1) * width)
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      longest[i * width + j] = same(i, j)
        ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
    }
  }
  const changes: WordChange[] = []
  let i = 0
  let j = 0
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && same(i, j)) {
      changes.push({ mark: "same", text: is[j] ?? "" })
      i++
      j++
    } else if (
      i < was.length &&
      (j >= is.length || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      changes.push({ mark: "removed", text: was[i++] ?? "" })
    } else {
      changes.push({ mark: "added", text: is[j++] ?? "" })
    }
  }
  return joined(changes)
}

/** Neighbours of one mark as one stretch. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const stretches: WordChange[] = []
  for (const change of changes) {
    const last = stretches.at(-1)
    if (last?.mark === change.mark) stretches[stretches.length - 1] = { mark: last.mark, text: last.text + change.text }
    else stretches.push(change)
  }
  return stretches
}

import { AppError } from "../errors.ts"

/** Figures typed in one line, "5 3 1 0 0 0": spaces, commas or semicolons between them. Undefined for anything else. */
export function countsLine(text: string): readonly number[] | undefined {
  const parts = text.trim().split(/[\s,;]+/)
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts.map(Number) : undefined
}

/** How many dots a person has for a list: a quarter of it, two at least. METHOD.md C0. */
export function dotsEach(options: number): number {
  return Math.max(2, Math.round(options / 4))
}

/** How many lines a paper has: five of seven and more, fewer where there is less to choose from. */
export function linesOfPaper(options: number): number {
  return Math.max(1, Math.min(5, options - 1))
}

/**
 * Sums over papers: for each option its points (the first of a paper counts as many as a paper has lines, the last one)
 * and on how many papers it stands. Throws `invalid-input` for a number that the list does not have or that a paper has
 * twice; `paper` tells which, from 1.
 */
export function sumPapers(
  papers: readonly (readonly number[])[],
  options: number,
): readonly { readonly points: number; readonly papers: number }[] {
  const lines = linesOfPaper(options)
  const sums = Array.from({ length: options }, () => ({ points: 0, papers: 0 }))
  for (const [index, paper] of papers.entries()) {
    const wrong = paper.length > lines || new Set(paper).size < paper.length
    for (const [line, number] of paper.entries()) {
      const sum = sums[number - 1]
      if (sum === undefined || wrong) throw new AppError("invalid-input", { field: "papers", paper: index + 1 })
      sum.points += lines - line
      sum.papers += 1
    }
  }
  return sums
}

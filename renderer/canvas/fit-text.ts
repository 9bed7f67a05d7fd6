/** Width of a text in pixels at a size and weight. */
export type Measure = (text: string, size: number, weight: number) => number

export interface FittedText {
  readonly lines: readonly string[]
  readonly size: number
  /** True where words were left out. */
  readonly cut: boolean
}

interface FitOptions {
  readonly width: number
  readonly lines: number
  /** Sizes to try, from the wanted one down. */
  readonly sizes: readonly number[]
  readonly weight: number
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" })

/** The pieces between which a line may end: words with what follows them, also where a script writes no spaces. */
function pieces(text: string): readonly string[] {
  const result: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    // spaces, hyphens and full stops stay with the word before them
    if (result.length > 0 && !/[\p{L}\p{N}]/u.test(segment) && !/^[([“"'&+]/.test(segment))
      result.push(`${result.pop()}${segment}`)
    else if (result.length > 0 && /['’.]$/.test(result.at(-1) ?? "")) result.push(`${result.pop()}${segment}`)
    else result.push(segment)
  }
  return result
}

/**
 * Breaks a text into lines that fit, ending lines between words only. Where it does not fit at any of the sizes, words
 * are left out at its end and an ellipsis stands for them; a single word wider than a line is the one thing that is cut.
 */
export function fitText(text: string, measure: Measure, { width, lines, sizes, weight }: FitOptions): FittedText {
  const words = pieces(text.trim())
  for (const size of sizes) {
    const broken = breakLines(words, (line) => measure(line, size, weight) <= width)
    if (broken !== undefined && broken.length <= lines) return { lines: broken, size, cut: false }
  }
  const size = sizes.at(-1) ?? 0
  const fits = (line: string) => measure(line, size, weight) <= width
  const cutWords = words.flatMap((word) => (fits(word.trimEnd()) ? [word] : [cutWord(word, fits)]))
  for (let kept = cutWords.length; kept > 0; kept--) {
    const shortened = cutWords.slice(0, kept)
    shortened[kept - 1] = `${(shortened[kept - 1] ?? "").replace(/[\s.,;:–-]*…?$/u, "")}…`
    const broken = breakLines(shortened, fits)
    if (broken !== undefined && broken.length <= lines) return { lines: broken, size, cut: true }
  }
  return { lines: ["…"], size, cut: true }
}

/** The first of the sizes at which every single word fits a line, so that none is cut; the last where none does. */
export function sizeForWords(
  text: string,
  measure: Measure,
  { width, sizes, weight }: Omit<FitOptions, "lines">,
): number {
  const words = pieces(text.trim())
  return (
    sizes.find((size) => words.every((word) => measure(word.trimEnd(), size, weight) <= width)) ?? sizes.at(-1) ?? 0
  )
}

/** Fills line after line; undefined where one word alone is too wide. */
function breakLines(words: readonly string[], fits: (line: string) => boolean): readonly string[] | undefined {
  const lines: string[] = []
  let line = ""
  for (const word of words) {
    if (fits((line + word).trimEnd())) {
      line += word
      continue
    }
    if (line !== "") lines.push(line.trimEnd())
    if (!fits(word.trimEnd())) return undefined
    line = word.trimStart()
  }
  if (line.trim() !== "") lines.push(line.trimEnd())
  return lines
}

function cutWord(word: string, fits: (line: string) => boolean): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)].map(
    ({ segment }) => segment,
  )
  let kept = letters.length
  while (kept > 1 && !fits(`${letters.slice(0, kept).join("")}…`)) kept--
  return `${letters.slice(0, kept).join("")}…`
}

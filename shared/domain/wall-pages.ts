/** A page of the wall holds seven lines; text past that turns the page instead of shrinking. */
export const LINES = 7
/** Letters that fit on a line at the smallest size, on the narrowest projector (4:3), beside a card's own margins. */
const LETTERS = 44
/** A card this short shares its row with another. */
const SHORT = 20

/** How many lines a text takes in one column of the wall. */
export function linesOf(text: string, letters: number = LETTERS): number {
  return text
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(line.length / letters)))
    .reduce((sum, lines) => sum + lines, 0)
}

export interface Paged<T> {
  readonly shown: readonly T[]
  readonly columns: 1 | 2
  /** The page that is shown, from 0: the last where `wanted` is past it. */
  readonly page: number
  readonly pages: number
}

/**
 * One page of cards. `textOf` is what a card shows. Cards keep their order; all of them stand in two columns
 * where each is short enough. Every card is on exactly one page; a card longer than a page has one of its own.
 */
export function pageOfCards<T>(cards: readonly T[], wanted: number, textOf: (card: T) => string): Paged<T> {
  const columns = cards.length > LINES && cards.every((card) => textOf(card).length <= SHORT) ? 2 : 1
  const pages = chunked(cards, LINES * columns, (card) => (columns === 2 ? 1 : linesOf(textOf(card))))
  const page = Math.min(wanted, pages.length - 1)
  return { shown: pages[page] ?? [], columns, page, pages: pages.length }
}

/** Puts items one after the other into pages of `room` lines; always at least one page. */
export function chunked<T>(
  items: readonly T[],
  room: number,
  linesFor: (item: T) => number,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]]
  let free = room
  for (const item of items) {
    const lines = linesFor(item)
    if (lines > free && free < room) {
      pages.push([])
      free = room
    }
    pages[pages.length - 1]?.push(item)
    free -= lines
  }
  return pages
}

/** Words with the space before them: joined they are the text again. */
const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+|\s+$/g) ?? []

/** A line break costs the rest of its line: half a line on average. */
const lettersOf = (word: string): number => word.length + (word.split("\n").length - 1) * (LETTERS / 2)

/** A long text with marks, cut between words into pages. Nothing is lost: joined, the pages are the text again. */
export function markedPages<M extends string>(
  pieces: readonly { readonly mark: M; readonly text: string }[],
): readonly (readonly { mark: M; text: string }[])[] {
  const words = pieces.flatMap(({ mark, text }) => wordsOf(text).map((word) => ({ mark, text: word })))
  return chunked(words, LINES * LETTERS, ({ text }) => lettersOf(text)).map((page) => {
    const joined: { mark: M; text: string }[] = []
    for (const { mark, text } of page) {
      const last = joined.at(-1)
      if (last?.mark === mark) last.text += text
      else joined.push({ mark, text })
    }
    return joined
  })
}

/** A long text cut between words into pages. */
export function textPages(text: string): readonly string[] {
  return markedPages([{ mark: "same", text }]).map((page) => page.map((piece) => piece.text).join(""))
}

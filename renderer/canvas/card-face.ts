import type { Category } from "../../shared/domain/map-categories.ts"
import type { MapCard } from "../../shared/domain/map-graph.ts"
import { unreachable } from "../../shared/errors.ts"
import { type FittedText, fitText, type Measure, sizeForWords } from "./fit-text.ts"

/** All cards have one size: nobody is larger for being well connected. */
export const CARD = { width: 208, height: 98 } as const
/** Space that layouts keep between cards. */
export const CARD_GAP = 28

const PAD = 10
/** Room at the right for letter, number and dot. */
const SIDE = 36
const TEXT_WIDTH = CARD.width - 2 * PAD
const NAME_WIDTH = TEXT_WIDTH - SIDE
const CHIP = { height: 18, pad: 6, gap: 4, size: 11 } as const

export type TextTone = "text" | "muted"

/** A line of text by its baseline, with the width that it takes. */
export interface FaceText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly width: number
  readonly tone: TextTone
}

export interface FaceChip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What stands on a card and where, measured from its top left corner: the same on screen and in a picture. */
export interface CardFace {
  readonly texts: readonly FaceText[]
  readonly chips: readonly FaceChip[]
  /** The category's colour, where there is one. */
  readonly swatch: (FaceChip & { readonly colour: number | null }) | undefined
  /** The ring that says that nobody of the group has confirmed what is recorded. */
  readonly dot: { readonly x: number; readonly y: number; readonly radius: number } | undefined
  /** Words of the name were left out. */
  readonly cutName: boolean
}

/** How much a card says: all of it, its name for far out, or its number as large as it goes for paper on a wall. */
export type Detail = "near" | "far" | "number"

/** Lays out a card. Far out only the name is left, in letters that can still be read. */
export function cardFace(
  card: MapCard,
  category: Category | undefined,
  measure: Measure,
  detail: Detail,
  kindWord: string | undefined,
): CardFace {
  switch (detail) {
    case "far":
      return farFace(card, category, measure)
    case "number":
      return card.number === undefined ? farFace(card, category, measure) : numberFace(card, card.number, measure)
    case "near":
      return nearFace(card, category, measure, kindWord)
    default:
      return unreachable(detail)
  }
}

const NUMBER = { size: 64, gap: 8, most: 120 } as const

/** The number that is called out and typed, to be read from across a room, and the name beside it. */
function numberFace(card: MapCard, number: number, measure: Measure): CardFace {
  const words = String(number)
  const wide = measure(words, NUMBER.size, 600)
  const size = wide > NUMBER.most ? Math.floor((NUMBER.size * NUMBER.most) / wide) : NUMBER.size
  const called = textAt(words, PAD, Math.round(CARD.height / 2 + size * 0.35), size, 600, "text", measure)
  const x = PAD + called.width + NUMBER.gap
  const sizes = [15, 14, 13, 12, 11]
  const name = fitText(card.name, measure, { width: CARD.width - PAD - x, lines: 5, sizes, weight: 400 })
  const step = Math.round(name.size * 1.15)
  const top = Math.round((CARD.height - name.lines.length * step) / 2 + name.size * 0.85)
  const lines = name.lines.map((text, line) => textAt(text, x, top + line * step, name.size, 400, "text", measure))
  return { texts: [called, ...lines], chips: [], swatch: undefined, dot: undefined, cutName: name.cut }
}

interface NameRoom {
  readonly width: number
  readonly lines: number
  readonly sizes: readonly number[]
}

/**
 * Letters of one size for all names: nobody stands out for having a short one. What has no room ends in an ellipsis, and
 * the whole name is the card's title; only a name with a word wider than the card is written smaller, so that it is whole.
 */
function fitName(words: string, measure: Measure, { width, lines, sizes }: NameRoom): FittedText {
  const size = sizeForWords(words, measure, { width, sizes, weight: 600 })
  return fitText(words, measure, { width, lines, sizes: [size], weight: 600 })
}

function farFace(card: MapCard, category: Category | undefined, measure: Measure): CardFace {
  const width = CARD.width - 2 * PAD
  // the number comes before the name, as it is called out
  const words = card.number === undefined ? card.name : `${card.number} ${card.name}`
  const name = fitName(words, measure, { width, lines: 3, sizes: [24, 22, 19, 16] })
  const step = Math.round(name.size * 1.1)
  const top = Math.round((CARD.height - name.lines.length * step) / 2 + name.size * 0.85)
  return {
    texts: name.lines.map((text, line) => textAt(text, PAD, top + line * step, name.size, 600, "text", measure)),
    chips: [],
    swatch:
      category === undefined ? undefined : { x: 0, y: 12, width: 7, height: CARD.height - 24, colour: category.colour },
    dot: undefined,
    cutName: name.cut,
  }
}

function nearFace(
  card: MapCard,
  category: Category | undefined,
  measure: Measure,
  kindWord: string | undefined,
): CardFace {
  const name = fitName(card.name, measure, { width: NAME_WIDTH, lines: 2, sizes: [15, 14, 13, 12] })
  const texts = name.lines.map((text, line) => textAt(text, PAD, 23 + line * 18, name.size, 600, "text", measure))
  const about = [kindWord, card.host].filter((words) => words !== undefined).join(" · ")
  if (about !== "") {
    // beside a name of one line stand number and dot
    const width = name.lines.length === 1 ? NAME_WIDTH : TEXT_WIDTH
    const [line = ""] = fitText(about, measure, { width, lines: 1, sizes: [12], weight: 400 }).lines
    texts.push(textAt(line, PAD, 23 + name.lines.length * 18, 12, 400, "muted", measure))
  }
  const right = CARD.width - PAD
  if (category !== undefined) texts.push(textEnding(category.letter, right, 22, 12, 600, "text", measure))
  const number =
    card.number === undefined ? undefined : textEnding(String(card.number), right, 40, 12, 400, "muted", measure)
  if (number !== undefined) texts.push(number)
  const chips = placeChips(card.chips, measure)
  return {
    texts: [...texts, ...chips.map(({ label }) => label)],
    chips: chips.map(({ box }) => box),
    swatch:
      category === undefined ? undefined : { x: right - 22, y: 13, width: 10, height: 10, colour: category.colour },
    dot: card.verified ? undefined : { x: (number?.x ?? right) - 8, y: 36, radius: 3.5 },
    cutName: name.cut,
  }
}

/** Up to three, as many as fit whole. */
function placeChips(
  words: readonly string[],
  measure: Measure,
): readonly { readonly box: FaceChip; readonly label: FaceText }[] {
  const placed: { readonly box: FaceChip; readonly label: FaceText }[] = []
  const y = CARD.height - PAD - CHIP.height + 2
  let x = PAD
  for (const word of words.slice(0, 3)) {
    const room = PAD + TEXT_WIDTH - x - 2 * CHIP.pad
    const whole = measure(word, CHIP.size, 400)
    if (whole > room && placed.length > 0) break
    const [text = ""] = fitText(word, measure, { width: room, lines: 1, sizes: [CHIP.size], weight: 400 }).lines
    const label = textAt(text, x + CHIP.pad, y + 13, CHIP.size, 400, "muted", measure)
    const box = { x, y, width: label.width + 2 * CHIP.pad, height: CHIP.height }
    placed.push({ box, label })
    x += box.width + CHIP.gap
  }
  return placed
}

function textAt(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  tone: TextTone,
  measure: Measure,
): FaceText {
  return { text, x, y, size, weight, width: Math.ceil(measure(text, size, weight)), tone }
}

function textEnding(
  text: string,
  right: number,
  y: number,
  size: number,
  weight: number,
  tone: TextTone,
  measure: Measure,
): FaceText {
  const width = Math.ceil(measure(text, size, weight))
  return { text, x: right - width, y, size, weight, width, tone }
}

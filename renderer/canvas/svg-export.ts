import { around, type Box } from "../../shared/domain/map-space.ts"
import { xmlText } from "../../shared/domain/xml.ts"
import { CARD, type CardFace, cardFace, type FaceText } from "./card-face.ts"
import { PAPER, PAPER_CATEGORIES, PAPER_TIES } from "./export-colours.ts"
import { fitText, type Measure } from "./fit-text.ts"
import type { CardNode, DrawnTie, Projection, TieTone } from "./project.ts"
import { dashesOf, headOf } from "./tie-line.ts"

/** A line of the legend under a picture. */
export interface PictureKey {
  readonly words: string
  readonly mark:
    | { readonly kind: "tie"; readonly tone: TieTone; readonly directed: boolean; readonly dashed: boolean }
    | { readonly kind: "category"; readonly colour: number | null }
}

export interface PictureWords {
  readonly title: string
  /** One line under the title: how much is drawn, and the day. */
  readonly about: string
  readonly keys: readonly PictureKey[]
}

export interface PictureFont {
  /** As it stands in a font-family. */
  readonly family: string
  /** The font's file as base64 woff2, so that the picture needs nothing around it. */
  readonly data?: string | undefined
}

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const MARGIN = 32
const HEAD = 64
const KEY = { width: 250, height: 22, size: 13 } as const
const NARROWEST = 640

/**
 * The map as an SVG of its own: every card whole, whether or not it is on the screen, nothing dimmed, in light colours.
 * Each text carries its measured length, so that it stays inside its card in whatever font a reader has.
 */
export function mapPicture(
  projection: Projection,
  words: PictureWords,
  measure: Measure,
  font: PictureFont,
  detail: "near" | "number" = "near",
): Picture {
  const box = around(projection.cards.map(({ position }) => ({ ...position, ...CARD }))) ?? EMPTY
  const width = Math.max(NARROWEST, Math.ceil(box.width) + 2 * MARGIN)
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / KEY.width))
  const rows = Math.ceil(words.keys.length / columns)
  const keysTop = HEAD + Math.ceil(box.height) + 2 * MARGIN
  const height = keysTop + rows * KEY.height + MARGIN
  const shift = { x: (width - box.width) / 2 - box.x, y: HEAD + MARGIN - box.y }
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${xmlText(font.family)}">`,
    `<title>${xmlText(words.title)}</title>`,
    font.data === undefined ? "" : fontFace(font.family, font.data),
    `<rect width="${width}" height="${height}" fill="${PAPER.ground}"/>`,
    heading(words, width, measure),
    `<g transform="translate(${shift.x} ${shift.y})">`,
    ...projection.ties.map(tieSvg),
    ...projection.cards.map((card) => cardSvg(card, measure, detail)),
    "</g>",
    ...words.keys.map((key, index) => {
      const x = MARGIN + (index % columns) * KEY.width
      const y = keysTop + Math.floor(index / columns) * KEY.height
      return keySvg(key, x, y, measure)
    }),
    "</svg>",
  ]
  return { svg: svg.filter((part) => part !== "").join("\n"), width, height }
}

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 }

function fontFace(family: string, data: string): string {
  const [first = ""] = family.split(",")
  return `<style>@font-face{font-family:${xmlText(first.trim())};font-weight:200 800;src:url(data:font/woff2;base64,${data}) format("woff2")}</style>`
}

function heading({ title, about }: PictureWords, width: number, measure: Measure): string {
  const room = width - 2 * MARGIN
  const line = (text: string, size: number, weight: number, y: number, tone: "text" | "muted") => {
    const [fitted = ""] = fitText(text, measure, { width: room, lines: 1, sizes: [size], weight }).lines
    return textSvg({ text: fitted, x: MARGIN, y, size, weight, width: measure(fitted, size, weight), tone })
  }
  return line(title, 20, 600, MARGIN + 14, "text") + line(about, 13, 400, MARGIN + 36, "muted")
}

function tieSvg({ line, tone, dashed, dotted }: DrawnTie): string {
  const colour = PAPER_TIES[tone]
  const dashes = dashed ? ` stroke-dasharray="${dashesOf(line, dotted)}"` : ""
  const stroke = `<path d="M${line.x1} ${line.y1}L${line.x2} ${line.y2}" stroke="${colour}" stroke-width="${line.width}"${dashes}/>`
  const head = headOf(line)
  if (head === undefined) return stroke
  return `${stroke}<polygon points="${head.map(({ x, y }) => `${x},${y}`).join(" ")}" fill="${colour}"/>`
}

function cardSvg({ position, data }: CardNode, measure: Measure, detail: "near" | "number"): string {
  const { card, category } = data
  const face = cardFace(card, category, measure, detail, card.kind)
  const radius = card.is === "group" ? 8 : 0
  const ground = card.is === "group" ? PAPER.surface : PAPER.sunken
  return [
    `<g transform="translate(${position.x} ${position.y})">`,
    `<title>${xmlText(card.name)}</title>`,
    `<rect width="${CARD.width}" height="${CARD.height}" rx="${radius}" fill="${ground}" stroke="${PAPER.outline}"/>`,
    faceSvg(face),
    "</g>",
  ].join("")
}

function faceSvg({ swatch, dot, chips, texts }: CardFace): string {
  return [
    swatch === undefined ? "" : swatchSvg(swatch.x, swatch.y, swatch.width, swatch.colour),
    dot === undefined
      ? ""
      : `<circle cx="${dot.x}" cy="${dot.y}" r="${dot.radius}" fill="none" stroke="${PAPER.muted}" stroke-width="1.5"/>`,
    ...chips.map(
      ({ x, y, width, height }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${PAPER.sunken}" stroke="${PAPER.line}"/>`,
    ),
    ...texts.map(textSvg),
  ].join("")
}

function swatchSvg(x: number, y: number, size: number, colour: number | null): string {
  const fill = colour === null ? PAPER.surface : (PAPER_CATEGORIES[colour] ?? PAPER.surface)
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="2" fill="${fill}" stroke="${PAPER.text}"/>`
}

function textSvg({ text, x, y, size, weight, width, tone }: FaceText): string {
  const length = width > 0 ? ` textLength="${Math.ceil(width)}" lengthAdjust="spacingAndGlyphs"` : ""
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${PAPER[tone]}"${length}>${xmlText(text)}</text>`
}

function keySvg({ words, mark }: PictureKey, x: number, y: number, measure: Measure): string {
  const room = KEY.width - 48
  const [text = ""] = fitText(words, measure, { width: room, lines: 1, sizes: [KEY.size], weight: 400 }).lines
  const label = textSvg({
    text,
    x: x + 40,
    y: y + 15,
    size: KEY.size,
    weight: 400,
    width: measure(text, KEY.size, 400),
    tone: "text",
  })
  if (mark.kind === "category") return swatchSvg(x + 10, y + 5, 12, mark.colour) + label
  const colour = PAPER_TIES[mark.tone]
  const dashes = mark.dashed ? ' stroke-dasharray="7 6"' : ""
  const stroke = `<path d="M${x} ${y + 11}L${x + 28} ${y + 11}" stroke="${colour}" stroke-width="2.5"${dashes}/>`
  const head = mark.directed
    ? `<polygon points="${x + 32},${y + 11} ${x + 23},${y + 6} ${x + 23},${y + 16}" fill="${colour}"/>`
    : ""
  return stroke + head + label
}

/** Papers that printers of an office take, upright, in millimetres. */
export const SHEET_PAPERS = {
  letter: { width: 215.9, height: 279.4 },
  tabloid: { width: 279.4, height: 431.8 },
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
} as const
export type SheetPaper = keyof typeof SHEET_PAPERS
export const SHEET_PAPER_NAMES = ["letter", "tabloid", "a4", "a3"] as const satisfies readonly SheetPaper[]

/** How many sheets a picture may take. */
export const SHEET_COUNTS = [1, 2, 4, 6, 9, 12, 16, 25] as const
export type SheetCount = (typeof SHEET_COUNTS)[number]

/** What no printer reaches, with room for the marks where a poster is cut; in millimetres. */
export const SHEET_MARGIN = 10
/** What neighbouring sheets of a poster both show, so that they can be glued; in millimetres. */
export const SHEET_OVERLAP = 10

interface Size {
  readonly width: number
  readonly height: number
}

/** A sheet's part of the picture, in the picture's own measure. */
export interface Tile extends Size {
  readonly row: number
  readonly column: number
  readonly x: number
  readonly y: number
  /** What it is called on paper: letters along, numbers down. */
  readonly name: string
}

/** A picture over sheets of paper. */
export interface SheetPlan {
  readonly turned: boolean
  /** A sheet as it lies, in millimetres. */
  readonly page: Size
  readonly columns: number
  readonly rows: number
  /** Millimetres on paper for a pixel of the picture. */
  readonly scale: number
  /** The glued poster, in millimetres. */
  readonly poster: Size
  readonly tiles: readonly Tile[]
}

/**
 * The largest that a picture can be on so many sheets: upright or turned, in as many columns and rows as serve it. The
 * picture stands in the middle of the poster; sheets that would stay empty are not asked for.
 */
export function planSheets(picture: Size, paper: SheetPaper, sheets: number): SheetPlan {
  const upright = SHEET_PAPERS[paper]
  const plans = [false, true].flatMap((turned) => {
    const page = turned ? { width: upright.height, height: upright.width } : upright
    return Array.from({ length: sheets }, (_, at) => at + 1).map((columns) => {
      const rows = Math.max(1, Math.floor(sheets / columns))
      const room = { width: lengthOf(columns, page.width), height: lengthOf(rows, page.height) }
      return { turned, page, scale: Math.min(room.width / picture.width, room.height / picture.height) }
    })
  })
  const found = plans.reduce((a, b) => (b.scale > a.scale * 1.0001 ? b : a))
  const { turned, page, scale } = found
  const columns = sheetsFor(picture.width * scale, page.width)
  const rows = sheetsFor(picture.height * scale, page.height)
  const poster = { width: lengthOf(columns, page.width), height: lengthOf(rows, page.height) }
  const area = { width: usable(page.width) / scale, height: usable(page.height) / scale }
  const step = { x: area.width - SHEET_OVERLAP / scale, y: area.height - SHEET_OVERLAP / scale }
  const start = {
    x: (picture.width - poster.width / scale) / 2,
    y: (picture.height - poster.height / scale) / 2,
  }
  const tiles = Array.from({ length: columns * rows }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    const name = `${String.fromCharCode(65 + column)}${row + 1}`
    return { ...area, row, column, name, x: start.x + column * step.x, y: start.y + row * step.y }
  })
  return { turned, page, columns, rows, scale, poster, tiles }
}

const usable = (length: number) => length - 2 * SHEET_MARGIN
/** How long so many sheets are when they are glued. */
const lengthOf = (sheets: number, page: number) => sheets * usable(page) - (sheets - 1) * SHEET_OVERLAP
const sheetsFor = (length: number, page: number) =>
  Math.max(1, Math.ceil((length - SHEET_OVERLAP) / (usable(page) - SHEET_OVERLAP) - 1e-6))

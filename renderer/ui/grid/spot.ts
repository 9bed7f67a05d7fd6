/** A cell by its place; row -1 is the heading. */
export interface Spot {
  readonly row: number
  readonly column: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
  /** Rows that are seen at once. */
  readonly page: number
}

/** Where a key leads inside a grid, as spreadsheets do it; undefined for a key that moves nothing. */
export function spotAfter(key: string, far: boolean, { row, column }: Spot, extent: Extent): Spot | undefined {
  const last = { row: extent.rows - 1, column: extent.columns - 1 }
  const within = (at: Spot): Spot => ({
    row: Math.min(Math.max(at.row, -1), last.row),
    column: Math.min(Math.max(at.column, 0), last.column),
  })
  switch (key) {
    case "ArrowDown":
      return within({ row: far ? last.row : row + 1, column })
    case "ArrowUp":
      return within({ row: far ? 0 : row - 1, column })
    case "ArrowRight":
      return within({ row, column: far ? last.column : column + 1 })
    case "ArrowLeft":
      return within({ row, column: far ? 0 : column - 1 })
    case "PageDown":
      return within({ row: row + extent.page, column })
    case "PageUp":
      return within({ row: Math.max(row - extent.page, 0), column })
    case "Home":
      return within({ row: far ? 0 : row, column: 0 })
    case "End":
      return within({ row: far ? last.row : row, column: last.column })
    default:
      return undefined
  }
}

/** The next cell in reading order, or the one before it; the same at either end. */
export function nextSpot({ row, column }: Spot, step: 1 | -1, extent: Extent): Spot {
  const at = row * extent.columns + column + step
  if (at < 0 || at >= extent.rows * extent.columns) return { row, column }
  return { row: Math.floor(at / extent.columns), column: at % extent.columns }
}

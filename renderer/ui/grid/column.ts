import type { ReactNode } from "react"
import type { Direction } from "../../../shared/domain/sorting.ts"

/** How a cell is changed in place. `save` is called only with something that differs from `value`. */
export type CellEditor =
  | {
      readonly kind: "line"
      readonly value: string
      /** Words to choose from while typing. */
      readonly suggest?: readonly string[]
      readonly save: (text: string) => void
    }
  | {
      readonly kind: "choice"
      readonly value: string
      /** An empty value stands for no answer. */
      readonly options: readonly { readonly value: string; readonly label: string }[]
      readonly save: (value: string) => void
    }
  /** A form of its own beside the cell. */
  | { readonly kind: "panel"; readonly content: (close: () => void) => ReactNode }

/** One column of a grid; a list of these that keeps its identity keeps its rows from being drawn anew. */
export interface Column<R> {
  readonly id: string
  readonly header: string
  /** The heading in full, where it stands short. */
  readonly title?: string
  /** The least width in pixels, and the share of what is left over. */
  readonly width: number
  readonly grow?: number
  readonly align?: "end"
  /** True for the column that names the row. */
  readonly names?: boolean
  readonly cell: (row: R) => ReactNode
  readonly sortBy?: (row: R) => string | number | undefined
  readonly editor?: (row: R) => CellEditor | undefined
}

export interface Sort {
  readonly column: string
  readonly direction: Direction
}

import { useLingui } from "@lingui/react/macro"
import { SHEET_MARGIN, SHEET_OVERLAP, type SheetPlan, type Tile } from "../../../../shared/domain/map-sheets.ts"
import styles from "./print.module.css"

export interface PrintedPicture {
  readonly href: string
  readonly width: number
  readonly height: number
}

interface SheetProps {
  readonly plan: SheetPlan
  readonly tile: Tile
  readonly picture: PrintedPicture
  readonly title: string
}

/** One sheet: its part of the picture, and on a poster its name and the marks where it is cut. In millimetres. */
export function Sheet({ plan: { page, tiles, columns, rows }, tile, picture, title }: SheetProps) {
  const { t } = useLingui()
  const room = { width: page.width - 2 * SHEET_MARGIN, height: page.height - 2 * SHEET_MARGIN }
  const where = tiles.length === 1 ? title : t`${title}, sheet ${tile.name}`
  return (
    <div className={styles["sheet"]} style={{ "--sheet-width": page.width, "--sheet-height": page.height } as object}>
      <svg viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={where}>
        <svg
          x={SHEET_MARGIN}
          y={SHEET_MARGIN}
          {...room}
          viewBox={`${tile.x} ${tile.y} ${tile.width} ${tile.height}`}
          preserveAspectRatio="none"
        >
          <image href={picture.href} width={picture.width} height={picture.height} />
        </svg>
        {tiles.length === 1 ? null : (
          <>
            <Marks page={page} tile={tile} />
            <text x={SHEET_MARGIN + 4} y={page.height - 3.5} className={styles["name"]}>
              {t`${tile.name} of A1 to ${String.fromCharCode(64 + columns)}${rows}: ${title}`}
            </text>
          </>
        )}
      </svg>
    </div>
  )
}

/** Where the picture ends, and where a sheet is cut that lies over the one before it: on the left and at the top. */
function Marks({ page, tile: { row, column } }: Pick<SheetProps, "tile"> & { readonly page: SheetPlan["page"] }) {
  const [left, top] = [SHEET_MARGIN, SHEET_MARGIN]
  const [right, bottom] = [page.width - SHEET_MARGIN, page.height - SHEET_MARGIN]
  const cutX = column > 0 ? left + SHEET_OVERLAP / 2 : left
  const cutY = row > 0 ? top + SHEET_OVERLAP / 2 : top
  const [short, gap] = [5, 2]
  const upright = (x: number) => `M${x} ${top - gap - short}v${short}M${x} ${bottom + gap}v${short}`
  const lying = (y: number) => `M${left - gap - short} ${y}h${short}M${right + gap} ${y}h${short}`
  return <path className={styles["marks"]} d={upright(cutX) + upright(right) + lying(cutY) + lying(bottom)} />
}

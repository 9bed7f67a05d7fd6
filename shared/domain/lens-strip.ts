import type { LENS_ORDERS } from "../contract/lens.ts"
import { drawnByLot } from "./by-lot.ts"
import type { GroupBody, Share } from "./group-coverage.ts"
import { BANDS, bandsOf } from "./life-course.ts"

export type LensOrder = (typeof LENS_ORDERS)[number]

/** A stretch of a bar, in bands from the left: 0 where the first begins, 9 where the last ends. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/** A group on the strip from before birth to the first job. */
export interface StripRow {
  readonly id: string
  readonly name: string
  /** Empty where the group has not said whom it serves. */
  readonly bars: readonly Stretch[]
  /** The group serves these ages by its own years of age, or only names stretches of growing up. */
  readonly by: "ages" | "bands" | "not known"
}

export interface LifeCourseStrip {
  readonly rows: readonly StripRow[]
  /** How many groups touch each band, in the order of growing up. */
  readonly counts: readonly number[]
  /** Groups whose ages are known, of all: below 70 % an empty age is not yet known to be empty. */
  readonly coverage: Share
  readonly enough: boolean
}

/** Where a month of age falls, in bands; held to the first and the last. */
export function bandPosition(month: number): number {
  const index = BANDS.findIndex(({ until }) => month < until)
  const band = BANDS[index]
  if (band === undefined) return BANDS.length
  return index + Math.max(0, (month - band.from) / (band.until - band.from))
}

/**
 * Every group as a bar over the ages that it serves. Bands are equally wide, so that the months before birth are as much to
 * be seen as the years at school. A group that names its bands is drawn by them, as its figures are. METHOD.md B3.1, D4.
 */
export function lifeCourseStrip(groups: ReadonlyMap<string, GroupBody>, order: LensOrder): LifeCourseStrip {
  const rows = [...groups].map(([id, body]) => stripRow(id, body))
  const counts = BANDS.map((_, band) => rows.filter(({ bars }) => bars.some((bar) => touches(bar, band))).length)
  const known = rows.filter(({ by }) => by !== "not known").length
  return {
    rows: inOrder(rows, order),
    counts,
    coverage: { known, of: rows.length },
    enough: rows.length > 0 && known * 10 >= rows.length * 7,
  }
}

const touches = ({ from, until }: Stretch, band: number) => from < band + 1 && band < until

function stripRow(id: string, { name, ages, bands = [] }: GroupBody): StripRow {
  const named = BANDS.flatMap((band, index) => (bands.includes(band.id) ? [index] : []))
  if (bands.length > 0) return { id, name, bars: joined(named), by: "bands" }
  if (ages === undefined || bandsOf(ages).length === 0)
    return { id, name, bars: [], by: ages === undefined ? "not known" : "ages" }
  return { id, name, bars: [{ from: bandPosition(ages.from), until: bandPosition(ages.until) }], by: "ages" }
}

/** Bands that follow each other are one bar. */
function joined(indexes: readonly number[]): readonly Stretch[] {
  const bars: { from: number; until: number }[] = []
  for (const index of indexes) {
    const last = bars.at(-1)
    if (last?.until === index) last.until = index + 1
    else bars.push({ from: index, until: index + 1 })
  }
  return bars
}

const collator = new Intl.Collator("en", { numeric: true })
interface Named {
  readonly id: string
  readonly name: string
}
const byName = (one: Named, other: Named) => collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)

function inOrder(rows: readonly StripRow[], order: LensOrder): readonly StripRow[] {
  if (order === "lot") return drawnByLot(rows, ({ id }) => id)
  const start = ({ bars }: StripRow) => bars[0]?.from ?? Number.POSITIVE_INFINITY
  const end = ({ bars }: StripRow) => bars.at(-1)?.until ?? Number.POSITIVE_INFINITY
  const compare = (one: StripRow, other: StripRow) => {
    if (order === "name" || start(one) === start(other)) {
      if (order === "name" || end(one) === end(other)) return byName(one, other)
      return end(one) - end(other)
    }
    return start(one) - start(other)
  }
  return [...rows].sort(compare)
}

import { comparable } from "./answer.ts"
import type { Coder } from "./coding.ts"
import type { GroupBody, Share } from "./group-coverage.ts"
import { BANDS, bandsOf, OTHER_BANDS } from "./life-course.ts"

/** What is known of a list: some of it may be, without all of it being. */
export interface Known {
  readonly items: readonly string[]
  /** True where nothing else can be in it. */
  readonly complete: boolean
}

/** What a group works on and for which stretches of growing up. */
export interface LifeCourseGroup {
  readonly id: string
  readonly issues: Known
  readonly bands: Known
}

/** `gap`: nobody is there, and enough is known to say so. */
export type CellStanding = "served" | "gap" | "not yet known"

/** An issue at a stretch of growing up, and the groups that work there. */
export interface GapCell {
  readonly issue: string
  readonly band: string
  readonly standing: CellStanding
  readonly groups: readonly string[]
}

export interface GapGrid {
  /** Issue by issue, in the orders given. */
  readonly cells: readonly GapCell[]
  /** Groups of which issues and ages are both wholly known, of all: from 70 % on an empty cell is a gap. */
  readonly coverage: Share
  readonly inputsUsed: { readonly groups: number; readonly issues: number; readonly bands: number }
  readonly asOf: string | null
}

/** The bands of a grid: the ages in the order of growing up, then those that are not ages. */
export const GRID_BANDS: readonly string[] = [...BANDS.map(({ id }) => id), ...OTHER_BANDS]

/** Where nobody works, by issue and stretch of growing up, told apart from what is not yet known. METHOD.md D4. */
export function gapGrid(
  groups: readonly LifeCourseGroup[],
  issues: readonly string[],
  bands: readonly string[] = GRID_BANDS,
  asOf: string | null = null,
): GapGrid {
  const known = groups.filter((group) => group.issues.complete && group.bands.complete).length
  const enough = groups.length > 0 && known * 10 >= groups.length * 7
  const at = new Map<string, string[]>()
  for (const group of groups) {
    for (const issue of new Set(group.issues.items)) {
      for (const band of new Set(group.bands.items)) {
        const key = JSON.stringify([issue, band])
        const there = at.get(key)
        if (there === undefined) at.set(key, [group.id])
        else there.push(group.id)
      }
    }
  }
  const cells = issues.flatMap((issue) =>
    bands.map((band): GapCell => {
      const there = at.get(JSON.stringify([issue, band])) ?? []
      return { issue, band, groups: there, standing: there.length > 0 ? "served" : enough ? "gap" : "not yet known" }
    }),
  )
  const inputsUsed = { groups: groups.length, issues: issues.length, bands: bands.length }
  return { cells, coverage: { known, of: groups.length }, inputsUsed, asOf }
}

/** What a group's record says for the grid, on the first level of the shared issues. */
export function lifeCourseGroup(id: string, body: GroupBody, coder: Coder): LifeCourseGroup {
  return { id, issues: issuesOf(body, coder), bands: bandsKnown(body) }
}

/** Issues as shared words of the first level. A wording that nobody has matched leaves the list open. */
function issuesOf({ issues }: GroupBody, coder: Coder): Known {
  if (issues === undefined || !comparable(issues)) return { items: [], complete: false }
  const meanings = issues.items.map((wording) => coder.meaningOf("issues", wording))
  const items = meanings.flatMap((meaning) => meaning?.tags.map((tag) => tag.parent ?? tag.id) ?? [])
  return { items: [...new Set(items)], complete: meanings.every((meaning) => meaning !== undefined) }
}

/** The bands that the group names itself, or those that its ages touch. */
function bandsKnown({ bands, ages }: GroupBody): Known {
  if (bands !== undefined && bands.length > 0) {
    return {
      items: bands.filter((band) => GRID_BANDS.includes(band)),
      complete: bands.every((band) => GRID_BANDS.includes(band)),
    }
  }
  return { items: bandsOf(ages), complete: ages !== undefined }
}

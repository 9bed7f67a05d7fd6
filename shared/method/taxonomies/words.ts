import type { ConditionId, FunctionId, SectorId, SystemChangeId } from "./fixed-lists.ts"
import type { GOALS } from "./goals.ts"
import type { ISSUES } from "./issues.ts"
import type { BandId, MilestoneId } from "./life-course.ts"
import type { MEASURES } from "./measures.ts"
import type { POPULATIONS } from "./populations.ts"
import type { STRATEGIES } from "./strategies.ts"
import type { Names, NamesOf } from "./tree.ts"

/** The words of every shared list in one language; a language that leaves one out does not compile. */
export interface TaxonomyWords {
  readonly goals: NamesOf<typeof GOALS>
  readonly strategies: NamesOf<typeof STRATEGIES>
  readonly issues: NamesOf<typeof ISSUES>
  readonly populations: NamesOf<typeof POPULATIONS>
  readonly measures: NamesOf<typeof MEASURES>
  readonly bands: Readonly<Record<BandId, string>>
  readonly milestones: Readonly<Record<MilestoneId, Names>>
  readonly sectors: Readonly<Record<SectorId, string>>
  readonly functions: Readonly<Record<FunctionId, string>>
  readonly conditions: Readonly<Record<ConditionId, string>>
  readonly systemChanges: Readonly<Record<SystemChangeId, string>>
}

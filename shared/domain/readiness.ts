import type { BodyOf } from "../contract/kinds.ts"
import { mapCoverage } from "./coverage-gaps.ts"
import type { Share } from "./group-coverage.ts"

/** The kinds that the path is computed from. */
export const PATH_KINDS = [
  "coalition",
  "tie",
  "impetus",
  "impactSentence",
  "whyStatement",
  "criticalEvent",
  "commitment",
  "pause",
  "visit",
  "placement",
  "verdict",
  "functionCoverage",
  "interest",
  "slips",
  "confirmation",
  "triage",
  "compactLine",
  "agreedWord",
  "milestone",
  "risk",
  "decision",
  "action",
  "outcome",
  "tooth",
  "functionForecast",
  "accomplishment",
  "code",
  "question",
] as const
export type PathKind = (typeof PATH_KINDS)[number]
export type PathRecords = { readonly [K in PathKind]: readonly BodyOf<K>[] }

export type PathStep = 1 | 2 | 3 | 4

/** Something that a step needs, and whether records say that it is there. Nobody ticks it. */
export interface Point {
  readonly id: PointId
  readonly step: PathStep
  readonly known: boolean
  /** How many there are, or how many of how many. */
  readonly have: Share
  /** The exercise that brings it. */
  readonly exercise: string
}

export interface StepReadiness {
  readonly step: PathStep
  readonly points: readonly Point[]
  readonly known: number
  readonly openQuestions: number
}

/** Of the groups in scope so many must have checked their profile before the map counts as known. METHOD.md D4. */
const ENOUGH = 0.7

interface Rule {
  readonly step: PathStep
  readonly exercise: string
  /** The block of the exercise that is meant, where other blocks leave records of the same kind. */
  readonly block?: string
  /** What there is, of what there should be; `of` is 0 where there is nothing to count from. */
  readonly have: (records: PathRecords, block: string) => Share
  /** Known with at least one, or by a rule of its own. */
  readonly known?: (have: Share) => boolean
}

const some = (all: readonly unknown[]): Share => ({ known: all.length, of: 0 })
const those = <T>(all: readonly T[], fits: (one: T) => boolean): Share => ({
  known: all.filter(fits).length,
  of: all.length,
})
const said = (words: string | undefined): boolean => words !== undefined && words.trim() !== ""
const answered = ({ slips }: PathRecords, block: string): Share =>
  some(slips.filter((round) => round.block === block && round.answered > 0))
const placed = ({ placement }: PathRecords, block: string): Share =>
  some(placement.filter((one) => one.block === block))
const every = ({ known, of }: Share): boolean => of > 0 && known === of

/** What each step needs, in the order in which it is shown. METHOD.md A, F. */
const RULES = {
  raised: { step: 1, exercise: "E1.1", have: ({ impetus }) => some(impetus.filter(({ raisedBy }) => said(raisedBy))) },
  moment: { step: 1, exercise: "E1.1", have: (of) => some([...of.criticalEvent, ...of.commitment]) },
  reasons: { step: 1, exercise: "E1.2", have: ({ whyStatement }) => some(whyStatement) },
  impact: {
    step: 1,
    exercise: "E1.2",
    have: ({ impactSentence }) => those(impactSentence, ({ state }) => state === "closed"),
    known: every,
  },
  funderTest: {
    step: 1,
    exercise: "E1.3",
    // one who would align too is not tested; nothing to ask is known
    have: ({ impetus }) =>
      those(
        impetus
          .filter(({ insider }) => insider === false)
          .flatMap(({ testNeed, testPays, testSays }) => [testNeed, testPays, testSays]),
        (answer) => answer !== undefined && answer !== "unknown",
      ),
    known: ({ known, of }) => known === of,
  },
  pauses: { step: 1, exercise: "E1.5", have: (of) => some([...of.pause, ...of.visit]) },
  expectations: {
    step: 1,
    exercise: "E1.6",
    block: "months",
    have: answered,
  },
  net: {
    step: 1,
    exercise: "E1.7",
    block: "round",
    have: placed,
  },
  groups: { step: 2, exercise: "E1.7", have: ({ coalition }) => some(coalition), known: ({ known }) => known > 1 },
  verified: {
    step: 2,
    exercise: "E2.1",
    have: ({ coalition }) => mapCoverage(coalition),
    known: ({ known, of }) => of > 0 && known / of >= ENOUGH,
  },
  ties: { step: 2, exercise: "E2.2", have: ({ tie }) => some(tie) },
  overlaps: {
    step: 2,
    exercise: "E2.3",
    have: ({ verdict }) => those(verdict, ({ bin }) => bin !== undefined),
    known: every,
  },
  options: {
    step: 2,
    exercise: "E2.5",
    block: "menu",
    have: answered,
  },
  functions: { step: 2, exercise: "E2.6", have: ({ functionCoverage }) => some(functionCoverage) },
  interests: { step: 2, exercise: "E2.7", have: ({ interest }) => some(interest) },
  facilitator: { step: 3, exercise: "E3.1", have: ({ confirmation }) => some(confirmation) },
  delicate: { step: 3, exercise: "E3.2", have: ({ triage }) => some(triage) },
  confidences: {
    step: 3,
    exercise: "E3.3",
    have: ({ compactLine }) => some(compactLine.filter(({ is }) => is === "confidences")),
  },
  words: { step: 3, exercise: "E3.3", have: ({ agreedWord }) => some(agreedWord) },
  road: {
    step: 3,
    exercise: "E3.5",
    have: ({ milestone }) =>
      those(
        milestone.filter(({ is }) => is === "milestone"),
        ({ on }) => on !== undefined,
      ),
  },
  formalYes: {
    step: 3,
    exercise: "E3.5",
    have: ({ milestone }) => some(milestone.filter(({ is }) => is === "formal yes")),
  },
  basics: {
    step: 3,
    exercise: "E3.6",
    block: "basics",
    have: answered,
  },
  risks: { step: 3, exercise: "E3.7", have: ({ risk }) => those(risk, ({ owner }) => said(owner)), known: every },
  decision: { step: 4, exercise: "E4.1", have: ({ decision }) => some(decision) },
  ratified: {
    step: 4,
    exercise: "E4.1",
    have: ({ decision }) =>
      those(
        decision.flatMap(({ ratification }) => ratification),
        ({ state }) => state !== "pending",
      ),
    known: ({ known, of }) => known === of,
  },
  gears: { step: 4, exercise: "E4.2", have: ({ outcome }) => some(outcome) },
  teeth: {
    step: 4,
    exercise: "E4.2",
    have: ({ tooth }) => those(tooth, ({ owner, measure }) => said(owner) && said(measure)),
    known: every,
  },
  forecast: {
    step: 4,
    exercise: "E4.3",
    have: ({ functionForecast }) => those(functionForecast, ({ because }) => said(because)),
    known: every,
  },
  likelier: { step: 4, exercise: "E4.4", have: ({ accomplishment }) => some(accomplishment) },
  codes: { step: 4, exercise: "E4.5", have: ({ code }) => some(code) },
  actions: {
    step: 4,
    exercise: "E4.6",
    have: ({ action }) => those(action, ({ owner, due }) => said(owner) && due !== undefined),
    known: every,
  },
  next: {
    step: 4,
    exercise: "E4.7",
    block: "board",
    have: placed,
  },
} as const satisfies Readonly<Record<string, Rule>>
export type PointId = keyof typeof RULES
export const POINT_IDS = Object.keys(RULES) as readonly PointId[]

/** The blocks that points are read from by their ids, each with its exercise. */
export const POINT_BLOCKS: readonly { readonly exercise: string; readonly block: string }[] = POINT_IDS.flatMap(
  (id) => {
    const { exercise, block }: Rule = RULES[id]
    return block === undefined ? [] : [{ exercise, block }]
  },
)

/** What each of the four steps has and lacks, computed from records. METHOD.md A, F. */
export function readiness(records: PathRecords): readonly StepReadiness[] {
  const points = POINT_IDS.map((id): Point => {
    const rule: Rule = RULES[id]
    const { known, of } = rule.have(records, rule.block ?? "")
    const have = { known, of }
    return {
      id,
      step: rule.step,
      have,
      known: (rule.known ?? ((all: Share) => all.known > 0))(have),
      exercise: rule.exercise,
    }
  })
  // without a decision there is nothing that could still have to be ratified, and without an impetus nobody to test
  const empty: Partial<Record<PointId, boolean>> = {
    ratified: records.decision.length === 0,
    funderTest: records.impetus.length === 0,
  }
  const settled = points.map((point) => (empty[point.id] === true ? { ...point, known: false } : point))
  return ([1, 2, 3, 4] as const).map((step) => {
    const own = settled.filter((point) => point.step === step)
    const open = records.question.filter((one) => one.step === step && one.state === "open")
    return { step, points: own, known: own.filter(({ known }) => known).length, openQuestions: open.length }
  })
}

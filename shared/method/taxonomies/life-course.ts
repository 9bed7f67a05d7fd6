import { BANDS, OTHER_BANDS } from "../../domain/life-course.ts"

/** Stretches of growing up with their months, half-open, and the two tags that are not ages. METHOD.md B3.1. */
export const LIFE_COURSE = BANDS
export const BEYOND_AGE = OTHER_BANDS
export type BandId = (typeof BANDS)[number]["id"] | (typeof OTHER_BANDS)[number]

/** Where a young person should stand by the end of a band: one widely used list. METHOD.md B3.1. */
export const MILESTONES = [
  { id: "kindergarten-readiness", band: "preschool" },
  { id: "early-grade-reading", band: "early grades" },
  { id: "middle-grade-maths", band: "middle" },
  { id: "high-school-graduation", band: "high school" },
  { id: "post-secondary-enrolment", band: "post-secondary entry" },
  { id: "post-secondary-completion", band: "young adult and career" },
  { id: "employment", band: "young adult and career" },
] as const satisfies readonly { readonly id: string; readonly band: BandId }[]
export type MilestoneId = (typeof MILESTONES)[number]["id"]

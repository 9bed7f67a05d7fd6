import type { MilestoneId } from "./life-course.ts"
import type { Tree } from "./tree.ts"

/** What groups count: the milestones of growing up to begin with. Measures are a community's own. METHOD.md B3.1. */
export const MEASURES = {
  "kindergarten-readiness": [],
  "early-grade-reading": [],
  "middle-grade-maths": [],
  "high-school-graduation": [],
  "post-secondary-enrolment": [],
  "post-secondary-completion": [],
  employment: [],
} as const satisfies Tree & Record<MilestoneId, readonly string[]>

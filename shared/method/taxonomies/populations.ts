import type { Tree } from "./tree.ts"

/** Whom groups serve. METHOD.md B3.4. One level: a community puts its own list under "by race/ethnicity". */
export const POPULATIONS = {
  "all-children": [],
  "low-income": [],
  "race-ethnicity": [],
  "english-learners": [],
  rural: [],
  disabled: [],
  foster: [],
  homeless: [],
  "justice-involved": [],
  lgbtq: [],
  parents: [],
  pregnant: [],
  "opportunity-youth": [],
  workforce: [],
} as const satisfies Tree

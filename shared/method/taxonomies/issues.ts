import type { Tree } from "./tree.ts"

/** What groups work on. METHOD.md B3.2. */
export const ISSUES = {
  health: ["maternal-infant-health", "mental-health", "nutrition-activity", "oral-health", "access-to-care"],
  "early-learning": ["child-care", "preschool", "home-visiting", "transition-to-school"],
  schooling: ["attendance", "literacy", "maths", "special-education", "graduation"],
  "out-of-school-time": ["afterschool", "summer", "mentoring", "arts-sport"],
  safety: ["child-abuse", "family-violence", "youth-gun-violence", "justice"],
  "risk-behaviour": ["alcohol", "drugs", "tobacco-vaping", "teen-pregnancy", "suicide"],
  "family-economy": ["jobs", "housing", "homelessness", "food", "transport"],
  "system-care": ["foster-care", "disability", "refugees"],
  "post-secondary-work": ["college-access", "credentials", "apprenticeship", "employment"],
  "belonging-voice": ["civic-life", "youth-leadership", "equity"],
} as const satisfies Tree

import type { Tree } from "./tree.ts"

/**
 * What groups want to be true for young people and families, by the field of work. A beginning in our own words, built
 * on the issues and the milestones; a community adds its own. METHOD.md B3.2.
 */
export const GOALS = {
  health: [
    "healthy-births",
    "healthy-development",
    "youth-mental-health",
    "nutrition",
    "physical-activity",
    "oral-health",
    "care-for-all",
  ],
  "early-learning": ["school-ready", "parent-support", "child-care", "smooth-start"],
  schooling: ["attendance", "early-literacy", "maths", "hs-grad", "learning-support"],
  "out-of-school": ["out-of-school-time", "summer-learning", "mentoring", "arts-and-sport"],
  safety: ["child-safety", "family-safety", "violence", "diversion"],
  "risk-behaviour": ["substance-use", "tobacco", "teen-pregnancy", "suicide-prevention"],
  "family-economy": ["family-income", "housing-stability", "food-security", "getting-around"],
  "system-care": ["foster-care", "disability-inclusion", "newcomer-families"],
  "further-learning-work": ["postsec", "credentials", "apprenticeship", "career"],
  voice: ["youth-voice", "civic-life", "fair-chances"],
} as const satisfies Tree

import { BANDS, OTHER_BANDS } from "../domain/life-course.ts"

/**
 * Shared words to begin with, offered while typing beside those that the community uses already. A community adds its
 * own; nothing has to come from here. METHOD.md B3.
 */
export const ISSUES: Readonly<Record<string, readonly string[]>> = {
  Health: ["maternal and infant health", "mental health", "nutrition and activity", "oral health", "access to care"],
  "Early learning": ["child care", "preschool", "home visiting", "transition to school"],
  Schooling: ["attendance", "literacy", "maths", "special education", "graduation"],
  "Out-of-school time": ["afterschool", "summer", "mentoring", "arts and sport"],
  Safety: ["child abuse", "family violence", "youth and gun violence", "justice"],
  "Risk behaviour": ["alcohol", "drugs", "tobacco and vaping", "teen pregnancy", "suicide"],
  "Family economy": ["jobs", "housing", "homelessness", "food", "transport"],
  "System care": ["foster care", "disability", "refugees"],
  "Post-secondary and work": ["college access", "credentials", "apprenticeship", "employment"],
  "Belonging and voice": ["civic life", "youth leadership", "equity"],
}

/** First the published strategies of changing behaviour, then what coalitions say they do. METHOD.md B3.3. */
export const STRATEGIES: readonly string[] = [
  "provide information and build skills",
  "enhance services and support",
  "change consequences",
  "change access, opportunity and barriers",
  "change policy",
  "convene",
  "train",
  "campaign",
  "refer and coordinate cases",
  "share data",
  "deliver direct service",
  "fund and regrant",
  "advocate",
  "improve quality",
  "research and evaluate",
  "organise residents",
]

export const POPULATIONS: readonly string[] = [
  "all children",
  "low-income",
  "English learners",
  "rural",
  "disabled",
  "foster",
  "homeless",
  "justice-involved",
  "LGBTQ+",
  "parents",
  "pregnant",
  "opportunity youth",
  "workforce serving youth",
]

/** What a backbone does, before it is an organisation; ids 1 to 6. METHOD.md B3.6. */
export const FUNCTIONS: readonly { readonly id: string; readonly words: string }[] = [
  { id: "1", words: "Guide vision and strategy" },
  { id: "2", words: "Support aligned activities" },
  { id: "3", words: "Establish shared measurement" },
  { id: "4", words: "Build public will" },
  { id: "5", words: "Advance policy" },
  { id: "6", words: "Mobilise funding" },
]

export const SYSTEMS: readonly string[] = [
  "families",
  "schools",
  "health care",
  "child welfare",
  "justice",
  "workforce",
  "housing",
  "transport",
  "local government",
]

export const DECISION_RULES: readonly string[] = ["consent", "consensus", "majority", "chair decides", "host decides"]

export const BAND_WORDS: readonly string[] = [...BANDS.map(({ id }) => id), ...OTHER_BANDS]

/** An option that alignment may take. METHOD.md B5. */
export const OPTIONS: readonly { readonly id: string; readonly words: string }[] = [
  { id: "O0", words: "Stay separate, stay informed" },
  { id: "O1", words: "Regular exchange" },
  { id: "O2", words: "Align the calendar" },
  { id: "O3", words: "Common goals and diagnosis" },
  { id: "O4", words: "Shared measurement" },
  { id: "O5", words: "Network of like groups with one voice" },
  { id: "O6", words: "Joint programme or action team" },
  { id: "O7", words: "Strengthen one existing partner" },
  { id: "O8", words: "Shift staff, money or decisions to a partner" },
  { id: "O9", words: "Found a new entity" },
  { id: "O10", words: "Restructure into one council" },
  { id: "O11", words: "Merge or retire a group" },
]

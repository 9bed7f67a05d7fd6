/** Words that fields of outcomes are chosen from. */
export const TRIGGERS = [
  "appointments due",
  "grant cycle",
  "leadership change",
  "plan expiring",
  "crisis",
  "audit",
  "other",
] as const
export const CHANGE_DURATIONS = ["one-time", "repeated", "ongoing"] as const
export const CHANGE_REACHES = ["low", "medium", "high"] as const
export const CHANGE_STRATEGIES = [
  "information and skills",
  "services and support",
  "consequences",
  "access and barriers",
  "policy",
] as const
export const ALIGNER_ROLES = ["collaborative leader", "funder", "government", "other"] as const
export const FUNDER_TEST = ["met", "partly", "not met", "unknown"] as const
export const ODDS = ["unlikely", "even", "likely"] as const
export const QUALITIES = ["coherent", "efficient", "robust"] as const
export const COMPACTS = ["facilitator", "confidences", "values"] as const
export const WORD_USES = ["as yours", "as from your sector", "only blended", "not at all"] as const
export const ACTION_STATES = ["not started", "on track", "late", "blocked", "done", "dropped"] as const
export const PHASES = ["prepare", "learn", "negotiate", "implement"] as const

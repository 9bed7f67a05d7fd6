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

/** Which later exercises read what an exercise brought: each output becomes what the next step begins from. METHOD.md C. */
export const FEEDS: Readonly<Record<string, readonly string[]>> = {
  "E1.1": ["E1.2", "E1.5", "E3.5"],
  "E1.2": ["E1.7", "E2.2", "E4.2"],
  "E1.3": ["E3.1", "E3.3"],
  "E1.4": ["E1.5", "E2.5"],
  "E1.5": ["E2.1", "E3.5", "E4.1"],
  "E1.6": ["E3.5", "E3.7"],
  "E1.7": ["E2.1", "E2.2"],
  "E2.1": ["E2.2", "E2.7"],
  "E2.2": ["E2.3", "E2.4"],
  "E2.3": ["E2.5", "E2.6"],
  "E2.4": ["E2.5", "E2.7"],
  "E2.5": ["E2.7", "E3.2", "E4.1"],
  "E2.6": ["E2.5", "E3.4", "E4.3"],
  "E2.7": ["E4.1"],
  "E3.1": ["E3.3"],
  "E3.2": ["E3.5"],
  "E3.3": ["E3.4", "E4.5"],
  "E3.4": ["E4.1", "E4.3"],
  "E3.5": ["E3.7", "E4.1", "E4.6"],
  "E3.6": ["E3.7", "E4.1"],
  "E3.7": ["E3.5", "E4.1", "E4.6"],
  "E4.1": ["E4.2", "E4.3", "E4.4", "E4.6"],
  "E4.2": ["E4.4", "E4.5", "E4.6"],
  "E4.3": ["E4.6"],
  "E4.4": ["E4.6"],
  "E4.5": ["E4.6"],
  "E4.6": ["E4.7"],
  "E4.7": ["E2.5", "E4.6"],
}

/** The exercises that this one begins from, in their order. */
export function feedsOf(code: string): readonly string[] {
  return Object.keys(FEEDS).filter((from) => FEEDS[from]?.includes(code) === true)
}

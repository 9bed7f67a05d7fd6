import type { Tree } from "./tree.ts"

/**
 * How groups work: above, the published strategies of changing behaviour, so that plans and logged changes share words;
 * below, what groups say that they do, put where it acts most (ours). METHOD.md B3.3.
 */
export const STRATEGIES = {
  information: ["train", "campaign", "research"],
  services: ["deliver", "convene", "refer", "data", "quality"],
  consequences: ["fund"],
  access: ["organise"],
  policy: ["advocate"],
} as const satisfies Tree

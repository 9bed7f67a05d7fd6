/** Windows with little room across. */
export const NARROW = "(max-width: 1279px)"
/** Windows in which the facts lie over the canvas; in wider ones they stand beside it, in narrower ones below. */
export const COVERED = "(min-width: 641px) and (max-width: 1279px)"
/** Width of the facts, as in the style sheet. */
export const FACTS_WIDTH = 340

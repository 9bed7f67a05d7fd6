/** Windows in which the facts lie over the canvas instead of beside it. */
export const NARROW = "(max-width: 1279px)"
/** Width of the facts, as in the style sheet. */
export const FACTS_WIDTH = 340

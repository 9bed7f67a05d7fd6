import { levels } from "../../content/en/scales.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

const LEVELS = levels.map(({ level, label, meaning }) => ({
  value: level,
  label: `${label}: ${meaning}`,
  word: `levels/${level}`,
}))

/** METHOD.md E2.4: each side's view of today and of what it should be. */
export const whereAreWe: ExerciseDefinition = {
  code: "E2.4",
  step: 2,
  title: "Where are we, where should we be",
  purpose: "Compare how each side sees a tie today, and what it should be.",
  minutes: 45,
  people: { from: 4, to: 40, who: "pairs of groups" },
  exposure: "high",
  guards: [
    "More is not always the aim: less can be the right answer.",
    "Surprising a group in public: a line goes up only when both sides say yes.",
  ],
  whatIf: [
    { when: "The two sides are two steps apart on today.", act: "Do not settle it. Each tells the other one example." },
    { when: "One side does not want it shown.", act: "Then neither is. Let neither line go." },
  ],
  close: ["Which three talks come of this, and who begins them?", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "line",
      id: "three",
      prompt: "Choose the three ties that matter most to you",
      say: [
        "Each group chooses the three ties that matter most to it, and writes for each, on the sheet: as it is now, and as it should be in a year and a half.",
      ],
      hint: "On paper first, in private. Then type the three lines of each group.",
    },
    {
      kind: "form",
      id: "views",
      tables: { minutes: 12 },
      prompt: "As it is now, as it should be in a year and a half",
      of: "tieView",
      layout: "table",
      letGo: true,
      fields: [
        { name: "party", label: "Who says it", as: "who", needed: true },
        { name: "other", label: "Of the tie with", as: "who", needed: true },
        { name: "now", label: "Now", as: "choice", options: LEVELS, needed: true },
        { name: "wanted", label: "Should be", as: "choice", options: LEVELS },
      ],
      wall: ["party", "other", "now", "wanted"],
      say: [
        "Where both sides say yes, we put both on the wall.",
        "Closer is not always better: where is less the right answer?",
      ],
      hint: "Let both lines of a pair go, or neither. They become what each side says of the tie on the map.",
    },
    {
      kind: "cards",
      id: "example",
      prompt: "Two steps apart on today? Tell each other one example",
      say: ["Two steps apart on today? Tell each other one example."],
    },
    {
      kind: "form",
      id: "talks",
      prompt: "Who talks with whom, by when?",
      of: "action",
      layout: "table",
      fields: [
        { name: "text", label: "The talk", as: "text", needed: true },
        { name: "owner", label: "Who begins it", as: "who" },
        { name: "due", label: "By", as: "day" },
      ],
      wall: ["text", "owner", "due"],
      say: ["Who talks with whom, and by when?"],
    },
  ],
}

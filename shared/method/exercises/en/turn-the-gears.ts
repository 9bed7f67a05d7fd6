import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E4.2: the large result, the conditions, the actions. */
export const turnTheGears: ExerciseDefinition = {
  code: "E4.2",
  step: 4,
  title: "Turn the gears backwards",
  purpose: "Link one large result with the conditions that move it, and with what leaders do next.",
  minutes: 60,
  people: { from: 8, to: 30, who: "everyone in the room" },
  exposure: "low",
  guards: [
    "A leap from a meeting to a miracle: each gear turns only the next one.",
    "Blaming the large gear in month six: it is the slowest.",
  ],
  whatIf: [
    { when: "A condition has no system that could move it.", act: "It is a wish so far. Ask who would have to mesh." },
    { when: "An informal system is missing.", act: "Ask who families turn to first: churches, barbers, neighbours." },
  ],
  close: ["Read it from the small gear up: does each one turn the next?", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "big",
      prompt: "Large gear: one result and its number. How slowly does it really move?",
      of: "outcome",
      layout: "table",
      fields: [
        { name: "text", label: "Result", as: "text", needed: true },
        { name: "forWhom", label: "For", as: "choice", options: said(["children", "youth", "families"]) },
        { name: "today", label: "Today", as: "text" },
        { name: "aim", label: "Aim", as: "text" },
        { name: "years", label: "Years it takes", as: "text" },
        { name: "measure", label: "Counted by", as: "text" },
      ],
      wall: ["text", "today", "aim", "years"],
      say: ["The large gear: one result and its number. How slowly does it really move?"],
    },
    {
      kind: "form",
      id: "middle",
      prompt: "Middle gear: what must be more joined up, better, or reach further?",
      of: "condition",
      layout: "list",
      fields: [
        { name: "text", label: "Condition", as: "text", needed: true },
        { name: "direction", label: "There should be", as: "choice", options: said(["more", "less"]) },
        { name: "needs", label: "It needs", as: "choice", options: said(["coordination", "quality", "reach"]) },
        { name: "outcome", label: "For which result", as: "text" },
      ],
      wall: ["text", "direction", "needs"],
      say: [
        "The middle gear: which condition in families, schools, the community or systems must be better, more joined up, or reach further?",
      ],
    },
    {
      kind: "form",
      id: "teeth",
      prompt: "Which systems must mesh? An open tooth: nobody on it yet",
      of: "tooth",
      layout: "table",
      fields: [
        { name: "text", label: "System", as: "text", needed: true },
        { name: "is", label: "Kind", as: "choice", options: said(["formal", "informal"]) },
        { name: "owner", label: "Who is on it", as: "who" },
        { name: "measure", label: "Counted by", as: "text" },
      ],
      wall: ["text", "owner", "measure"],
      say: ["Name each system as a tooth. Which tooth has nobody on it yet? Which informal system did we forget?"],
      hint: "A dash under “who is on it” is an open tooth.",
    },
    {
      kind: "form",
      id: "small",
      prompt: "Small gear: what will leaders do differently by next quarter?",
      of: "action",
      layout: "table",
      fields: [
        { name: "text", label: "What", as: "text", needed: true },
        { name: "owner", label: "Who", as: "who", needed: true },
        { name: "due", label: "By", as: "day" },
      ],
      wall: ["text", "owner", "due"],
      say: ["The small gear: what will leaders do differently by next quarter?"],
    },
  ],
}

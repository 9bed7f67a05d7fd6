import type { ExerciseDefinition } from "../../definition.ts"
import { FUNCTIONS, LEARN_DECIDE_PARK, STEADY } from "./fields.ts"

/** METHOD.md E4.3: what changes in three functions, said before it happens. */
export const functionForecast: ExerciseDefinition = {
  code: "E4.3",
  step: 4,
  title: "More coherent, leaner, sturdier?",
  purpose: "Say for three functions what will change because of this decision, before it happens.",
  minutes: 60,
  people: { from: 6, to: 20, who: "people who will do the work" },
  exposure: "low",
  guards: [
    "“Better coordination”: what exactly is different: a decision right, a post, a budget line, a form?",
    "No baseline: today is said before the hope.",
    "Hiding what gets weaker: ask for it by name.",
  ],
  whatIf: [
    { when: "There are more than three functions.", act: "Choose three. The others are for the review." },
    { when: "Nobody can say because of what.", act: "Leave it open. A forecast without a because is not one yet." },
  ],
  close: ["We look at these words again on the review day, misses first.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "cards",
      id: "three",
      prompt: "Which three functions do we look at?",
      say: ["Which three of the six functions will this decision touch most? We look at those only."],
    },
    {
      kind: "form",
      id: "forecast",
      prompt: "Today, in a year, because …",
      of: "functionForecast",
      layout: "table",
      fields: [
        { name: "fn", label: "Function", as: "choice", options: FUNCTIONS, needed: true },
        {
          name: "quality",
          label: "More",
          as: "choice",
          needed: true,
          options: [
            { value: "coherent", label: "Coherent: the pieces fit" },
            { value: "efficient", label: "Lean: it costs little for what it gives" },
            { value: "robust", label: "Sturdy: it survives losing a person or a grant" },
          ],
        },
        { name: "today", label: "Today", as: "choice", options: STEADY, needed: true },
        { name: "expected", label: "In a year", as: "choice", options: STEADY, needed: true },
        { name: "because", label: "Because", as: "text" },
        { name: "checkOn", label: "We look again", as: "day" },
      ],
      wall: ["fn", "today", "expected", "because"],
      say: [
        "For this function, today: do the pieces fit, does it cost little for what it gives, would it survive losing a person or a grant? One of the three.",
        "After this decision, in a year? Because of what?",
      ],
    },
    {
      kind: "cards",
      id: "weaker",
      prompt: "Which function might get weaker?",
      silentMinutes: 2,
      say: ["Which function might get weaker because of this? Two minutes in silence."],
    },
  ],
}

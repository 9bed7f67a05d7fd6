import { INTERESTS } from "../../../contract/outcomes.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

const WORDS = {
  give: "We could give",
  get: "To give that we would need",
  guard: "We will guard, whatever happens",
  credit: "What must be said in public about us",
  "hand over": "What we would trust someone else to carry",
} as const

/** METHOD.md E2.7: an honest trade, credit included. */
export const giveGetGuard: ExerciseDefinition = {
  code: "E2.7",
  step: 2,
  title: "Give, get, guard",
  purpose: "Trade honestly: what each could give, needs, and will guard, and what must be said in public.",
  minutes: 45,
  people: { from: 4, to: 60, who: "one table for each group" },
  exposure: "high",
  withoutFunder: "Groups say what they would trust someone else to carry. A funder hears a list of cuts.",
  guards: [
    "Bargaining over positions: ask what for, not how much.",
    "A small group trading away its name: guards are heard before gifts are taken.",
    "Credit that nobody speaks of turns sour later: ask for it here.",
  ],
  whatIf: [
    { when: "A table is not ready to show a line.", act: "It stays with you. Each line goes up only on its word." },
    { when: "Two groups guard what the other wants.", act: "Say it aloud, write both down, and leave it open." },
  ],
  close: ["Which gift meets which need? I read the pairs.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "lines",
      tables: { minutes: 20 },
      prompt: "Give, get, guard",
      of: "interest",
      layout: "columns",
      by: "is",
      letGo: true,
      fields: [
        { name: "party", label: "Who", as: "who", needed: true },
        {
          name: "is",
          label: "What it is",
          as: "choice",
          options: INTERESTS.map((value) => ({ value, label: WORDS[value] })),
          needed: true,
        },
        { name: "text", label: "In their words", as: "text", needed: true },
      ],
      wall: ["text", "party"],
      say: [
        "At your table: what could we give? To give that, what would we need? What will we guard, whatever happens?",
        "If it succeeds, what must be said in public about us? What would you trust someone else here to carry?",
        "A line goes on the wall when the table says so.",
      ],
      hint: "Type each line, then let it go when the table says yes.",
    },
    {
      kind: "cards",
      id: "matches",
      prompt: "Which gift meets which need?",
      say: ["Look across. Which gift meets which need?"],
    },
  ],
}

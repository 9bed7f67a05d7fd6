import { ODDS } from "../../../contract/outcome-words.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E4.4: accomplishments that are worth the trouble. */
export const whatBecomesLikelier: ExerciseDefinition = {
  code: "E4.4",
  step: 4,
  title: "What becomes likelier?",
  purpose: "Name what is hard to do apart and likely together, so that a stranger could see that it happened.",
  minutes: 45,
  people: { from: 8, to: 40, who: "everyone in the room" },
  exposure: "low",
  guards: [
    "A list of activities: what would be there that is not there now?",
    "A benefit that nobody could disprove: how would a stranger see it?",
  ],
  whatIf: [
    { when: "All would happen apart as well.", act: "Say so. That is worth knowing before we decide." },
    { when: "Someone wants a per cent.", act: "Three words are enough. A figure would be taken for a promise." },
  ],
  close: ["We look at this list again on the review day.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "cards",
      id: "together",
      prompt: "Name something hard to do apart and likely together",
      silentMinutes: 4,
      say: [
        "Name something hard to do apart and likely together. Four minutes in silence.",
        "For example: training across systems for those who work with families; one door for outreach and intake; a wider campaign; a real rise or shift of money.",
      ],
    },
    {
      kind: "form",
      id: "odds",
      prompt: "In the next year and a half: apart, and together?",
      of: "accomplishment",
      layout: "table",
      fields: [
        { name: "text", label: "What", as: "text", needed: true },
        {
          name: "is",
          label: "Kind (for you)",
          as: "choice",
          options: said([
            "training across systems",
            "joint outreach and intake",
            "awareness and will",
            "money grows or moves",
            "other",
          ]),
        },
        { name: "apart", label: "Apart", as: "choice", options: said(ODDS) },
        { name: "together", label: "Together", as: "choice", options: said(ODDS) },
        { name: "sign", label: "A stranger would see", as: "text" },
        { name: "owner", label: "Who takes it", as: "who" },
      ],
      wall: ["text", "apart", "together", "sign"],
      say: [
        "In the next year and a half, apart: unlikely, even, likely? And together?",
        "How would a stranger see that it happened?",
      ],
    },
  ],
}

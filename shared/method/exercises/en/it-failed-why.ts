import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E3.7: doubts made welcome in advance. */
export const itFailedWhy: ExerciseDefinition = {
  code: "E3.7",
  step: 3,
  title: "It failed, why?",
  purpose: "Make doubts welcome in advance, and give each cause an early sign with a name beside it.",
  minutes: 45,
  people: { from: 5, to: 30, who: "everyone in the room" },
  exposure: "low",
  guards: ["Polite optimism: it has failed, the only question is why.", "A risk without a name: who acts on the sign?"],
  whatIf: [
    { when: "The causes are all outside.", act: "Ask for one that we could have seen coming ourselves." },
    { when: "A cause is a person.", act: "Ask for what happened, not for who." },
  ],
  close: ["I read each sign with who acts on it.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "cards",
      id: "history",
      tables: { minutes: 10, told: true },
      prompt:
        "It is two years from now. It collapsed, and people avoid talking of it. Write what happened, as history.",
      silentMinutes: 5,
      say: [
        "It is two years from now. It collapsed, and people avoid talking of it.",
        "Write what happened, as history. Five minutes in silence.",
      ],
      hint: "Sort them with the room once they are up.",
    },
    {
      kind: "form",
      id: "signs",
      prompt: "Which cause could we see coming, by what sign, and who acts on it?",
      of: "risk",
      layout: "table",
      fields: [
        { name: "text", label: "Cause", as: "text", needed: true },
        { name: "sign", label: "Early sign", as: "text" },
        { name: "by", label: "By when", as: "day" },
        { name: "owner", label: "Who acts", as: "who" },
        { name: "answer", label: "What they do", as: "text" },
        {
          name: "about",
          label: "It is about (for you)",
          as: "choice",
          options: said(["power", "money", "people", "pace", "data", "outside", "mandate"]),
        },
      ],
      wall: ["text", "sign", "owner"],
      say: ["Which cause could we see coming first? What sign, by when?", "Who acts on that sign?"],
    },
  ],
}

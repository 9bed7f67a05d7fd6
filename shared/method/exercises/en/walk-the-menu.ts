import { options } from "../../content/en/options.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E2.5: the full range of options before anyone argues for one. */
export const walkTheMenu: ExerciseDefinition = {
  code: "E2.5",
  step: 2,
  title: "Walk the menu",
  purpose: "See the whole range of what alignment can be, before anyone argues for one.",
  minutes: 60,
  people: { from: 8, to: 40, who: "everyone in the room" },
  exposure: "medium",
  guards: [
    "Anchoring on a merger or on who leads: all tiles alike.",
    "The loudest option winning: slips first, talk after.",
    "Structure too soon: look at “When to take care” before options that move staff, money or decisions.",
  ],
  whatIf: [
    {
      when: "One option takes all the air.",
      act: "Ask which option nobody has spoken for, and give that one two minutes.",
    },
    {
      when: "Nobody would explore anything.",
      act: "Staying separate and informed is a full answer. Ask what it would need.",
    },
    { when: "Someone says never.", act: "Write it down for yourself as a red line. It does not go to the wall." },
  ],
  close: ["What we would explore, and what must be true first.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "cards",
      id: "case",
      tables: { minutes: 10, told: true },
      prompt: "Read one example. What did they choose not to do?",
      say: ["In pairs: read one example. What did they choose not to do?"],
      hint: "Print the examples beforehand, as cards.",
      examples: true,
    },
    {
      kind: "rate",
      id: "menu",
      prompt: "On your slip, for each: would we explore it?",
      // drawn once, so that no option is the first because of what it is
      items: ["O3", "O8", "O1", "O10", "O6", "O0", "O11", "O4", "O2", "O9", "O5", "O7"].map((id) => ({
        id: id.toLowerCase().replace("o", "option-"),
        label: options.find((option) => option.id === id)?.title ?? id,
        word: `options/${id}`,
      })),
      words: ["Not for us, as far as we can see", "Not now", "Would explore"],
      say: ["One word for each option, on your slip.", "Would explore, not now, or not for us, as far as we can see."],
      hint: "The order was drawn by lot. Count the slips; nobody’s slip is kept.",
    },
    {
      kind: "cards",
      id: "true-first",
      tables: { minutes: 10, told: true },
      prompt: "What would it help, what would it cost us, what must be true first?",
      say: [
        "Take the options that several would explore. What would each help, what would it cost us, what must be true first?",
      ],
    },
    {
      kind: "cards",
      id: "unspoken",
      prompt: "Which option has nobody spoken for?",
      say: ["Which option has nobody spoken for? We give it two minutes."],
    },
    {
      kind: "form",
      id: "red-lines",
      prompt: "Thank you",
      of: "redLine",
      layout: "list",
      fields: [
        { name: "party", label: "Who", as: "who", needed: true },
        { name: "text", label: "What they will not accept", as: "text", needed: true },
        {
          name: "option",
          label: "Which option",
          as: "choice",
          options: options.map(({ id, title }) => ({ value: id, label: title, word: `options/${id}` })),
        },
      ],
      wall: [],
      say: ["Thank you. What you would never accept you can tell me in the break."],
      hint: "For you alone. Nothing of this goes to the wall, into a copy or beside a name.",
    },
  ],
}

import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E4.7: questions of structure and data in a queue, without answers too soon. */
export const theNextQuestions: ExerciseDefinition = {
  code: "E4.7",
  step: 4,
  title: "The next questions",
  purpose: "Put the questions of structure and data in a queue, without answering them too soon.",
  minutes: 45,
  people: { from: 6, to: 20, who: "those who will carry it on" },
  exposure: "medium",
  guards: [
    "Structure too early: needing trust is a full answer.",
    "Loose ends that rot: each question has its column and its day.",
  ],
  whatIf: [
    { when: "Everything is to be answered now.", act: "Ask for the smallest test that would teach us something." },
    { when: "The one who must be asked is not here.", act: "Write down who asks, and by when." },
  ],
  close: ["I read the board, column by column.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "place",
      id: "board",
      prompt: "Answer now, need facts, need trust, or not ours?",
      items: [
        { id: "form", label: "Form and staff?" },
        { id: "lead", label: "One lead?" },
        { id: "new-body", label: "A new body?" },
        { id: "funders", label: "The place of funders?" },
        { id: "money", label: "Seeking and sharing money?" },
        { id: "credit", label: "Credit?" },
        { id: "data", label: "Getting, collecting, sharing data?" },
        { id: "measures", label: "Which shared measures?" },
      ],
      columns: [
        { id: "now", label: "Answer now" },
        { id: "facts", label: "Need facts" },
        { id: "trust", label: "Need trust" },
        { id: "not-ours", label: "Not ours" },
      ],
      say: ["For each of the eight: answer now, need facts, need trust, or not ours?"],
    },
    {
      kind: "form",
      id: "tests",
      prompt: "What is the smallest test that would teach us?",
      of: "action",
      layout: "table",
      fields: [
        { name: "text", label: "The test", as: "text", needed: true },
        { name: "owner", label: "Who", as: "who" },
        { name: "due", label: "By", as: "day" },
      ],
      wall: ["text", "owner", "due"],
      say: ["What is the smallest test that would teach us? Who does it, by when?"],
    },
    {
      kind: "cards",
      id: "absent",
      prompt: "Who must be asked who is not here?",
      say: ["Who must be asked who is not here?"],
    },
  ],
}

import type { ExerciseDefinition } from "../../definition.ts"
import { FUNCTION_ROWS, FUNCTIONS, LEARN_DECIDE_PARK } from "./fields.ts"

const items = FUNCTION_ROWS.map(({ id, label }) => ({ id: `function-${id}`, label }))

/** METHOD.md E3.4: three views of what all of us together can do. */
export const onPaperInFact: ExerciseDefinition = {
  code: "E3.4",
  step: 3,
  title: "On paper, in fact, by repute",
  purpose: "Compare what we say, what we do and what is believed of us, for all of us together.",
  minutes: 60,
  people: { from: 6, to: 60, who: "two to four people of each group" },
  exposure: "high",
  withoutFunder: "Groups speak of where their reputation is ahead of them. Not under a budget.",
  guards: [
    "Marks given in public: only all of us together stand on the wall.",
    "Repute passing for fact: ask what one could see.",
    "A group names a gap of its own only, and only if it wants to.",
  ],
  whatIf: [
    { when: "Someone points at another group.", act: "Stop there: for your own sheet only." },
    { when: "Nobody names anything.", act: "That is fine. The sheets stay with the groups." },
  ],
  close: ["Which gap is somebody ready to work on?", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "rate",
      id: "in-fact",
      prompt: "All of us together, in fact, today",
      items,
      words: ["Not there", "Talked about", "Now and then", "Steady", "Strong and proven"],
      off: "Don’t know",
      say: ["On your slip: all of us together, in fact, today. One word for each of the six."],
    },
    {
      kind: "rate",
      id: "by-repute",
      prompt: "What people outside believe of us",
      items,
      words: ["Not there", "Talked about", "Now and then", "Steady", "Strong and proven"],
      off: "Don’t know",
      say: ["The same six once more: what do people outside believe of us?"],
    },
    {
      kind: "cards",
      id: "ahead",
      tables: { minutes: 10 },
      prompt: "Where is our reputation ahead of us, where behind?",
      silentMinutes: 3,
      say: [
        "Here is the pattern for all of us together. Where is our reputation ahead of us, where behind?",
        "Three minutes in silence.",
      ],
    },
    {
      kind: "form",
      id: "own",
      prompt: "For your own sheet only: one gap you would be willing to name",
      of: "capacityNote",
      layout: "list",
      letGo: true,
      fields: [
        { name: "party", label: "Who", as: "who", needed: true },
        { name: "fn", label: "Function", as: "choice", options: FUNCTIONS },
        { name: "text", label: "The gap, in their words", as: "text", needed: true },
        { name: "evidence", label: "What would change our mind", as: "text" },
      ],
      wall: ["text", "party"],
      say: [
        "For your own sheet only: pick one gap you would be willing to name.",
        "What evidence would change your mind about yourselves?",
      ],
      hint: "Each goes up only on its group’s word.",
    },
  ],
}

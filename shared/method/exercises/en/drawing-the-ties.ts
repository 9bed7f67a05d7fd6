import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E2.2: a common map of who is linked, how, and what is missing. */
export const drawingTheTies: ExerciseDefinition = {
  code: "E2.2",
  step: 2,
  title: "Drawing the ties",
  purpose: "A common map of who is linked, how, and what is missing.",
  minutes: 75,
  people: { from: 8, to: 30, who: "people at tables of four to six" },
  exposure: "medium",
  guards: [
    "A hairball: one kind of tie at a time.",
    "Busy is not important: influence stays at the tables and is never put together on a wall.",
    "Drawing the map for them: tables say it, you type it.",
  ],
  whatIf: [
    {
      when: "Two tables tell a tie differently.",
      act: "Leave both. The wall says told differently; the two sides talk in the break.",
    },
    { when: "A tie is disputed.", act: "Take it off the wall, and ask the two sides alone." },
    { when: "Someone points at an absent group.", act: "Wait until it is here. Write down who asks it." },
  ],
  close: ["The one new tie that would matter most.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "cards",
      id: "affects",
      tables: { minutes: 10, told: true },
      prompt: "Who affects whether this comes true?",
      silentMinutes: 3,
      say: ["Who affects whether our sentence comes true? Three minutes in silence, one group on a card."],
    },
    {
      kind: "picture",
      id: "ties",
      prompt: "Who works with whom",
      of: "ties",
      say: [
        "Now only information: who tells whom? Now only money. Now only joint work.",
        "Each table says its ties by number; I type them as you say them.",
      ],
      hint: "By the numbers of the groups: 4-7 2 is a tie at level two, 4>9 money goes one way, 4-7 no says that there is none.",
    },
    {
      kind: "cards",
      id: "more-of",
      tables: { minutes: 8, told: true },
      prompt: "Which tie would you like to see more of in real life?",
      say: ["Which tie would you like to see more of in real life?"],
    },
    {
      kind: "cards",
      id: "new-tie",
      tables: { minutes: 8, told: true },
      prompt: "Which one new tie would matter most?",
      byParty: true,
      say: [
        "Which one new tie would matter most? Stack the discs at your table first: how far can each influence this?",
      ],
      hint: "The stacks stay on the tables.",
    },
  ],
}

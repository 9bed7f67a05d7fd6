import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E1.5: hold off what is hard to undo; learn what already runs. */
export const pauseAndListen: ExerciseDefinition = {
  code: "E1.5",
  step: 1,
  title: "Pause and listen",
  purpose: "Hold off what is hard to undo, and learn what is already under way.",
  minutes: 30,
  people: { from: 3, to: 10, who: "leaders who can hold something off" },
  exposure: "medium",
  guards: [
    "Announcing a structure before talking: a visit asks, it does not recruit.",
    "A pause without end: each has its day, or it is none.",
  ],
  whatIf: [
    { when: "Nobody has anything to hold off.", act: "Ask about appointments, plans, grants and leases one by one." },
    {
      when: "Someone holds off what others live from.",
      act: "Ask who is harmed by waiting. A pause that harms is not kept.",
    },
  ],
  close: ["I read the pauses with their days, and who visits whom.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "lock-in",
      prompt: "What are you about to lock in during the next six months?",
      of: "commitment",
      layout: "list",
      fields: [
        { name: "text", label: "What", as: "text", needed: true },
        { name: "by", label: "Whose", as: "who" },
        { name: "lockDate", label: "Hard to undo from", as: "day" },
        { name: "reversible", label: "Can it be undone?", as: "choice", options: said(["yes", "in part", "no"]) },
      ],
      wall: ["text", "by", "lockDate"],
      say: ["What are you about to lock in during the next six months? Seats, plans, budgets, contracts."],
    },
    {
      kind: "form",
      id: "pauses",
      prompt: "What could wait, until when, without harm to anyone you serve?",
      of: "pause",
      layout: "table",
      fields: [
        { name: "text", label: "What waits", as: "text", needed: true },
        { name: "by", label: "Who", as: "who", needed: true },
        { name: "until", label: "Until", as: "day", needed: true },
        { name: "purpose", label: "What for", as: "text" },
      ],
      wall: ["text", "by", "until"],
      say: ["What could wait, until when, without harm to anyone you serve?", "A pause has an end. Which day?"],
      hint: "Kept without a day it is refused; that is meant.",
    },
    {
      kind: "form",
      id: "visits",
      prompt: "Which three groups should you visit before you decide?",
      of: "visit",
      layout: "table",
      fields: [
        { name: "text", label: "Which group", as: "who", needed: true },
        { name: "by", label: "Who goes", as: "who" },
        { name: "on", label: "By when", as: "day" },
        { name: "heard", label: "What you heard there (for you)", as: "text" },
      ],
      wall: ["text", "by", "on"],
      say: [
        "Which three groups should you visit before you decide, and what will you ask them that is not about joining yours?",
        "Six questions: what are you proudest of; whose lives is it for; what does nobody else do; where do you trip over others; what should others understand; what should I have asked?",
      ],
    },
  ],
}

import { CHANGE_DURATIONS, CHANGE_REACHES, CHANGE_STRATEGIES } from "../../../contract/outcome-words.ts"
import { CHANGE_CODES } from "../../../contract/outcomes.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E4.6: what do we see, what does it mean, what do we adjust. */
export const whatAreWeSeeing: ExerciseDefinition = {
  code: "E4.6",
  step: 4,
  title: "What are we seeing?",
  purpose: "Learn from what was recorded: what do we see, what does it mean, what do we adjust.",
  minutes: 45,
  people: { from: 6, to: 30, who: "those who do the work, each quarter" },
  exposure: "low",
  guards: [
    "A show of figures: describe before you explain.",
    "Credit for one party: a change is counted once, whoever reports it.",
    "Forecasts that are quietly dropped: read the misses first.",
  ],
  whatIf: [
    {
      when: "The line is flat.",
      act: "It may be that nobody wrote. Take ten minutes to gather from minutes and newspapers, month by month.",
    },
    { when: "Someone says because.", act: "Say after. What came after something need not come from it." },
  ],
  close: ["One thing to start, to stop, to change: I read them with their names.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "harvest",
      prompt: "What happened, month by month?",
      of: "criticalEvent",
      layout: "time",
      fields: [
        { name: "on", label: "When", as: "day", needed: true },
        { name: "text", label: "What began, changed or ended", as: "text", needed: true },
        {
          name: "effect",
          label: "For us it",
          as: "choice",
          options: [
            { value: "helped", label: "Helped" },
            { value: "hindered", label: "Hindered" },
          ],
        },
      ],
      wall: ["on", "text"],
      say: ["Ten minutes to gather: month by month, from minutes and newspapers. What began, changed or ended?"],
    },
    {
      kind: "form",
      id: "log",
      prompt: "Which of it is a change: something new or other, in place for the first time?",
      of: "changeEntry",
      layout: "time",
      fields: [
        { name: "on", label: "Since", as: "day", needed: true },
        { name: "text", label: "What is in place", as: "text", needed: true },
        {
          name: "code",
          label: "Code",
          as: "choice",
          needed: true,
          options: CHANGE_CODES.map((value) => ({ value, label: value })),
        },
        { name: "duration", label: "How long", as: "choice", options: said(CHANGE_DURATIONS) },
        { name: "reach", label: "For how many", as: "choice", options: said(CHANGE_REACHES) },
        { name: "strategy", label: "By what", as: "choice", options: said(CHANGE_STRATEGIES) },
        { name: "until", label: "Ended", as: "day" },
      ],
      wall: ["on", "text", "code"],
      say: [
        "Which of it is a change: a programme, a rule or a habit that is new or other, in place for the first time?",
      ],
      hint: "Count each change once, whoever reports it. An effort is CA, a meeting is DA.",
    },
    {
      kind: "picture",
      id: "line",
      prompt: "The line of changes, so far",
      of: "changes",
      say: ["Here is the line. Nobody explains it yet."],
    },
    {
      kind: "cards",
      id: "see",
      prompt: "Describe what you see, without explaining it",
      silentMinutes: 2,
      say: ["Describe what you see, without explaining it. Two minutes in silence."],
    },
    {
      kind: "cards",
      id: "bent",
      prompt: "What happened just before it bent?",
      say: ["What happened just before it bent?"],
    },
    {
      kind: "cards",
      id: "nothing",
      prompt: "Which goal, place or group has no marks?",
      say: ["Which goal, place or group has no marks? Nothing written is not nothing done."],
    },
    {
      kind: "cards",
      id: "matched",
      prompt: "What matched your experience, what did not? What worked? What do you still wonder?",
      say: ["What matched your experience, and what did not? What worked? What do you still wonder?"],
    },
    {
      kind: "form",
      id: "adjust",
      prompt: "One thing to start, stop, change",
      of: "action",
      layout: "table",
      fields: [
        { name: "text", label: "What", as: "text", needed: true },
        { name: "owner", label: "Who", as: "who", needed: true },
        { name: "due", label: "By", as: "day" },
      ],
      wall: ["text", "owner", "due"],
      say: ["One thing to start, one to stop, one to change. Who, by when?"],
    },
  ],
}

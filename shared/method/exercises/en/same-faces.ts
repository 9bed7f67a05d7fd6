import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E1.4: shared seats made visible without blaming anyone. */
export const sameFaces: ExerciseDefinition = {
  code: "E1.4",
  step: 1,
  title: "Same faces, same tables",
  purpose: "See which tables share people, and hear who is at none of them.",
  minutes: 40,
  people: { from: 6, to: 40, who: "people who sit at several tables" },
  exposure: "medium",
  guards: [
    "Shaming busy people: numbers of pairs only, no list of persons.",
    "Shared members only as a cost: they are also the bridges.",
  ],
  whatIf: [
    { when: "Someone asks who it is.", act: "It is a number. Whoever wants to say that it is them may do so." },
    { when: "The records are thin.", act: "Take the ticked sheets home and enter the seats on the page of groups." },
  ],
  close: ["Which meeting could two tables hold together?", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "line",
      id: "tick",
      prompt: "Tick each table you sat at in the last 12 months",
      say: [
        "On the sheet: tick each table you sat at in the last 12 months.",
        "I collect the sheets; on the wall there are only numbers.",
      ],
      hint: "Seats are entered on the page of groups, in the break or afterwards.",
    },
    {
      kind: "picture",
      id: "shared",
      prompt: "These tables share people",
      of: "shared people",
      say: ["These tables share people. What is good about that, and what does it cost?"],
    },
    {
      kind: "cards",
      id: "same-report",
      prompt: "At which two did you hear the same report?",
      silentMinutes: 2,
      tag: "efficiency",
      say: ["At which two did you hear the same report? Two minutes in silence."],
    },
    {
      kind: "line",
      id: "evening",
      prompt: "If I had one evening a month back, I would take it from …, if … were taken care of",
      say: ["On a slip, to me: if I had one evening a month back, I would take it from …, if … were taken care of."],
      hint: "Read them alone. The chair of a table may sit opposite.",
    },
    {
      kind: "cards",
      id: "never",
      prompt: "Who is never in any of these rooms and lives with the results?",
      say: ["Who is never in any of these rooms and lives with the results?"],
      hint: "Each becomes a question: who asks them, and by when?",
    },
  ],
}

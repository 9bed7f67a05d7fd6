import type { ExerciseDefinition } from "../../definition.ts"
import { FUNCTION_ROWS, FUNCTIONS, LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E2.6: what must be done before who does it. */
export const functionsBeforeNames: ExerciseDefinition = {
  code: "E2.6",
  step: 2,
  title: "Functions before names",
  purpose: "Talk about what must be done before talking about who does it.",
  minutes: 60,
  people: { from: 8, to: 30, who: "people who know what their group does" },
  exposure: "medium",
  guards: [
    "A contest for who leads: names come last, and only with their own word.",
    "Naming oneself: a chip is for what is done now, not for what one would like to do.",
  ],
  whatIf: [
    {
      when: "Someone asks who should lead.",
      act: "Not today. First what is done, then what could be done once for all.",
    },
    { when: "A function has no chip at all.", act: "Ask whether it is needed here. A gap is not a fault." },
  ],
  close: ["What could be done once for all, and what must stay many.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "good",
      tables: { minutes: 12 },
      prompt: "What would good look like here, in one line?",
      of: "functionAim",
      layout: "columns",
      by: "fn",
      fields: [
        { name: "fn", label: "Function", as: "choice", options: FUNCTIONS, needed: true },
        { name: "text", label: "Good here means", as: "text", needed: true },
      ],
      wall: ["text"],
      say: ["Six functions that a shared effort needs. For each: what would good look like here, in one line?"],
    },
    {
      kind: "matrix",
      id: "chips",
      tables: { minutes: 12 },
      prompt: "Who does a piece of it now? Place chips, as many as are true",
      rows: FUNCTION_ROWS,
      say: [
        "Who does a piece of it now? Each group places its own chips, as many as are true.",
        "The wall says numbers only.",
      ],
    },
    {
      kind: "cards",
      id: "gap",
      tables: { minutes: 8, told: true },
      prompt: "Where is there plenty of work and still a gap?",
      say: ["Where is there plenty of work and still a gap? Where is there nobody?"],
    },
    {
      kind: "matrix",
      id: "names",
      prompt: "Who is where",
      from: "chips",
      rows: FUNCTION_ROWS,
      say: ["Now with names, so that you can find each other."],
      hint: "Only once all groups are content to be named.",
    },
    {
      kind: "form",
      id: "once",
      prompt: "What could be done once for all, what must stay many?",
      of: "functionAim",
      layout: "columns",
      by: "once",
      fields: [
        { name: "fn", label: "Function", as: "choice", options: FUNCTIONS, needed: true },
        { name: "text", label: "Which piece of it", as: "text", needed: true },
        {
          name: "once",
          label: "Once or many",
          as: "choice",
          options: said(["once for all", "stays many"]),
          needed: true,
        },
      ],
      wall: ["text", "fn"],
      say: ["Only now: what could be done once for all, and what must stay many?"],
    },
  ],
}

import { PHASES } from "../../../contract/outcome-words.ts"
import { MILESTONES } from "../../../contract/outcomes.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

const text = { name: "text", label: "What", as: "text", needed: true } as const
const owner = { name: "owner", label: "Who", as: "who" } as const

/** METHOD.md E3.5: a realistic road map, from its end backwards. */
export const roadBackFromDone: ExerciseDefinition = {
  code: "E3.5",
  step: 3,
  title: "Road back from done",
  purpose: "A realistic road map: from the day it works back to today.",
  minutes: 60,
  people: { from: 6, to: 20, who: "people who know the calendars" },
  exposure: "low",
  guards: [
    "A plan of six weeks: to agree takes about six months, to put in place a year or more.",
    "No early gain that anybody sees: ask what families can notice within 90 days.",
    "Forgetting the boards: whose formal yes, and how long does their calendar need?",
  ],
  whatIf: [
    { when: "The road is shorter than elsewhere.", act: "Ask which yes is missing on it." },
    { when: "A date belongs to nobody here.", act: "It is a date that is not ours. Plan around it." },
  ],
  close: ["I read the road from today on.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "back",
      prompt: "It is in a year and a half and it works. What was the last thing to fall into place? And before that?",
      of: "milestone",
      layout: "time",
      given: { is: MILESTONES[0] },
      fields: [
        { name: "on", label: "By", as: "day" },
        text,
        owner,
        { name: "phase", label: "Part of the road", as: "choice", options: said(PHASES) },
      ],
      wall: ["on", "text", "owner"],
      say: [
        "It is a year and a half from now and it works. What was the last thing to fall into place? And before that?",
      ],
      hint: "Prepare four to six weeks, learn eight, negotiate about 26 in all, implement 52 or more.",
    },
    {
      kind: "form",
      id: "fixed",
      prompt: "Which dates are not ours to move?",
      of: "milestone",
      layout: "time",
      given: { is: MILESTONES[1] },
      fields: [{ name: "on", label: "When", as: "day", needed: true }, text],
      wall: ["on", "text"],
      say: ["Which dates are not ours to move: grants, boards, the school year, elections?"],
    },
    {
      kind: "form",
      id: "yes",
      prompt: "Whose formal yes is needed, and how long does their calendar need?",
      of: "milestone",
      layout: "table",
      given: { is: MILESTONES[2] },
      fields: [
        { name: "text", label: "Whose yes", as: "who", needed: true },
        { name: "on", label: "They meet", as: "day" },
        { name: "takes", label: "Their calendar needs", as: "text" },
      ],
      wall: ["text", "on", "takes"],
      say: ["Whose formal yes is needed, and how long does their calendar need?"],
    },
    {
      kind: "form",
      id: "soon",
      prompt: "What can families notice within 90 days?",
      of: "milestone",
      layout: "list",
      given: { is: MILESTONES[3] },
      fields: [text, owner, { name: "on", label: "By", as: "day" }],
      wall: ["text", "owner", "on"],
      say: ["What can families notice within 90 days?"],
    },
  ],
}

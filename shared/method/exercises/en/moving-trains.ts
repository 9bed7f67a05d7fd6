import { OFFERS } from "../../../contract/outcomes.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E2.1: each group corrects its own profile, then learns about the others. */
export const movingTrains: ExerciseDefinition = {
  code: "E2.1",
  step: 2,
  title: "Moving trains gallery",
  purpose: "Each group corrects its own sheet, then learns about the others.",
  minutes: 60,
  people: { from: 4, to: 60, who: "two to four people of each group" },
  exposure: "low",
  guards: [
    "Describing people to themselves: the group has the last word on its sheet.",
    "Sales talk: say one thing you learned, about someone else.",
  ],
  whatIf: [
    { when: "A sheet is wrong.", act: "Good. Change it on the spot; that is what the sheet is for." },
    { when: "A group is not here.", act: "Hang its sheet with “not yet checked”, and say who brings it to them." },
  ],
  close: ["One thing you learned about someone else’s train.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "picture",
      id: "sheets",
      prompt: "Check your sheet",
      of: "profiles",
      say: [
        "Check your sheet. Change what is wrong; star what you are proudest of; put a ring round what is just starting.",
        "Then walk from sheet to sheet.",
      ],
      hint: "Print the sheets beforehand. What a group stars, rings or confirms is marked below, while it stands there.",
    },
    {
      kind: "form",
      id: "notes",
      tables: { minutes: 15 },
      prompt: "Did not know · could help you · could you help us",
      of: "offer",
      layout: "columns",
      by: "is",
      fields: [
        { name: "is", label: "The note says", as: "choice", options: said(OFFERS), needed: true },
        { name: "from", label: "From", as: "who", needed: true },
        { name: "to", label: "To", as: "who", needed: true },
        { name: "text", label: "What", as: "text", needed: true },
      ],
      wall: ["text", "from", "to"],
      say: ["Walk. Leave three notes: did not know, could help you, could you help us."],
    },
    {
      kind: "cards",
      id: "learned",
      prompt: "One thing you learned, about someone else’s train",
      byParty: true,
      say: ["Say one thing you learned, about someone else’s train."],
    },
  ],
}

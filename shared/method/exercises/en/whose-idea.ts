import { FUNDER_TEST } from "../../../contract/outcome-words.ts"
import { STATEMENTS } from "../../../contract/outcomes.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E1.3: doubt about motives, said safely; the test of a funder from outside. */
export const whoseIdea: ExerciseDefinition = {
  code: "E1.3",
  step: 1,
  title: "Whose idea, whose interest",
  purpose: "Let doubt about motives be said safely, and hear what the funder will and will not decide.",
  minutes: 30,
  people: { from: 3, to: 60, who: "every party, each on its own slip" },
  exposure: "high",
  withoutFunder: "People are asked whether they could say no without paying a price. Not with the payer present.",
  guards: [
    "A grab for power: the low answers count, not the middle.",
    "Consent under pressure of money: slips only, and the funder out of the room until the statement.",
    "Exposing the one who doubts: no question about a single slip, not even in jest.",
  ],
  whatIf: [
    {
      when: "A quarter or more stand at the low end of anything.",
      act: "Do not go on to options. Ask what would repair it, and take that home.",
    },
    {
      when: "There are too few slips to show anything.",
      act: "Say so, and speak in themes after you have heard people one by one.",
    },
    {
      when: "The funder will not say the sentence.",
      act: "That is an answer. Note it, and do not fill it in for them.",
    },
  ],
  close: ["Go on, repair first, or stop: what did we hear?", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "line",
      id: "promise",
      prompt: "I read what you write for me, nobody else here does. I show only what several of you share.",
      say: [
        "Read it aloud before anybody writes.",
        "If a law or a court orders otherwise, I tell you first if I am allowed to.",
      ],
    },
    {
      kind: "rate",
      id: "slips",
      prompt: "On your own slip, without your name",
      items: [
        { id: "understand", label: "I understand why this was raised." },
        { id: "group", label: "I believe the group, not a sponsor, will settle whether and how." },
        { id: "fair", label: "I expect this to treat my group fairly." },
        { id: "no", label: "My own group could say no without paying a price." },
      ],
      words: ["Not at all", "A little", "Partly", "Mostly", "Fully"],
      off: "Don’t know",
      watch: 2,
      say: ["Four sentences, one word each. Fold it and put it in the envelope.", "I count them away from here."],
      hint: "Reveal only if the room is large enough; the console says what the wall would say.",
    },
    {
      kind: "form",
      id: "statement",
      prompt: "In your own words: what you will and will not decide",
      of: "publicStatement",
      layout: "list",
      fields: [
        { name: "text", label: "Word for word", as: "text", needed: true },
        { name: "who", label: "Who said it", as: "who", needed: true },
        { name: "on", label: "When", as: "day" },
        {
          name: "is",
          label: "It is about",
          as: "choice",
          options: STATEMENTS.map((value) => ({ value, label: value })),
        },
      ],
      wall: ["text", "who"],
      say: [
        "Now we ask the funder back in. State in your own words what you will and will not decide.",
        "What help will you give those who take part, and does any of it depend on the answer?",
      ],
      hint: `Note for each of the three conditions on the page of the path: ${FUNDER_TEST.join(", ")}.`,
    },
    {
      kind: "cards",
      id: "heard",
      prompt: "What did we hear, and what does it need?",
      say: ["What did we hear? Go on, repair something first, or stop?"],
    },
  ],
}

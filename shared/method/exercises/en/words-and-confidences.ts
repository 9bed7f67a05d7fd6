import { WORD_USES } from "../../../contract/outcome-words.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E3.3: shared words, and written rules for confidences, before anything is collected. */
export const wordsAndConfidences: ExerciseDefinition = {
  code: "E3.3",
  step: 3,
  title: "Words and confidences",
  purpose: "Agree on words that we use differently, and on what happens with what people say.",
  minutes: 40,
  people: { from: 2, to: 60, who: "all parties" },
  exposure: "low",
  guards: [
    "A promise of secrecy that the size of the room cannot keep: say the room’s own number.",
    "A fight over words: two meanings may stand, if each has its own word.",
  ],
  whatIf: [
    {
      when: "Someone asks for full secrecy.",
      act: "Say what you can keep and what a law may override, in one sentence.",
    },
    { when: "A word stays disputed.", act: "Choose another word for one of its meanings, and go on." },
  ],
  close: ["We read the compact aloud; who cannot sign it?", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "words",
      prompt: "Which words do we use differently?",
      of: "agreedWord",
      layout: "list",
      fields: [
        { name: "word", label: "The word", as: "text", needed: true },
        { name: "meaning", label: "From now on we mean", as: "text", needed: true },
      ],
      wall: ["word", "meaning"],
      say: [
        "Cross out a word that we use differently: goal, strategy, outcome, partner, member, lead.",
        "What do we mean by it from now on?",
      ],
      hint: "Agreed words stand on the page of the method.",
    },
    {
      kind: "form",
      id: "compact",
      prompt: "There are few of us. I will speak in “some” and “most”, not in figures.",
      of: "compactLine",
      layout: "list",
      given: { is: "confidences" },
      fields: [{ name: "text", label: "A sentence of the compact", as: "text", needed: true }],
      wall: ["text"],
      say: [
        "There are so many of us; say the number. I will speak in “some” and “most”, not in figures.",
        "Who outside may see what? What must I never do with what you tell me?",
      ],
      hint: "Change the headline to the room’s own number: “There are nine of us. …”",
    },
    {
      kind: "form",
      id: "use",
      prompt: "May your words be used: as yours, as from your sector, only blended, or not at all?",
      of: "consentLevel",
      layout: "list",
      fields: [
        { name: "party", label: "Who", as: "who", needed: true },
        { name: "is", label: "Words may be used", as: "choice", options: said(WORD_USES), needed: true },
      ],
      wall: [],
      say: [
        "May your words be used: as yours, as from your sector, only blended, or not at all? Tell me on a slip, each for yourself.",
      ],
      hint: "For you alone; nobody here learns who chose what.",
    },
    {
      kind: "form",
      id: "values",
      prompt: "What do we hold each other to?",
      of: "compactLine",
      layout: "list",
      given: { is: "values" },
      fields: [{ name: "text", label: "What we hold each other to", as: "text", needed: true }],
      wall: ["text"],
      say: ["If you want it in the compact: what do we hold each other to?"],
    },
  ],
}

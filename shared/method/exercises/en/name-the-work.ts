import { CHANGE_CODES } from "../../../contract/outcomes.ts"
import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

const WORDS = {
  CC: "Change in the community",
  CA: "Action to bring one about",
  DA: "Getting ourselves ready",
  OC: "Change among ourselves",
  SP: "Service provided",
  RG: "Money or help raised",
  MC: "In the media",
  ED: "Told outsiders",
  O: "Something else",
} as const
const CODES = CHANGE_CODES.map((value) => ({ value, label: WORDS[value] }))

/** METHOD.md E4.5: what each kind of entry means, before the log begins. */
export const nameTheWork: ExerciseDefinition = {
  code: "E4.5",
  step: 4,
  title: "Name the work",
  purpose: "Agree what each kind of entry means before we keep a log.",
  minutes: 45,
  people: { from: 4, to: 15, who: "those who will keep the log" },
  exposure: "low",
  guards: [
    "Counting meetings as change: what is in place that was not?",
    "Every group coding its own way: the definition is written down here.",
  ],
  whatIf: [
    { when: "Two kinds fit.", act: "Write both. The first run of a new programme is a change and a service." },
    { when: "The room cannot agree.", act: "Find the word in the definition that causes it, and change that word." },
  ],
  close: ["I read the definitions that settled it, and who keeps the log.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "examples",
      prompt: "Six things we did last quarter: what kind is each?",
      of: "codedExample",
      layout: "table",
      fields: [
        { name: "text", label: "What we did", as: "text", needed: true },
        { name: "code", label: "What it is", as: "choice", options: CODES },
        { name: "settled", label: "What settled it", as: "text" },
      ],
      wall: ["text", "code", "settled"],
      say: [
        "Here are six things we did last quarter. We agree on each aloud.",
        "Where do we differ, and which word in the definition causes it?",
      ],
      hint: "Keep the definition that settled it.",
    },
    {
      kind: "form",
      id: "book",
      prompt: "Our words for each kind",
      of: "code",
      layout: "table",
      fields: [
        { name: "code", label: "Kind", as: "choice", options: CODES, needed: true },
        { name: "meaning", label: "Here it means", as: "text", needed: true },
        { name: "example", label: "For example", as: "text" },
        { name: "target", label: "By each quarter’s end", as: "text" },
      ],
      wall: ["code", "meaning", "target"],
      say: [
        "What does each kind mean here?",
        "How many changes in programme, policy or practice by each quarter’s end would show that we are moving?",
      ],
    },
    {
      kind: "form",
      id: "keepers",
      prompt: "Who enters, who looks again, when?",
      of: "action",
      layout: "table",
      fields: [
        { name: "text", label: "What", as: "text", needed: true },
        { name: "owner", label: "Who", as: "who", needed: true },
        { name: "due", label: "From", as: "day" },
      ],
      wall: ["text", "owner", "due"],
      say: ["Who enters, who looks again, and when?"],
    },
  ],
}

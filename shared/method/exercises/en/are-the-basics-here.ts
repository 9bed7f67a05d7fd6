import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E3.6: the conditions of a partnership. */
export const areTheBasicsHere: ExerciseDefinition = {
  code: "E3.6",
  step: 3,
  title: "Are the basics here?",
  purpose: "See which basics of working together are here, and repair two of them.",
  minutes: 40,
  people: { from: 8, to: 60, who: "everyone in the room, on slips" },
  exposure: "medium",
  guards: [
    "Starting on basics that are missing: repair before you build.",
    "A middle that hides two camps: look where the room differs.",
  ],
  whatIf: [
    { when: "Everyone looks at one person.", act: "Talk about the sentence, not about who is meant." },
    { when: "All is well on paper and nobody believes it.", act: "Ask for one example of each." },
  ],
  close: ["Two repairs, each with a name and a day.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "rate",
      id: "basics",
      prompt: "On your slip, without your name",
      items: [
        { id: "before", label: "We have worked together before and it ended well enough." },
        { id: "authority", label: "People here have authority to commit." },
        { id: "say", label: "I can say what I think." },
        { id: "gain", label: "Everyone gains something real." },
        { id: "done", label: "Between meetings, things get done when we said." },
        { id: "decide", label: "Decisions are made the way we said." },
        { id: "clear", label: "Aims are clear enough to disagree with." },
        { id: "match", label: "Money and staff match the task." },
        { id: "pace", label: "Pace suits small groups too." },
        { id: "affected", label: "Those most affected have a real say." },
        { id: "change", label: "We can change course." },
        { id: "outside", label: "Outside leaders would back us." },
      ],
      words: ["Not at all", "A little", "Partly", "Mostly", "Fully"],
      watch: 2,
      threes: true,
      say: ["Twelve sentences, one word each, on your slip.", "I count them during the break."],
    },
    {
      kind: "cards",
      id: "example",
      prompt: "Where do we differ, and what is an example?",
      say: ["Where do we differ? One example each, of a thing and not of a person."],
    },
    {
      kind: "form",
      id: "repairs",
      prompt: "Two repairs",
      of: "action",
      layout: "table",
      fields: [
        { name: "text", label: "What we repair", as: "text", needed: true },
        { name: "owner", label: "Who", as: "who", needed: true },
        { name: "due", label: "By", as: "day" },
      ],
      wall: ["text", "owner", "due"],
      say: ["Which two do we repair first, who does it, and by when do we hear of it?"],
    },
  ],
}

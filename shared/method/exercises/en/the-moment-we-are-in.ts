import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK, said } from "./fields.ts"

/** METHOD.md E1.1: one shared account of why the question is asked now, and by whom. */
export const theMomentWeAreIn: ExerciseDefinition = {
  code: "E1.1",
  step: 1,
  title: "The moment we are in",
  purpose: "One shared account of why this question is being asked now, and by whom.",
  minutes: 30,
  people: { from: 3, to: 15, who: "those who asked, and those who were asked first" },
  exposure: "low",
  guards: [
    "A sponsor who is not named: ask from which chair it was first said.",
    "Starting with a solution: we say why now, not what to do.",
    "History told in favour of the host: each event is said by who saw it.",
  ],
  whatIf: [
    {
      when: "It came from somebody who would not align.",
      act: "Note it, and look at the three conditions under “When to take care”.",
    },
    {
      when: "Two people remember it differently.",
      act: "Put both on the line of time. The room need not agree on the past.",
    },
    { when: "Someone begins to propose.", act: "Hold it: we come to options on another day." },
  ],
  close: [
    "I read how we got here, from the first card to the last. Thumbs up if you could say it so.",
    LEARN_DECIDE_PARK,
  ],
  blocks: [
    {
      kind: "cards",
      id: "because",
      prompt: "We are asking this now because …",
      silentMinutes: 3,
      say: [
        "Finish the sentence on a card: we are asking this now because …",
        "Three minutes in silence. Nobody sees a card until all are in.",
      ],
      hint: "Listen for who is behind it. Names stay off the wall.",
    },
    {
      kind: "form",
      id: "events",
      prompt: "How we got here",
      of: "criticalEvent",
      layout: "time",
      fields: [
        { name: "on", label: "When", as: "day" },
        { name: "text", label: "What happened", as: "text", needed: true },
        { name: "effect", label: "For us it", as: "choice", options: said(["helped", "hindered"]) },
        { name: "chair", label: "From which chair (for you)", as: "who" },
      ],
      wall: ["on", "text"],
      say: ["Who first said it out loud, and from which chair?", "What happened just before? And before that?"],
      hint: "The wall shows when and what, never who. A year is enough for a date.",
    },
    {
      kind: "form",
      id: "about-to",
      prompt: "What was about to happen if nobody asked?",
      of: "commitment",
      layout: "list",
      fields: [
        { name: "text", label: "What", as: "text", needed: true },
        { name: "by", label: "Whose", as: "who" },
        { name: "lockDate", label: "Hard to undo from", as: "day" },
        { name: "reversible", label: "Can it be undone?", as: "choice", options: said(["yes", "in part", "no"]) },
      ],
      wall: ["text", "by", "lockDate"],
      say: ["What was about to happen if nobody asked?", "By which day would it be hard to undo?"],
    },
    {
      kind: "cards",
      id: "regret",
      prompt: "What would make you regret having asked?",
      silentMinutes: 2,
      tag: "fear",
      say: ["What would make you regret having asked?", "Two minutes in silence."],
    },
  ],
}

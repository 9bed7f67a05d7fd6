import type { ExerciseDefinition } from "../../definition.ts"

/** METHOD.md E3.2: an amount of help that fits the work. */
export const howDelicateIsThis: ExerciseDefinition = {
  code: "E3.2",
  step: 3,
  title: "How delicate is this?",
  purpose: "Choose the amount of help that fits the work.",
  minutes: 30,
  people: { from: 4, to: 20, who: "those who would sit at one table" },
  exposure: "low",
  guards: [
    "Doing a hard merger by ourselves, and hiring heavy help for a simple calendar.",
    "The words on the wall as a verdict: they say what is known, the room says what it means.",
    "Selling help: ask who here could give it before anybody else is named.",
    "What you think of motives stays with you; nothing of it is on the wall.",
  ],
  whatIf: [
    {
      when: "The guesses are far apart.",
      act: "Ask one from each end what they had in mind. Do not count again before they have spoken.",
    },
    {
      when: "Much is not yet known.",
      act: "Say so plainly. A guess from half of the facts helps nobody; agree who asks whom.",
      wall: { key: "unknown", text: "Whom do we ask, and by when?" },
    },
    {
      when: "A group hears the facts as a reproach.",
      act: "Ask it what the line leaves out. What it corrects is on the wall at once.",
    },
    {
      when: "Somebody asks whether we need a facilitator.",
      act: "Give the question back: with what, and who here could do that?",
    },
    { when: "Time is short.", act: "Leave out the cards on what makes it so. Never leave out who could help." },
  ],
  close: [
    "What did we learn, what did we decide, what did we park?",
    "I read who helps with what, and what we still ask.",
  ],
  blocks: [
    {
      kind: "count",
      id: "guess",
      prompt: "How delicate is this, compared with anything we have done together?",
      options: ["Less than most of it", "About as much", "More than any of it"],
      say: [
        "Think of what we have done together so far. How delicate is this, beside it?",
        "I read three answers. Choose one in silence, then all hands at once as I read.",
      ],
      hint: "Type three figures in one line. Nothing is on the wall before you reveal.",
    },
    {
      kind: "cards",
      id: "why",
      prompt: "What makes it so: likeness, history, money, people, depth?",
      silentMinutes: 3,
      say: ["What makes it so? Likeness, history, money, people, or how deep it goes.", "Things, not persons."],
      hint: "Pull a card that names somebody before you reveal.",
    },
    {
      kind: "facts",
      id: "facts",
      prompt: "What do all of us know already?",
      say: [
        "Who wants in? Which kinds of alignment are on the table? I tick them as you say them.",
        "Now what everybody here may know, in words. What does it leave out?",
      ],
      hint: "Tick groups and kinds first, then reveal. What is for you alone is folded, and never moves the wall.",
    },
    {
      kind: "cards",
      id: "unknown",
      prompt: "What do we still need to know?",
      say: ["What do we still need to know before we choose? Who would know it?"],
      hint: "One question on a card, with who asks it.",
    },
    {
      kind: "cards",
      id: "help",
      prompt: "What would we need help with, and who here could give it?",
      byParty: true,
      say: [
        "What would we need help with? And who here could give it?",
        "Names from this room first. What is left over is what we look for elsewhere.",
      ],
      hint: "No fees and no days now; those are for another day and another screen.",
    },
  ],
}

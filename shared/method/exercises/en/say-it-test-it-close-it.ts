import type { ExerciseDefinition } from "../../definition.ts"

/** METHOD.md E4.1: a clear decision with visible support and recorded dissent. */
export const sayItTestItCloseIt: ExerciseDefinition = {
  code: "E4.1",
  step: 4,
  title: "Say it, test it, close it",
  purpose: "A clear decision in exact words, with the support and the dissent that it has.",
  minutes: 60,
  people: { from: 2, to: 40, who: "those who decide, by party" },
  exposure: "medium",
  guards: [
    "Silence read as a yes: each party says its own word, and absence is never a yes.",
    "Fog: ask what a stranger would see done by the review date.",
    "A majority passing over a small party: its objection is worked in, not outvoted.",
    "Deciding again from memory: only the words on the wall are decided.",
  ],
  whatIf: [
    {
      when: "Two or more parties on each side.",
      act: "The room is split. Do not close. Ask each side to say what the other needs, then work on the words.",
    },
    {
      when: "One party stands alone against.",
      act: "Work on its objection; do not count. What change would make it safe enough to try?",
    },
    {
      when: "Many need more talk first.",
      act: "Take that as the result. Note who needs what, from whom, by when, and set a date.",
    },
    {
      when: "A party that must say yes is not in the room.",
      act: "Record what was agreed in the room, with that body and its date. It holds when the body has said yes.",
    },
    {
      when: "The words keep changing while people speak.",
      act: "Stop, write the new version, read all of it aloud, and take the reading again.",
    },
  ],
  close: ["I read the decision once more, with who did not agree and why.", "What did we learn, what did we park?"],
  blocks: [
    {
      kind: "proposal",
      id: "words",
      prompt: "Read the exact words. Any question of meaning?",
      say: [
        "I read the exact words twice. Please only ask what they mean; whether they are right comes later.",
        "Who can say it in other words?",
      ],
      hint: "Reveal when you read it out. Each change after that is a version of its own, and marked.",
    },
    {
      kind: "cards",
      id: "meaning",
      prompt: "What does it mean?",
      say: ["Which word could two of us understand differently?", "What would a stranger see done?"],
      hint: "Reveal at once: questions go up as they are asked. Answer them in the words of the proposal.",
    },
    {
      kind: "gradients",
      id: "stand",
      prompt: "Where does your group stand?",
      voices: "parties",
      say: [
        "A temperature check, not a vote. One party after the other, in the open: which of the six is yours?",
        "Need more talk first, and not mine to say, are answers too.",
      ],
      hint: "Order drawn by lot. Where a public body takes part, call the roll.",
    },
    {
      kind: "cards",
      id: "nearer",
      prompt: "If you are not there yet: what would bring you one step nearer?",
      byParty: true,
      say: ["If you are not there yet: what would bring you one step nearer?", "One step, not all the way."],
    },
    {
      kind: "cards",
      id: "talk",
      prompt: "If you need more talk first: what do you need, from whom, by when?",
      byParty: true,
      say: ["If you need more talk first: what do you need, from whom, by when?"],
      hint: "A need without a name and a date goes on the hold list.",
    },
    {
      kind: "cards",
      id: "objections",
      prompt: "Is it good enough for now and safe enough to try until {review date}?",
      byParty: true,
      objections: true,
      say: [
        "Is it good enough for now and safe enough to try until the review date? I ask for objections only.",
        "An objection is a reason why trying it would do harm. It belongs to all of us: how do we work it in?",
      ],
      hint: "Work each one in, change the words if needed, and write down how. A preference is not an objection.",
    },
    {
      kind: "cards",
      id: "reopen",
      prompt: "What would make us reopen it?",
      say: ["What would make us open this again before the review date? Something that one can see."],
    },
    {
      kind: "decide",
      id: "decide",
      prompt: "What we decide",
      say: [
        "I read the exact words a last time. One party after the other: does it agree?",
        "Whoever does not agree: in your own words, how shall I write it down?",
      ],
      hint: "Name each body that must still say yes, and when it meets. Until then it is agreed in the room.",
    },
  ],
}

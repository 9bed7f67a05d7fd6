import type { ExerciseDefinition } from "../../definition.ts"

/** METHOD.md E2.3: what an overlap means; the number cannot say. */
export const sameNearbyOrMissing: ExerciseDefinition = {
  code: "E2.3",
  step: 2,
  title: "Same, nearby, or missing",
  purpose: "Say together what it means that two groups list the same thing, and where nobody stands.",
  minutes: 60,
  people: { from: 6, to: 24, who: "people who know what their group does" },
  exposure: "medium",
  guards: [
    "Reading every overlap as waste: back-up is a good answer, and so are two halves of one job.",
    "Missing the gaps: keep ten minutes for where nobody stands.",
    "Two votes on a card of two are both known: the wall shows them only where both groups say yes.",
    "Talk about the work on the card, not about which group should go on.",
  ],
  whatIf: [
    {
      when: "One of the two groups is not in the room.",
      act: "Leave the card for another day. Nobody says for a group what its work is.",
    },
    {
      when: "The two groups see it in two ways.",
      act: "Do not vote it away. Ask each for one example, write down what is different, and leave the card open.",
    },
    {
      when: "It is the same word for other work.",
      act: "Take that as a result. Note which word each will use from now on.",
    },
    {
      when: "Only one of the two wants its vote on the wall.",
      act: "Then neither is shown. Talk about the card instead.",
    },
    { when: "Time is short.", act: "Leave out the last cards. Never leave out where nobody stands." },
  ],
  close: ["What did we learn, what did we decide, what did we park?", "I read each card with what we said it is."],
  blocks: [
    {
      kind: "sort",
      id: "cards",
      prompt: "Here both of you list the same thing. What is it?",
      notice: "Who would notice first if either part went missing?",
      say: [
        "Here both of you list the same thing. Which of the five is it? The two groups speak first.",
        "Then: who would notice first if either part went missing?",
      ],
      hint: "Six to eight cards, agreed beforehand. Ask each group for its word before any talk; the order of the five changes with each card.",
    },
    {
      kind: "cards",
      id: "gaps",
      prompt: "Where does nobody stand?",
      silentMinutes: 4,
      say: [
        "Now the other side. Which children, which age, which place, which need: where does nobody stand?",
        "Four minutes in silence, one gap on a card.",
      ],
      hint: "A gap is a place in the work, not a fault of a group.",
    },
    {
      kind: "cards",
      id: "first",
      prompt: "Which of these shall we look at first, and who?",
      byParty: true,
      say: ["Which of these do we look at first? Who takes one up, and by when do we hear of it?"],
      hint: "A name and a date, or it goes on the hold list.",
    },
  ],
}

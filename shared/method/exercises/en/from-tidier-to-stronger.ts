import type { ExerciseDefinition } from "../../definition.ts"

/** METHOD.md E1.2: from what wastes effort to a result for people. */
export const fromTidierToStronger: ExerciseDefinition = {
  code: "E1.2",
  step: 1,
  title: "From tidier to stronger",
  purpose: "Move from what wastes our effort to a result for people, and say that result in one sentence.",
  minutes: 35,
  people: { from: 6, to: 40, who: "everyone in the room" },
  exposure: "low",
  guards: [
    "Saving money dressed up as a purpose: ask each time what people would have because of it.",
    "A slogan with no population: a sentence without a who is not done.",
  ],
  whatIf: [
    {
      when: "Nothing would move, or the fourth rung stays empty.",
      act: "Take it seriously and ask it aloud. It is a good question, not a reproach.",
      wall: { key: "result", text: "If nothing would move, what would be a better use of our year?" },
    },
    {
      when: "The cards are all about meetings and reports.",
      act: "Read two of them aloud and ask: and what could a child or a family have then that it does not have now?",
    },
    {
      when: "Someone is named on a card.",
      act: "Pull the card before you reveal, and ask its writer in the break how to say it without a name.",
    },
    {
      when: "The sentence grows and grows.",
      act: "Keep who and year; move the rest to the cards. It has to fit on one breath.",
    },
    { when: "Time is short.", act: "Leave out the third rung. Never leave out the sentence." },
  ],
  close: ["What did we learn, what did we decide, what did we park?", "This sentence opens and closes our meetings."],
  blocks: [
    {
      kind: "cards",
      id: "young-person",
      prompt: "Think of one young person you know here. What would have to go better for them?",
      rung: "One young person",
      tag: "impact",
      silentMinutes: 3,
      say: [
        "We begin with people, not with meetings.",
        "Think of one young person you know here. Do not write the name. What would have to go better for them?",
        "Three minutes in silence, one thought on a card. Nobody sees a card until all are in.",
      ],
      hint: "Collect the cards and type them. Nothing shows on the wall before you reveal.",
    },
    {
      kind: "cards",
      id: "in-the-way",
      prompt: "What in our meetings, reports and requests gets in the way of that?",
      rung: "What gets in the way",
      tag: "efficiency",
      silentMinutes: 3,
      say: [
        "Now look at us. What in our meetings, reports and requests gets in the way of that?",
        "Things, not people. The same report three times is a thing.",
      ],
      hint: "Cards that say the same become one with a number: “Same report x9”.",
    },
    {
      kind: "cards",
      id: "freed",
      prompt: "Suppose that waste vanished. What could we then do for children or families that we cannot do now?",
      rung: "What we could do then",
      tag: "impact",
      silentMinutes: 3,
      say: [
        "Suppose that waste vanished. What could we then do for children or families that we cannot do now?",
        "Not: have fewer meetings. What would we do with the time?",
      ],
    },
    {
      kind: "cards",
      id: "result",
      prompt: "Which result would move, for whom, how much sooner, for how many more?",
      rung: "What would move",
      tag: "impact",
      silentMinutes: 4,
      say: [
        "Now the hard one. Which result would move, for whom, how much sooner, for how many more?",
        "A guess with a number is worth more than a hope without one.",
      ],
    },
    {
      kind: "ladder",
      id: "ladder",
      prompt: "From what is in the way to what would move",
      of: ["young-person", "in-the-way", "freed", "result"],
      say: ["Read it from the bottom up. Is each rung really held by the one below it?"],
      hint: "Look for a rung that stands on nothing. Ask the room, do not repair it yourself.",
    },
    {
      kind: "sentence",
      id: "sentence",
      prompt: "One sentence that all of this is for",
      say: [
        "Let us put it into one sentence: so that who can or are what, by which year. And we would see it in what?",
        "Say it aloud as it stands. Who cannot say it yet?",
      ],
      hint: "It stays a draft until the room closes it. It will stand on the first and the last slide.",
    },
    {
      kind: "gradients",
      id: "stand",
      prompt: "Where do you stand on this sentence?",
      voices: "hands",
      say: [
        "A temperature check, not a vote. I read six answers; raise your hand once.",
        "If you need more talk first, say so. That is an answer too.",
      ],
      hint: "Count in the open, write all eight figures down, then reveal them together.",
    },
  ],
}

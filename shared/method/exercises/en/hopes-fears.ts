import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E1.6: what people hope, what they fear to lose, and how long they think it takes. */
export const hopesFears: ExerciseDefinition = {
  code: "E1.6",
  step: 1,
  title: "Hopes, fears, and how long",
  purpose: "Set expectations, and hear what people fear to lose.",
  minutes: 30,
  people: { from: 6, to: 60, who: "everyone in the room, without names" },
  exposure: "low",
  guards: [
    "Promising speed: the guesses are the room’s, the bands are from elsewhere.",
    "Fears that come out later: what is said here is not used against anyone.",
    "Before you reveal, take out words that show who wrote a card.",
  ],
  whatIf: [
    {
      when: "The guesses are far apart.",
      act: "Nobody was wrong. Ask what would make it quicker, and what slower.",
      wall: { key: "pace", text: "What would make us quicker or slower?" },
    },
    { when: "A card attacks a person.", act: "It stays with you. Do not reveal it, and do not read it out." },
    {
      when: "The same fear stands on many cards.",
      act: "Say the number, not the writers, and ask what would guard it.",
    },
  ],
  close: ["What we hope for, what must be guarded, and how long we said it takes.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "cards",
      id: "hopes",
      prompt: "The most that could be true in two years because we did this",
      silentMinutes: 3,
      tag: "impact",
      say: [
        "What is the most that could be true in two years because we did this?",
        "Three minutes in silence, one hope on a card.",
      ],
    },
    {
      kind: "cards",
      id: "fears",
      prompt: "What I most fear my group would lose",
      silentMinutes: 3,
      tag: "fear",
      say: [
        "What do you most fear your group would lose? Money, a seat, the name, staff, members, the mission, the credit?",
        "No names. I read each card before it goes up.",
      ],
      hint: "Sort them by what is feared for: money, seat, name, staff, members, drift, credit.",
    },
    {
      kind: "rate",
      id: "months",
      prompt: "My guess, on a slip",
      items: [
        { id: "agree", label: "Until we agree" },
        { id: "work", label: "Until it fully works" },
      ],
      words: ["0–3 months", "4–6 months", "7–12 months", "13–24 months", "Longer"],
      say: ["Two guesses on a slip: how long until we agree, and how long until it fully works?"],
    },
    {
      kind: "cards",
      id: "pace",
      prompt:
        "Other places often took about six months to agree and a year or more until it worked. What would make us quicker or slower?",
      say: [
        "Other places often took about six months to agree, and a year or more until it worked.",
        "What would make us quicker, what slower?",
      ],
    },
    {
      kind: "line",
      id: "talk-about",
      prompt: "Something we need to be able to talk about here: on a slip, to me",
      say: ["One more slip, for me and not for the wall: something we need to be able to talk about here."],
      hint: "Read them alone. What several people say becomes a theme; what one says stays with you.",
    },
  ],
}

import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E1.7: how wide the map is. */
export const castingTheNet: ExerciseDefinition = {
  code: "E1.7",
  step: 1,
  title: "Casting the net",
  purpose: "Agree how wide the map is, and who is asked in this round.",
  minutes: 40,
  people: { from: 4, to: 20, who: "people who know the community" },
  exposure: "low",
  guards: [
    "A convenient short list: ask who is missing before you ask who is in.",
    "Sprawl without a bound: this round, not for ever.",
  ],
  whatIf: [
    { when: "Nobody knows a group well enough.", act: "Put it under not asked yet, with who will ask." },
    {
      when: "Two names turn out to be one group.",
      act: "Join them on the page of groups in the break; the numbers stay.",
    },
  ],
  close: ["This is the net of this round; it can be cast again.", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "cards",
      id: "wide",
      prompt: "Name every group that touches a child from before birth to the first job",
      silentMinutes: 4,
      say: [
        "The widest view: name every group that touches a child from before birth to the first job.",
        "Four minutes in silence, one group on a card.",
      ],
      hint: "New names: add them at the last part, or on the page of groups.",
    },
    {
      kind: "cards",
      id: "narrow",
      prompt: "Choose one issue. Which groups work on exactly that? Have they ever compared notes?",
      say: [
        "The narrow view: choose one issue. Which groups work on exactly that?",
        "Have they ever sat down to compare notes?",
      ],
    },
    {
      kind: "place",
      id: "round",
      prompt: "For this round, who is where?",
      columns: [
        { id: "in", label: "In this round" },
        { id: "informed", label: "Kept informed" },
        { id: "later", label: "Later round" },
        { id: "not-asked", label: "Not asked yet" },
      ],
      say: ["For this round: who is in, who is kept informed, who comes in a later round, and who was not asked yet?"],
      hint: "Later is not out. A group that is not here is never put anywhere for good.",
    },
  ],
}

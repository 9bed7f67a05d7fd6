import type { ExerciseDefinition } from "../../definition.ts"
import { LEARN_DECIDE_PARK } from "./fields.ts"

/** METHOD.md E3.1: whether every party takes the facilitator for fair and well-informed. Only the confirmation is kept. */
export const neutralAndKnowing: ExerciseDefinition = {
  code: "E3.1",
  step: 3,
  title: "Neutral and knowing",
  purpose: "Test or choose the person who runs this: fair and well-informed, to every single party.",
  minutes: 25,
  people: { from: 2, to: 60, who: "all parties" },
  exposure: "high",
  guards: [
    "A facilitator with a stake: interests are declared before anyone is asked.",
    "A middle that hides one veto: one “talk to me first” is enough to talk first.",
    "Slips go to a second person, never to the one they are about, and never into this computer.",
  ],
  whatIf: [
    {
      when: "One slip says “talk to me first”.",
      act: "The second person talks to whoever wants to, and says only that it is not settled yet.",
    },
    {
      when: "You are the one who is asked about.",
      act: "Leave the room for the slips. The second person comes back with a yes or a not yet.",
    },
  ],
  close: ["We read the charter once more. Who cannot live with it?", LEARN_DECIDE_PARK],
  blocks: [
    {
      kind: "form",
      id: "declared",
      prompt: "Declared interests",
      of: "disclosure",
      layout: "list",
      fields: [
        { name: "who", label: "Who", as: "who", needed: true },
        { name: "text", label: "What they declare", as: "text", needed: true },
        { name: "on", label: "When", as: "day" },
      ],
      wall: ["text", "who"],
      say: [
        "Anything I should declare: past work, money, friendships, a view on how this should end.",
        "Is there anything you know of that I did not say?",
      ],
    },
    {
      kind: "line",
      id: "slip",
      prompt: "On a slip, to the second person: go ahead, or talk to me first",
      say: [
        "On a slip, to a second person and not to me: go ahead, or talk to me first.",
        "Would I treat your group’s interest as fairly as any other? Do I understand enough of your work? Would I tell a powerful party no? Could you trust me with something you would not say here?",
      ],
      hint: "Nothing of the slips is typed. Only the confirmation, by whom and when.",
    },
    {
      kind: "form",
      id: "confirmed",
      prompt: "Confirmed",
      of: "confirmation",
      layout: "list",
      fields: [
        { name: "by", label: "Confirmed by", as: "who", needed: true },
        { name: "on", label: "On", as: "day", needed: true },
      ],
      wall: ["by", "on"],
      say: ["The second person says: confirmed, or not yet."],
    },
    {
      kind: "form",
      id: "charter",
      prompt: "What would make you withdraw your trust, and what happens then?",
      of: "compactLine",
      layout: "list",
      given: { is: "facilitator" },
      fields: [{ name: "text", label: "A sentence of the charter", as: "text", needed: true }],
      wall: ["text"],
      say: [
        "What would make you withdraw your trust, and what happens then?",
        "Impartial, informed consent, confidences kept, conflicts declared: what else belongs into our charter?",
      ],
    },
  ],
}

import type { Warning } from "../content.ts"

/** METHOD.md A2, A3, A4: notes for the facilitator alone. They explain, and never block. */
export const warnings: readonly Warning[] = [
  {
    id: "outside-raiser",
    title: "The question came from outside",
    when: "The one who raised it is not one of those who would align.",
    says: "It can go well when three things hold. Note for each: met, partly, not met or unknown, and what you know it from.",
    checks: [
      { id: "a", text: "They judged the need and the appetite rightly." },
      { id: "b", text: "They pay for facilitation, and if they can for the time of those who take part." },
      { id: "c", text: "They say clearly that whether and how are the group's decisions. The statement has a date." },
    ],
  },
  {
    id: "motives-doubted",
    title: "Motives are in doubt",
    when: "Someone reads the proposal as a grab for power.",
    says: "Ask in private, on slips, with the funder out of the room. Show only what the rules of small rooms allow, never a name.",
    checks: [
      { id: "asked", text: "Everybody could answer without being known." },
      { id: "statement", text: "The one who raised it has said in public what it will not decide." },
    ],
  },
  {
    id: "early-structure",
    title: "Structure may be early",
    when: "An option that moves staff, money, decisions or whole bodies is on the table before the map is known and people have learned together.",
    says: "Such options cannot be decided fast and are often decided too early. Nothing is stopped; this is only what is not there yet.",
    checks: [
      { id: "map", text: "At least 70 % of the groups have checked their own profile." },
      { id: "learning", text: "Two sessions in which groups learned about each other." },
    ],
  },
  {
    id: "disclaimed-lead",
    title: "They said that they would not lead",
    when: "A party that gave up the lead is put down for it.",
    says: "What lowered the temperature was that promise. If it changes, the party says so itself, and the reason is written down.",
    checks: [
      { id: "said", text: "The party said it itself, to all." },
      { id: "note", text: "The reason stands beside the record." },
    ],
  },
  {
    id: "neutrality",
    title: "Fair and well-informed, to every single party",
    when: "One party does not see the facilitator as both.",
    says: "The lowest answer counts, not the middle. One party that would rather talk first is enough to talk first.",
    checks: [
      { id: "asked", text: "Every party was asked, on a slip, by a second person." },
      { id: "declared", text: "Interests were declared and can be printed." },
      { id: "exit", text: "It is written down what would end the trust, and what happens then." },
    ],
  },
]

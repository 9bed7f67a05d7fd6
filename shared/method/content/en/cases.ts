import type { CaseCard } from "../content.ts"

/** METHOD.md A6. */
export const cases: readonly CaseCard[] = [
  {
    id: "bartholomew",
    place: "Bartholomew County, Indiana",
    story: [
      "A United Way was part of several community-wide efforts at once: education, youth development, workforce.",
      "Seats on a formal education council were about to be filled. The same people already sat on councils with overlapping goals, one inside the school district, one inside a business roundtable.",
      "Its director pressed pause on his own process and went to hear what was already under way. That earned respect.",
      "What was asked for at first was to align goals and strategies. A change of leadership was then used to strengthen the partner with the widest goals for young people.",
    ],
    leftAlone: "They dissolved nobody.",
    lesson:
      "Pausing your own train can buy more trust than arguing. The broadest partner can be made stronger without ending the others.",
    outside: [
      "A later webinar describes facilitation in which three partnerships agreed on goals and indicators and found joint work.",
    ],
  },
  {
    id: "northern-kentucky",
    place: "Northern Kentucky",
    story: [
      "A leader noticed the same people saying similar things in different groups.",
      "Partners shared a frustration over double work, and several stakeholders, funders among them, had said in public that some tightening was needed.",
      "The body that convened them said early that it would not lead the result, and that it wanted to fold its own work into something broader and sturdier.",
    ],
    leftAlone: "The convenor did not ask for the lead.",
    lesson: "A convenor who gives up the lead lowers the temperature.",
    outside: [
      "The efforts covered different territories: 4, 6, 9 and 15 counties.",
      "Missions, members and audiences overlapped, and the talks were awkward.",
      "People complained of hearing one report at three meetings in a week, and of too many requests.",
    ],
  },
  {
    id: "monterey",
    place: "Monterey County, California",
    story: [
      "A deliberate exploration: leaders were curious and wanted to learn about one another.",
      "A wider set was brought together in ways that threatened nobody, with careful facilitation of sharing and discussion.",
      "Alignment was taken as a lasting commitment, not one structural ruling.",
    ],
    leftAlone: "They did not open with structure, and held no contest for who leads.",
    lesson: "Start with curiosity.",
    outside: [
      "A later local partnership had leaders fill a card with past, present and future work on alignment. It is not certain that it is the same effort.",
    ],
  },
  {
    id: "atlanta",
    place: "Atlanta, Georgia",
    story: [
      "Groups that each prevent one thing (teen pregnancy, substance use, violence) formed a network of adolescent services.",
      "The network connected to a newer cradle-to-career partnership that is organised in action teams by age, with one seat on its leadership council.",
      "The groups coordinated their own work as well, so that influence ran both ways.",
    ],
    leftAlone: "No group gave up its name.",
    lesson: "Small groups with one issue each can band together, take one seat and keep their identity.",
    outside: ["A partnership of 14 bodies on teen pregnancy worked inside the wider initiative."],
  },
]

import type { Term } from "../content.ts"

/** METHOD.md G. */
export const glossary: readonly Term[] = [
  { id: "aligner", term: "Aligner", meaning: "A party that could take part in alignment." },
  {
    id: "alignment",
    term: "Alignment",
    meaning:
      "Bringing goals, measures, diagnosis, ways of working and sometimes structure into one direction, for a bigger result for people.",
  },
  {
    id: "articulation-point",
    term: "Articulation point",
    meaning: "A group without which others on the map would lose touch with each other.",
  },
  {
    id: "backbone",
    term: "Backbone",
    meaning: "Staff or a body that supports a shared effort. It is a set of functions before it is an organisation.",
  },
  { id: "baseline", term: "Baseline", meaning: "A picture of how things were, frozen before the change." },
  {
    id: "betweenness",
    term: "Betweenness",
    meaning: "How often a group lies on the shortest way between two others. Shown to the facilitator only.",
  },
  {
    id: "big-picture",
    term: "Big Picture Approach",
    meaning: "A way of working that begins with who else should or could be involved, and only then asks how.",
  },
  { id: "bridge", term: "Bridge", meaning: "Someone who links groups that would otherwise not be in touch." },
  {
    id: "chatham-house",
    term: "Chatham House Rule",
    meaning: "What was said may be used; who said it, and for whom, may not.",
  },
  {
    id: "coalition",
    term: "Coalition",
    meaning: "A standing group of organisations and people with a common aim. Also: a group.",
  },
  {
    id: "co-existing",
    term: "Alike, not in touch",
    meaning: "Two groups whose goals, work, places or funders are alike and who do not deal with each other.",
  },
  {
    id: "collective-impact",
    term: "Collective impact",
    meaning:
      "A shared effort across sectors with five conditions: a common agenda, shared measurement, activities that reinforce each other, continuous communication and backbone support.",
  },
  {
    id: "commitment",
    term: "Commitment",
    meaning: "Something about to become hard to reverse. The day on which it does is its lock date.",
  },
  {
    id: "community-change",
    term: "Community change",
    meaning: "A new or altered programme, policy or practice that is in place for the first time.",
  },
  {
    id: "change-management",
    term: "Community change management",
    meaning: "Planning, recording and steering by such changes.",
  },
  {
    id: "consent",
    term: "Consent decision",
    meaning: "It passes when no reasoned objection remains. The test is good enough for now, safe enough to try.",
  },
  {
    id: "cradle-to-career",
    term: "Cradle to career",
    meaning: "From before birth to the first steady work.",
  },
  {
    id: "critical-event",
    term: "Critical event",
    meaning: "Something that may bend a trend: a grant, an election, a loss.",
  },
  {
    id: "deductive-disclosure",
    term: "Deductive disclosure",
    meaning: "Recognising a person by details although no name is given. Insiders recognise insiders.",
  },
  {
    id: "density",
    term: "Density",
    meaning: "The share of all possible ties that are there. Compare it only over time.",
  },
  {
    id: "dice-jaccard",
    term: "Dice and Jaccard",
    meaning:
      "Two ways to say how alike two lists are. Dice is the everyday per cent: two lists of ten that share seven, 70 %.",
  },
  { id: "footprint", term: "Footprint", meaning: "The places that a group covers." },
  {
    id: "forecast",
    term: "Forecast of a function",
    meaning:
      "What is expected to become more coherent, leaner or sturdier, and because of what, said before it happens.",
  },
  {
    id: "gears",
    term: "Gears",
    meaning:
      "Outcomes turn slowest, supports and conditions in between, what leaders do fastest. The small gear drives the large one.",
  },
  {
    id: "gradients",
    term: "Gradients of agreement",
    meaning: "Six steps between standing behind something and not letting it go ahead, said in words.",
  },
  {
    id: "halo",
    term: "Halo and quiet strength",
    meaning: "A reputation ahead of the facts, and one behind them.",
  },
  { id: "host", term: "Host", meaning: "The organisation that houses a group." },
  {
    id: "hot-cluster",
    term: "Delicate cluster",
    meaning: "A few groups that are very much alike, inside a larger set.",
  },
  {
    id: "impact-sentence",
    term: "Impact sentence",
    meaning: "Who can or are what, by which year, and in what we would see it.",
  },
  { id: "impetus", term: "Impetus", meaning: "Who raised the question, why, and when." },
  { id: "k", term: "Smallest number shown", meaning: "No figure is shown that stands on fewer answers than this (k)." },
  { id: "level", term: "Level, 0 to 5", meaning: "How closely two groups work together, in plain words." },
  {
    id: "moving-train",
    term: "Moving train",
    meaning: "An effort that already has the capacity, the motive and the means to change something.",
  },
  { id: "neutral", term: "Neutral", meaning: "Seen by every single party as fair, well-informed and free of a stake." },
  {
    id: "option",
    term: "Option",
    meaning: "A form that alignment may take. There are twelve, and staying separate is one.",
  },
  { id: "pause", term: "Pause", meaning: "Holding off a commitment until a day that is named." },
  {
    id: "paper-real-perceived",
    term: "On paper, in fact, by repute",
    meaning: "Three views of what a group can do. They are never mixed.",
  },
  {
    id: "presenting-target",
    term: "Presenting target",
    meaning: "What was asked for at first; it may differ from what is agreed.",
  },
  { id: "premortem", term: "Premortem", meaning: "Imagining that it failed, to find the causes beforehand." },
  {
    id: "sense-making",
    term: "Sense-making",
    meaning: "Reading what was recorded together: what do we see, what does it mean, what do we adjust.",
  },
  {
    id: "sensitivity",
    term: "Sensitivity",
    meaning: "How delicate it is to bring a set of groups to one table. The more alike they are, the more delicate.",
  },
  { id: "shared-measurement", term: "Shared measurement", meaning: "Measures that several parties agreed on and use." },
  {
    id: "suppression",
    term: "Suppression",
    meaning: "Hiding a result that stands on few answers, and every other from which it could be worked out.",
  },
  {
    id: "teeth",
    term: "Teeth",
    meaning: "The systems that must mesh for a condition to move. One without an owner is an open tooth.",
  },
  { id: "theme", term: "Theme", meaning: "A pattern that several sources support, of more than one kind." },
  { id: "tripwire", term: "Tripwire", meaning: "An early sign with a name beside it: who acts when it is seen." },
  {
    id: "two-mode",
    term: "People and tables",
    meaning: "A picture with people on one side and the tables they sit at on the other.",
  },
]

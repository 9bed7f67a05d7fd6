import type { SessionTemplate } from "../template.ts"

/** The kinds of session. Sums and what was taken out of the older plans: METHOD.md C9. */
export const templates: readonly SessionTemplate[] = [
  {
    id: "kick-off",
    title: "Kick-off",
    lead: "Why we do this at all, what people hope and fear, what is promised and what comes next.",
    minutes: 120,
    plan: [
      { exercise: "opening", minutes: 10 },
      { exercise: "introductions", minutes: 15 },
      { exercise: "E1.2", minutes: 35 },
      { exercise: "break", minutes: 10 },
      { exercise: "E1.6", minutes: 30 },
      { exercise: "promise", minutes: 5 },
      { exercise: "close", minutes: 15 },
    ],
    optional: [
      {
        step: { exercise: "E1.1", minutes: 30 },
        after: "introductions",
        why: "Where it is not clear why the question is asked now, and by whom.",
      },
      {
        step: { exercise: "E1.3", minutes: 30 },
        after: "E1.6",
        why: "Where somebody's motives are doubted, or a funder asked for this. The funder steps out.",
      },
      {
        step: { exercise: "E1.5", minutes: 30 },
        after: "E1.6",
        why: "With the few who lead, where something is about to be locked in.",
      },
    ],
  },
  {
    id: "map-day",
    title: "Map day",
    lead: "Each group mends its own sheet, then the room draws who is tied to whom.",
    minutes: 240,
    plan: [
      { exercise: "opening", minutes: 5 },
      { exercise: "introductions", minutes: 10 },
      { exercise: "E2.1", minutes: 60 },
      { exercise: "lunch", minutes: 45 },
      { exercise: "E2.2", minutes: 75 },
      { exercise: "break", minutes: 10 },
      { exercise: "close", minutes: 20 },
    ],
    optional: [
      {
        step: { exercise: "E1.7", minutes: 40 },
        after: "introductions",
        why: "Where the list of groups was not made and sent round beforehand.",
      },
      {
        step: { exercise: "E1.4", minutes: 40 },
        after: "E2.2",
        why: "Where the same people sit at many tables.",
      },
    ],
  },
  {
    id: "overlaps",
    title: "Same, nearby, or missing",
    lead: "Six to eight cards, agreed beforehand by the groups on them: what is the same work, and where does nobody stand?",
    minutes: 120,
    plan: [
      { exercise: "opening", minutes: 10 },
      { exercise: "E2.3", minutes: 65 },
      { exercise: "break", minutes: 15 },
      { exercise: "one-two-four-all", minutes: 12 },
      { exercise: "close", minutes: 15 },
    ],
    optional: [
      {
        step: { exercise: "E2.4", minutes: 45 },
        after: "one-two-four-all",
        why: "Where pairs of groups see their tie differently, and wish to say so to each other.",
      },
    ],
  },
  {
    id: "options",
    title: "Options",
    lead: "What has to be done before who does it, then the whole menu before anybody argues for one dish.",
    minutes: 180,
    plan: [
      { exercise: "opening", minutes: 10 },
      { exercise: "E2.6", minutes: 60 },
      { exercise: "break", minutes: 15 },
      { exercise: "E2.5", minutes: 60 },
      { exercise: "close", minutes: 15 },
    ],
    optional: [
      {
        step: { exercise: "E2.7", minutes: 45 },
        after: "E2.5",
        why: "Where groups are ready to say what they could carry for each other. The funder steps out.",
      },
    ],
  },
  {
    id: "process",
    title: "Process",
    lead: "Words that mean the same to all, what stays in the room, and how much help this needs.",
    minutes: 120,
    plan: [
      { exercise: "opening", minutes: 5 },
      { exercise: "E3.3", minutes: 40 },
      { exercise: "E3.2", minutes: 30 },
      { exercise: "break", minutes: 10 },
      { exercise: "one-two-four-all", minutes: 12 },
      { exercise: "close", minutes: 15 },
    ],
    optional: [
      {
        step: { exercise: "E3.1", minutes: 25 },
        after: "opening",
        why: "Before anything else, where the one who leads this has not been confirmed. Somebody else runs it.",
      },
      {
        step: { exercise: "E3.4", minutes: 60 },
        after: "one-two-four-all",
        why: "Where what a group can do is told differently on paper, in fact and by others. The funder steps out.",
      },
      {
        step: { exercise: "E3.6", minutes: 40 },
        after: "one-two-four-all",
        why: "Where it is not sure that the basics are here.",
      },
    ],
  },
  {
    id: "road",
    title: "The road and what may go wrong",
    lead: "A week before the decision: the way back from done, then how it could fail.",
    minutes: 120,
    plan: [
      { exercise: "opening", minutes: 5 },
      { exercise: "introductions", minutes: 5 },
      { exercise: "E3.5", minutes: 50 },
      { exercise: "break", minutes: 10 },
      { exercise: "E3.7", minutes: 40 },
      { exercise: "close", minutes: 10 },
    ],
    optional: [],
  },
  {
    id: "decision",
    title: "Decision",
    lead: "What becomes likelier together, then one proposal: said, tested and closed.",
    minutes: 180,
    plan: [
      { exercise: "opening", minutes: 5 },
      { exercise: "introductions", minutes: 10 },
      { exercise: "E4.4", minutes: 20 },
      { exercise: "break", minutes: 15 },
      { exercise: "E4.1", minutes: 90 },
      { exercise: "break", minutes: 10 },
      { exercise: "close", minutes: 20 },
    ],
    optional: [
      {
        step: { exercise: "E4.3", minutes: 60 },
        after: "E4.1",
        why: "Where it was decided who does what: what will be better in a year, and what worse.",
      },
      {
        step: { exercise: "E4.2", minutes: 60 },
        after: "E4.1",
        why: "Where the way from what leaders do to what children feel is not drawn yet.",
      },
      {
        step: { exercise: "E4.5", minutes: 45 },
        after: "E4.1",
        why: "With those who will keep the log, before its first entry.",
      },
    ],
  },
  {
    id: "quarterly",
    title: "Quarterly",
    lead: "What happened, what it means, what was promised and done.",
    minutes: 90,
    plan: [
      { exercise: "opening", minutes: 5 },
      {
        exercise: "one-two-four-all",
        minutes: 12,
        prompts: { title: "What happened", cards: "Month by month: what changed here since we last met?" },
      },
      { exercise: "E4.6", minutes: 40 },
      {
        exercise: "cards",
        minutes: 8,
        prompts: {
          title: "What we promised",
          cards: "Of what we took on: what is done, what is not, what stands in its way?",
        },
      },
      { exercise: "close", minutes: 10 },
    ],
    optional: [
      {
        step: { exercise: "E4.7", minutes: 45 },
        after: "E4.6",
        why: "Where questions of form, money or data wait for their turn.",
      },
    ],
  },
]

import { GRADIENTS } from "../../contract/session.ts"
import type { MethodWords } from "./words.ts"

const at = (date: string | undefined) => (date === undefined ? "" : ` ${date}`)

export const english: MethodWords = {
  locale: "en-GB",
  scale: GRADIENTS,
  bins: [
    "We back each other up",
    "Two halves of one job",
    "Same aim, other people or place",
    "Same word, other work",
    "We may be doing this twice",
  ],
  facts: {
    labels: {
      goals: "Much the same goals",
      strategies: "Much the same ways of working",
      footprint: "Much the same places",
      money: "Much the same funders",
      people: "The same organisations at both tables",
      compared: "Have sat down to compare their work",
      together: "Work together today",
      depth: "The deepest thing on the table",
    },
    of: { none: "none", some: "some", most: "most", "not yet known": "not yet known" },
    depths: {
      "staying informed": "staying informed",
      "ways of working": "ways of working",
      agreements: "agreements",
      "pooled work": "pooled work",
      structure: "structure",
      "not yet named": "not yet named",
    },
    pairs: (count, known, of) => {
      if (known === 0) return "no pair known yet"
      return known < of
        ? `${count} of the ${known} known, ${of} in all`
        : `${count} of ${of} ${of === 1 ? "pair" : "pairs"}`
    },
    two: (one, other) => `${one} and ${other}`,
    base: (groups, day) =>
      `${groups} groups, from what all of us may know on ${day}. Much the same: half or more of what they list.`,
    nobodyYet: "Who wants in? Two groups at least.",
  },
  abstain: "Not mine to say",
  talk: "Need more talk first",
  temperatureCheck: "A temperature check, not a vote",
  impact: ({ who, change, year, seenIn }) => {
    const aim = `So that ${who} ${change}${year === "" ? "" : ` by the year ${year}`}.`
    return seenIn === "" ? aim : `${aim} We would see it in ${seenIn}.`
  },
  reviewDateUnknown: "the review date",
  ofPresent: (counted, present, time) => `${counted} of ${present} at ${time}`,
  counted: (counted, time) => `${counted} at ${time}, headcount not taken`,
  arrivedLater: (parties) => `${parties} arrived later`,
  until: (time) => `We go on at ${time}`,
  shares: { "few or none": "few or none", some: "some", most: "most" },
  fromTo: (from, to) => `${from} to ${to.charAt(0).toLowerCase()}${to.slice(1)}`,
  tooFewToShow: "There are too few of us to show this without pointing at someone.",
  threes: { high: "Three that we said most", low: "Three that we said least", apart: "Three on which we differ most" },
  pulse: ["Not at all", "A little", "Partly", "Mostly", "Fully"],
  talkPhases: ["Alone", "In pairs", "In fours", "All together"],
  chair: (number) => `Chair ${number}`,
  agree: (agree, of) => `${agree} of ${of} agree`,
  openObjections: (count) => (count === 1 ? "one objection is open" : `${count} objections are open`),
  outcome: {
    agreedInRoom: "Agreed in the room",
    agreed: "Agreed",
    ratified: "Agreed and ratified",
    notAgreed: "Not agreed",
    refused: "Agreed in the room, not ratified",
    advice: "Advice given",
    silent: "Nobody has spoken",
  },
  pending: (body, due) => `${body}${at(due)}`,
  ratified: (body, on) => `${body} ratified${at(on)}`,
  refused: (body, on) => `${body} refused${at(on)}`,
  picture: {
    people: (count) => `share ${count} people`,
    aFewPeople: "share a few people",
    hours: (count) => `About ${count} hours a year at a second table, all people together`,
    goals: "Goals",
    does: "Does",
    ages: "Ages",
    places: "Places",
    nothingYet: "Nothing on record yet.",
    toldDifferently: "told differently by the two sides",
    inTouch: "in touch",
    changes: (count) => (count === 1 ? "1 change in place so far" : `${count} changes in place so far`),
  },
}

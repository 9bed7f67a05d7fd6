import type { LevelCard, RelationCard } from "../content.ts"

/** METHOD.md B4: three published vocabularies beside the app's own words. */
export const scales: readonly string[] = ["Himmelman", "Levels of Collaboration", "Seven-step spectrum"]

export const levels: readonly LevelCard[] = [
  {
    level: 0,
    label: "No contact",
    meaning: "we do not deal with each other",
    elsewhere: ["", "none", "compete, co-exist"],
  },
  {
    level: 1,
    label: "Exchange",
    meaning: "we tell each other things",
    elsewhere: ["networking", "networking", "communicate"],
  },
  {
    level: 2,
    label: "Adjust",
    meaning: "we change what we do because of the other",
    elsewhere: ["coordinating", "cooperation", "cooperate"],
  },
  {
    level: 3,
    label: "Share",
    meaning: "we put time, people, money or data in common",
    elsewhere: ["cooperating", "coordination", "coordinate"],
  },
  {
    level: 4,
    label: "Build",
    meaning: "each makes the other stronger; we decide some things together",
    elsewhere: ["collaborating", "coalition", "collaborate"],
  },
  {
    level: 5,
    label: "One system",
    meaning: "we plan, decide and account together",
    elsewhere: ["", "collaboration", "integrate"],
  },
]

export const levelNote =
  "Published scales use the same words for different steps, so a step is always shown with its meaning. Closer is not always the aim. Competing is a mark of its own: two bodies can compete for grants and still share data."

export const relations: readonly RelationCard[] = [
  {
    id: "member-of",
    label: "sits at",
    ends: "person, organisation or group to group",
    directed: true,
    consoleOnly: false,
  },
  { id: "hosts", label: "hosts", ends: "organisation to group", directed: true, consoleOnly: false },
  { id: "funds", label: "funds", ends: "organisation to group or organisation", directed: true, consoleOnly: false },
  { id: "part-of", label: "is part of", ends: "group to group", directed: true, consoleOnly: false },
  {
    id: "works-with",
    label: "works with",
    ends: "group and group, said by each side",
    directed: false,
    consoleOnly: false,
  },
  { id: "informs", label: "informs", ends: "any to any", directed: true, consoleOnly: false },
  {
    id: "refers-to",
    label: "refers people to",
    ends: "organisation to organisation",
    directed: true,
    consoleOnly: false,
  },
  { id: "shares-data", label: "shares data with", ends: "group to group", directed: true, consoleOnly: false },
  {
    id: "met-to-compare",
    label: "has compared its work with",
    ends: "group and group",
    directed: false,
    consoleOnly: false,
  },
  {
    id: "competes-with",
    label: "competes with",
    ends: "group and group, said by one",
    directed: false,
    consoleOnly: true,
  },
  {
    id: "trusts",
    label: "trusts, values",
    ends: "one who is asked to one who is rated",
    directed: true,
    consoleOnly: true,
  },
  {
    id: "influences",
    label: "influences",
    ends: "anyone to a topic, 0 to 5, at the tables only",
    directed: true,
    consoleOnly: false,
  },
  { id: "tension", label: "is in tension with", ends: "any to any", directed: false, consoleOnly: true },
  { id: "proposed", label: "is wanted", ends: "any of these, as a wish", directed: false, consoleOnly: false },
]

import type { OutcomeKind } from "../../contract/outcomes.ts"
import type { DecisionBody, Party, Ratification } from "../../contract/session.ts"
import type { Language } from "../../method/words.ts"

/** Sentences that documents are written with, in one language. */
export interface DocumentWords {
  readonly header: string
  /** On a document that is for whoever runs the session. */
  readonly ownHeader: string
  readonly runSheet: (session: string) => string
  readonly planned: (from: string, until: string, minutes: number) => string
  readonly minutes: (count: number) => string
  readonly notComing: string
  readonly byTheClock: string
  readonly at: string
  readonly howLong: string
  /** A column to write in by hand. */
  readonly asItWent: string
  readonly itEnds: string
  readonly stepByStep: string
  readonly withoutFunder: (why: string) => string
  readonly silence: (minutes: number) => string
  readonly watchFor: string
  readonly whatIf: string
  readonly closing: string
  readonly session: string
  readonly leave: (session: string) => string
  readonly decision: (day: string) => string
  readonly hold: string
  readonly held: (day: string, from: string, until: string) => string
  readonly goesOn: (day: string, from: string) => string
  readonly notHeld: string
  readonly asOf: (day: string, time: string) => string
  readonly purpose: string
  readonly who: string
  readonly headcount: (people: number) => string
  readonly noHeadcount: string
  readonly cameLater: (people: number, time: string) => string
  readonly partiesIn: (here: number, of: number) => string
  readonly party: string
  readonly inRoom: string
  readonly states: { readonly [S in Party["state"]]: string }
  readonly sentence: string
  readonly sentenceState: { readonly draft: string; readonly closed: string }
  readonly decisions: string
  readonly nothingDecided: string
  readonly nothingHeld: string
  readonly nothingShown: string
  /** What each kind of row with a day is, on the line of time. */
  readonly dated: { readonly [K in OutcomeKind]?: string }
  readonly withdrawn: (count: number, time: string) => string
  readonly workedIn: (how: string) => string
  readonly version: (version: number) => string
  readonly reviewOn: (day: string) => string
  /** Of an entry that came from paper after the room had left its step. */
  readonly typedUp: string
  /** Of a step that was not in the plan: when it began, and when it was left. */
  readonly offScript: (from: string, until: string | undefined) => string
  readonly line: string
  readonly howMany: string
  readonly question: string
  readonly answers: string
  readonly verdictsBase: (given: number, of: number) => string
  readonly about: string
  readonly groups: string
  readonly roomSaid: string
  readonly votes: string
  readonly wantsIn: (groups: string) => string
  readonly onTheTable: (options: string) => string
  readonly factsAt: (base: string, time: string) => string
  readonly knownOf: string
  readonly inAWord: string
  readonly restsOn: string
  readonly answer: string
  readonly count: string
  readonly rule: string
  readonly rules: { readonly [R in DecisionBody["rule"]]: string }
  readonly saidBy: string
  readonly positions: { readonly [P in DecisionBody["parties"][number]["position"]]: string }
  readonly dissent: string
  readonly openObjections: (count: number) => string
  readonly why: string
  readonly alternatives: string
  readonly touchesTitle: string
  readonly touches: { readonly [T in NonNullable<DecisionBody["touches"]>[number]]: string }
  readonly takenBackBy: string
  readonly mustSayYes: string
  readonly body: string
  readonly state: string
  readonly ratifications: { readonly [S in Ratification["state"]]: string }
  readonly day: string
  readonly minute: string
  readonly lookAgain: string
  readonly reopenIf: (what: string) => string
  readonly replaced: (day: string) => string
  readonly fromSession: (title: string) => string
  readonly heldItem: string
  readonly owner: string
  readonly noOwner: string
  readonly from: string
  readonly done: string
  readonly open: string
  readonly holdState: (open: number, done: number, withoutOwner: number) => string
  readonly agreed: string
  readonly nothingAgreed: string
  readonly staysOpen: string
  readonly nothingOpen: string
  readonly notDecided: string
  readonly parked: string
  readonly questionsRaised: string
  readonly whoDoesWhat: string
  readonly nothingToDo: string
  readonly what: string
  readonly byWhen: string
  readonly noDay: string
  readonly nextDate: string
  readonly noNextDate: string
  readonly nextSession: (title: string) => string
  readonly looksAgain: (decision: string) => string
  readonly decides: (body: string) => string
}

const english: DocumentWords = {
  header: "For participants: only what everyone in the room may know",
  ownHeader: "For whoever runs the session: not for the tables",
  runSheet: (session) => `Run sheet: ${session}`,
  planned: (from, until, minutes) => `${from} to ${until}, ${minutes} minutes in all`,
  minutes: (count) => `${count} min`,
  notComing: "Not coming",
  byTheClock: "By the clock",
  at: "At",
  howLong: "How long",
  asItWent: "As it went",
  itEnds: "It ends",
  stepByStep: "Step by step",
  withoutFunder: (why) => `Without a funder in the room: ${why}`,
  silence: (minutes) => `${minutes} minutes of silent writing`,
  watchFor: "Watch for",
  whatIf: "What to do if",
  closing: "At its end",
  session: "Session record",
  leave: (session) => `Before you leave: ${session}`,
  decision: (day) => `Decision of ${day}`,
  hold: "Hold list",
  held: (day, from, until) => `Held on ${day}, ${from} to ${until}`,
  goesOn: (day, from) => `Began on ${day} at ${from} and has not ended`,
  notHeld: "Planned, not held yet",
  asOf: (day, time) => `As it stood on ${day} at ${time}`,
  purpose: "What it was for",
  who: "Who was there",
  headcount: (people) => `${people} ${people === 1 ? "person" : "people"} counted in the room`,
  noHeadcount: "Headcount not taken",
  cameLater: (people, time) => `${people} of them came later, at ${time}`,
  partiesIn: (here, of) => `${here} of ${of} parties in the room or by proxy at the last count`,
  party: "Party",
  inRoom: "In the room",
  states: {
    present: "present",
    late: "came late",
    left: "left before the end",
    "by proxy": "by proxy",
    absent: "absent",
  },
  sentence: "The impact sentence",
  sentenceState: { draft: "State: draft, not closed by the room", closed: "State: closed by the room" },
  decisions: "What we decided",
  nothingDecided: "Nothing was decided.",
  nothingHeld: "Nothing is held.",
  nothingShown: "Nothing of this exercise was shown to the room.",
  dated: {
    criticalEvent: "happened",
    commitment: "locks in",
    pause: "held off until then",
    visit: "visit",
    publicStatement: "said to all",
    milestone: "on the road",
    action: "to be done",
    risk: "a sign would show",
    changeEntry: "in place",
  },
  withdrawn: (count, time) => `${count === 1 ? "one statement" : `${count} statements`} withdrawn, ${time}`,
  workedIn: (how) => `(worked in: ${how})`,
  version: (version) => `Version ${version} of the words`,
  reviewOn: (day) => `To be looked at again on ${day}`,
  typedUp: "(typed up afterwards)",
  offScript: (from, until) =>
    until === undefined ? `Not in the plan: from ${from}` : `Not in the plan: ${from} to ${until}`,
  line: "What there was to choose from",
  howMany: "How many chose it",
  question: "Question",
  answers: "What part of the room said what",
  verdictsBase: (given, of) => `The room said what ${given} of ${of} agreed cards are`,
  about: "What both list",
  groups: "Groups",
  roomSaid: "The room said it is",
  votes: "Their own words, which both wanted shown",
  wantsIn: (groups) => `Who wants in: ${groups}`,
  onTheTable: (options) => `On the table: ${options}`,
  factsAt: (base, time) => `${base} As it stood at ${time}.`,
  knownOf: "What all of us know",
  inAWord: "In a word",
  restsOn: "It rests on",
  answer: "Answer",
  count: "Count",
  rule: "Rule",
  rules: {
    consent: "Consent: no objection is open",
    "unanimity of parties": "Every party agrees",
    "supermajority of parties": "Three quarters of the parties agree",
    majority: "More than half of the parties agree",
    "advice to a decider": "Advice to whoever decides",
  },
  saidBy: "Said by",
  positions: {
    agrees: "agrees",
    "does not agree": "does not agree",
    absent: "absent, which is not a yes",
    "not mine to say": "not mine to say",
  },
  dissent: "Dissent, in its own words",
  openObjections: (count) =>
    `${count} ${count === 1 ? "objection was" : "objections were"} not worked in when it was recorded`,
  why: "Why",
  alternatives: "Also looked at",
  touchesTitle: "It touches",
  touches: { decisions: "how decisions are made", staffing: "staffing", resources: "money and other resources" },
  takenBackBy: "Taken back by",
  mustSayYes: "Who must still say yes",
  body: "Body",
  state: "State",
  ratifications: { pending: "has not met yet", ratified: "has said yes", refused: "has said no" },
  day: "Day",
  minute: "Minute",
  lookAgain: "When we look at it again",
  reopenIf: (what) => `Opened again before that if: ${what}`,
  replaced: (day) => `Replaced by later words on ${day}`,
  fromSession: (title) => `From the session: ${title}`,
  heldItem: "What was parked",
  owner: "Owner",
  noOwner: "no owner yet",
  from: "From",
  done: "done",
  open: "open",
  holdState: (open, done, withoutOwner) =>
    [`${open} open, ${done} done`, ...(withoutOwner === 0 ? [] : [`${withoutOwner} open without an owner`])].join("; "),
  agreed: "What we agreed",
  nothingAgreed: "Nothing was agreed.",
  staysOpen: "What stays open",
  nothingOpen: "Nothing that was shown or parked is open.",
  notDecided: "Proposed, not decided",
  parked: "Parked",
  questionsRaised: "Questions raised",
  whoDoesWhat: "Who does what by when",
  nothingToDo: "Nobody took anything on.",
  what: "What",
  byWhen: "By when",
  noDay: "no day yet",
  nextDate: "Next date",
  noNextDate: "The next session has no date yet.",
  nextSession: (title) => `Next session: ${title}`,
  looksAgain: (decision) => `We look again at: ${decision}`,
  decides: (body) => `${body} must say yes`,
}

/** The words of documents by language. */
export const DOCUMENT_WORDS: { readonly [L in Language]: DocumentWords } = { en: english }

/**
 * What a fictional county says in its four sessions and at the quarterly look back: lines for cards, rows for forms,
 * each under its exercise and block. Blocks that are counted or picked by hand have nothing here.
 */
type Row = Readonly<Record<string, string | number>>
type Said = Readonly<Record<string, Readonly<Record<string, readonly (string | Row)[]>>>>

export const PARTIES = ["Cradle Steps", "Ready Kids", "Calder Reads", "Mentor Calder", "Youth Works Council"] as const

export const SENTENCE = {
  who: "every child in Calder County",
  change: "reads with ease by the end of third grade",
  year: "2031",
  seenIn: "the reading check of each spring",
} as const

export const SAID: Said = {
  "E1.1": {
    because: ["Three plans for the same neighbourhood", "The levy runs out next year"],
    events: [
      { on: "2024-09-01", text: "Two intake forms become one", effect: "helped", chair: "families" },
      { on: "2025-02-01", text: "The bus contract ends", effect: "hindered" },
    ],
    "about-to": [
      { text: "A second office in the south", by: "Ready Kids", lockDate: "2027-03-01", reversible: "in part" },
    ],
    regret: ["We talked and families saw nothing of it"],
  },
  "E1.2": {
    "young-person": ["A grown-up who has time", "Books at home"],
    "in-the-way": ["Five intake meetings", "The same report nine times"],
    freed: ["A reading mentor in each school"],
    result: ["Second graders read a year sooner"],
  },
  "E1.3": {
    statement: [
      {
        text: "We decide what we pay for, and not who sits together.",
        who: "The county fund",
        is: "what we decide and what not",
      },
    ],
    heard: ["Say before June what stays as it is"],
  },
  "E1.4": { "same-report": ["Attendance, at two tables"], never: ["Night-shift parents"] },
  "E1.5": {
    "lock-in": [{ text: "A new intake system", by: "Mentor Calder", lockDate: "2027-05-01", reversible: "yes" }],
    pauses: [{ text: "The second office", by: "Ready Kids", until: "2027-06-30", purpose: "to compare first" }],
    visits: [{ text: "Welcome Table", by: "Calder Reads", on: "2027-02-10" }],
  },
  "E1.6": {
    hopes: ["One door for families"],
    fears: ["Our name disappears"],
    pace: ["One person with time to carry it"],
  },
  "E1.7": { wide: ["The library bus", "Barbershop books"], narrow: ["Four groups read with children; two have met"] },
  "E2.1": {
    notes: [
      { is: "did not know", from: "Cradle Steps", to: "Calder Reads", text: "Their mentors visit at home" },
      { is: "could help you", from: "Mentor Calder", to: "Ready Kids", text: "Background checks in a week" },
      { is: "could you help us", from: "Calder Reads", to: "Cradle Steps", text: "First books for newborns" },
    ],
    learned: ["They hold their own summer school"],
  },
  "E2.2": {
    affects: ["School principals", "The bus company"],
    "more-of": ["Libraries with clinics"],
    "new-tie": ["Foster care with mentors"],
  },
  "E2.3": { gaps: ["Fourth to sixth grade in the south"], first: ["Reading help in South, this spring"] },
  "E2.4": {
    views: [
      { party: "Cradle Steps", other: "Ready Kids", now: 2, wanted: 4 },
      { party: "Ready Kids", other: "Cradle Steps", now: 3, wanted: 4 },
    ],
    example: ["We share one waiting list"],
    talks: [{ text: "Cradle Steps with Ready Kids about intake", owner: "Cradle Steps", due: "2027-02-01" }],
  },
  "E2.5": {
    case: ["They kept both boards"],
    "true-first": ["Shared data needs one consent form"],
    unspoken: ["To part as friends"],
    "red-lines": [{ party: "Calder Reads", text: "Our volunteers keep their name", option: "O4" }],
  },
  "E2.6": {
    good: [{ fn: "1", text: "One calendar that all keep" }],
    gap: ["Many meetings, no shared numbers"],
    once: [{ fn: "3", text: "One data agreement", once: "once for all" }],
  },
  "E2.7": {
    lines: [
      { party: "Mentor Calder", is: "give", text: "Trained volunteers" },
      { party: "Ready Kids", is: "get", text: "Help with data" },
      { party: "Calder Reads", is: "guard", text: "Our summer programme" },
    ],
    matches: ["Volunteers for the reading weeks"],
  },
  "E3.1": {
    declared: [{ who: "The facilitator", text: "Worked for the county until 2020", on: "2027-01-10" }],
    confirmed: [{ by: "Youth Works Council", on: "2027-01-12" }],
    charter: [{ text: "A rumour comes to the table before it leaves the room" }],
  },
  "E3.2": {
    why: ["We share two funders"],
    unknown: ["What the mayor promised"],
    help: ["Somebody from outside for the money talks"],
  },
  "E3.3": {
    words: [{ word: "aligned", meaning: "we know what the other does, and plan by it" }],
    compact: [{ text: "What is said in small groups stays there" }],
    use: [{ party: "Ready Kids", is: "as from your sector" }],
    values: [{ text: "Families hear it from us first" }],
  },
  "E3.4": {
    ahead: ["People think that we share data already"],
    own: [{ party: "Mentor Calder", fn: "3", text: "Nobody of us can read a dashboard", evidence: "two tries" }],
  },
  "E3.5": {
    back: [
      { on: "2028-06-01", text: "Intake runs on one form", owner: "Cradle Steps", phase: "implement" },
      { on: "2027-09-01", text: "Three schools try it", owner: "Ready Kids", phase: "learn" },
    ],
    fixed: [{ on: "2027-07-01", text: "The county's budget" }],
    yes: [{ text: "School board", on: "2027-05-20", takes: "two readings" }],
    soon: [{ text: "One phone number for reading help", owner: "Calder Reads", on: "2027-03-31" }],
  },
  "E3.6": {
    example: ["Who decides on money: three answers"],
    repairs: [{ text: "Write down who may say yes", owner: "Cradle Steps", due: "2027-02-20" }],
  },
  "E3.7": {
    history: ["Everybody waited for the county"],
    signs: [
      {
        text: "The carrier leaves",
        sign: "No date for the next meeting",
        by: "2027-06-01",
        owner: "Ready Kids",
        answer: "Two hold the pen",
        about: "people",
      },
    ],
  },
  "E4.1": {
    meaning: ["Compare means: open the lists"],
    nearer: ["A date on which we look again"],
    talk: ["An hour with our board, by May"],
    objections: ["Who pays for the mentor's bus?"],
    reopen: ["If the levy fails"],
  },
  "E4.2": {
    big: [
      {
        text: "Third graders who read with ease",
        forWhom: "children",
        today: "48 of 100",
        aim: "70 of 100",
        years: "5",
        measure: "the spring check",
      },
    ],
    middle: [
      {
        text: "Reading help outside of school",
        direction: "more",
        needs: "reach",
        outcome: "Third graders who read with ease",
      },
    ],
    teeth: [{ text: "School district", is: "formal", owner: "Calder Reads", measure: "Schools with a reading hour" }],
    small: [{ text: "Share the list of mentors", owner: "Mentor Calder", due: "2027-03-15" }],
  },
  "E4.3": {
    three: ["Shared numbers", "Common intake", "Speaking for children"],
    forecast: [
      { fn: "3", quality: "coherent", today: 1, expected: 3, because: "one data agreement", checkOn: "2028-01-15" },
    ],
    weaker: ["Speaking for children, in an election year"],
  },
  "E4.4": {
    together: ["A levy that names children first"],
    odds: [
      {
        text: "One training for all mentors",
        is: "training across systems",
        apart: "unlikely",
        together: "likely",
        sign: "A date in both calendars",
        owner: "Mentor Calder",
      },
    ],
  },
  "E4.5": {
    examples: [{ text: "Two intake forms became one", code: "CC", settled: "a change in how we work" }],
    book: [
      {
        code: "CC",
        meaning: "a rule or a habit that is different for families",
        example: "one intake form",
        target: "three a year",
      },
    ],
    keepers: [{ text: "Enter what happened", owner: "Ready Kids", due: "2027-04-01" }],
  },
  "E4.6": {
    harvest: [
      { on: "2027-02-10", text: "The library bus stops at the clinic", effect: "helped" },
      { on: "2027-03-05", text: "Two mentors leave", effect: "hindered" },
    ],
    log: [{ on: "2027-02-10", text: "The library bus stops at the clinic", code: "CC", duration: "ongoing" }],
    see: ["Most marks are in North"],
    bent: ["The bus changed its route"],
    nothing: ["Fourth to sixth grade"],
    matched: ["Spring was slow, as we felt it"],
    adjust: [{ text: "Stop the second report", owner: "Cradle Steps", due: "2027-05-01" }],
  },
  "E4.7": {
    tests: [{ text: "One school, one form, four weeks", owner: "Ready Kids", due: "2027-06-01" }],
    absent: ["Parents of the night shift"],
  },
}

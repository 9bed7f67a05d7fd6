import type { ExerciseDefinition } from "../../definition.ts"

/** What every frame has in common: it stands between exercises and has no step of the method. */
const frame = {
  step: 1,
  frame: true,
  people: { from: 1, to: 2000, who: "everyone in the room" },
  exposure: "low",
  guards: ["What was interrupted waits as it was left."],
  whatIf: [],
  close: ["Back to where we were."],
} as const

/** Steps that stand between exercises, in a plan or off the script: a line, cards, a count, a break, the close. */
export const offScript: readonly ExerciseDefinition[] = [
  {
    ...frame,
    code: "opening",
    title: "Welcome",
    purpose: "Why we are here: the impact sentence is on the wall, or your opening line before there is one.",
    minutes: 10,
    opens: true,
    blocks: [
      {
        kind: "line",
        id: "welcome",
        prompt: "Welcome. Good that you are here.",
        say: [
          "Read the impact sentence aloud before anything else.",
          "Then what we do today, when we have a break, and when we end, whatever happens.",
        ],
      },
    ],
  },
  {
    ...frame,
    code: "introductions",
    title: "Who is here",
    purpose: "Everybody has spoken once, and to somebody new.",
    minutes: 10,
    blocks: [
      {
        kind: "line",
        id: "introductions",
        prompt: "In pairs: your name, your group, and one thing you hope for today.",
        say: [
          "Turn to somebody you know little.",
          "Afterwards each says the name and the hope of the other, in a breath.",
        ],
      },
    ],
  },
  {
    ...frame,
    code: "line",
    title: "One line",
    purpose: "One sentence on the wall.",
    minutes: 5,
    blocks: [
      { kind: "line", id: "line", prompt: "Let us stay with this for a moment.", say: ["Read it aloud, then wait."] },
    ],
  },
  {
    ...frame,
    code: "promise",
    title: "Our promise",
    purpose: "What happens with private answers, in one sentence.",
    minutes: 2,
    blocks: [
      {
        kind: "line",
        id: "promise",
        prompt: "I read what you write for me, nobody else here does. I show only what several of you share.",
        say: [
          "Read it aloud before anybody writes.",
          "If a law or a court orders otherwise, I tell you first if I am allowed to.",
        ],
      },
    ],
  },
  {
    ...frame,
    code: "cards",
    title: "Cards",
    purpose: "Cards on a question, sorted and dotted if need be.",
    minutes: 10,
    blocks: [
      {
        kind: "cards",
        id: "cards",
        prompt: "What comes to mind?",
        say: ["One thought on a card. Nobody sees a card until all are in."],
        hint: "Sort them with the room once they are up, then count look-alikes as one.",
      },
      {
        kind: "choice",
        id: "dots",
        of: "cards",
        by: "dots",
        prompt: "Which of these should we stay with?",
        say: ["Dots shorten the list. They decide nothing.", "At most one dot of yours on a line."],
        hint: "Count only when all dots are in. Merge look-alikes first.",
      },
    ],
  },
  {
    ...frame,
    code: "papers",
    title: "Cards, then papers",
    purpose: "Written in silence, listed in turn, put in an order on private papers, then talked over.",
    minutes: 30,
    blocks: [
      {
        kind: "cards",
        id: "cards",
        prompt: "What should be on our list?",
        silentMinutes: 4,
        say: [
          "Four minutes in silence, a few words on each line.",
          "Then one line from each of you in turn. Only questions of meaning.",
        ],
        hint: "Draw a round for the turn. Merge look-alikes before the papers.",
      },
      {
        kind: "choice",
        id: "papers",
        of: "cards",
        by: "papers",
        prompt: "Write the numbers of your lines, the one that matters most first.",
        say: [
          "In silence, on your own paper, without your name.",
          "It shortens the list. We talk about it before anything is decided.",
        ],
        hint: "Type one paper a line: 3 1 7. Only the sums are kept.",
      },
    ],
  },
  {
    ...frame,
    code: "one-two-four-all",
    title: "One, two, four, all",
    purpose: "A question that everybody thinks through: alone, in pairs, in fours, together.",
    minutes: 12,
    blocks: [
      {
        kind: "cards",
        id: "cards",
        prompt: "What would you do first?",
        talk: 1,
        say: ["One minute alone, two in pairs, four in fours. Then each four says the one thing that stood out."],
        hint: "Start the clock; the wall says which part it is.",
      },
    ],
  },
  {
    ...frame,
    code: "count",
    title: "Quick count",
    purpose: "Hands counted in the open.",
    minutes: 5,
    blocks: [
      {
        kind: "count",
        id: "count",
        prompt: "Who says yes?",
        options: ["Yes", "No", "Not sure", "", "", ""],
        say: ["I read the answers; raise your hand once.", "A temperature check, not a vote."],
        hint: "Type the figures in one line, 7 3 2, then reveal.",
      },
    ],
  },
  {
    ...frame,
    code: "fist",
    title: "Fist of five",
    purpose: "A quick reading of a small question, in words.",
    minutes: 5,
    blocks: [
      {
        kind: "count",
        id: "fist",
        fist: true,
        prompt: "Can we go on like this?",
        options: [
          "I will carry it",
          "Yes",
          "I can live with it",
          "I have a worry",
          "I have a serious worry",
          "Stop, let us talk",
        ],
        say: [
          "Five fingers: I will carry it. One finger: a serious worry. A fist: stop, let us talk.",
          "All hands at once.",
        ],
        hint: "A fist is answered at once: stop and ask. Never in a session that uses the six steps.",
      },
    ],
  },
  {
    ...frame,
    code: "break",
    title: "Break",
    purpose: "Time to move.",
    minutes: 15,
    blocks: [{ kind: "break", id: "break", prompt: "A break", say: ["Say the time at which we go on, twice."] }],
  },
  {
    ...frame,
    code: "lunch",
    title: "Lunch",
    purpose: "An hour off, or most of one.",
    minutes: 45,
    blocks: [{ kind: "break", id: "lunch", prompt: "Lunch", say: ["Say the time at which we go on, twice."] }],
  },
  {
    ...frame,
    code: "close",
    title: "Before we go",
    purpose: "What we take with us, and how it was.",
    minutes: 10,
    closes: true,
    close: ["Thank you. The next date is on the wall."],
    blocks: [
      {
        kind: "cards",
        id: "taken",
        prompt: "What did we learn, what did we decide, what did we park?",
        say: ["One thing each, in a sentence.", "I write it down as you say it."],
        hint: "Reveal at once; it goes up as it is said.",
      },
      {
        kind: "pulse",
        id: "pulse",
        prompt: "How was it for you?",
        questions: [
          { id: "heard", label: "I was heard" },
          { id: "safe", label: "I could speak safely" },
          { id: "useful", label: "It was useful" },
        ],
        say: [
          "Twenty seconds. I read five words for each; raise your hand once.",
          "In a small room I show words, not figures.",
        ],
        hint: "Type five figures a line, from not at all to fully.",
      },
    ],
  },
]

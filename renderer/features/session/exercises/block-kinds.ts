import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { BlockKind } from "../../../../shared/method/blocks.ts"

/** What each kind of block is called where an exercise is written. */
export const BLOCK_NAMES: { readonly [K in BlockKind]: MessageDescriptor } = {
  cards: msg`Cards`,
  ladder: msg`Cards of several blocks, one above the other`,
  sentence: msg`The impact sentence`,
  proposal: msg`The words to decide on`,
  gradients: msg`Where people stand`,
  decide: msg`The decision`,
  line: msg`One sentence`,
  break: msg`A break`,
  count: msg`A count of hands`,
  choice: msg`Dots or papers on a list`,
  pulse: msg`How it was`,
  sort: msg`What two groups share`,
  facts: msg`What makes it delicate`,
  form: msg`Rows`,
  rate: msg`Answers in private, on slips`,
  place: msg`Things put into columns`,
  matrix: msg`Functions, and who does a piece`,
  picture: msg`What the records show`,
}

/** One thing of a block that can be changed, besides its question and what is said. */
export type BlockPart =
  | {
      readonly is: "number"
      readonly of: string
      readonly label: MessageDescriptor
      readonly min: number
      readonly max: number
    }
  | { readonly is: "line" | "lines" | "named" | "switch"; readonly of: string; readonly label: MessageDescriptor }
  /** The words of each thing in a list whose length stays. */
  | { readonly is: "labels"; readonly of: string; readonly label: MessageDescriptor }
  /** Which of its fields the wall shows. */
  | { readonly is: "wall"; readonly of: "wall"; readonly label: MessageDescriptor }
  | {
      readonly is: "choice"
      readonly of: string
      readonly label: MessageDescriptor
      readonly none?: MessageDescriptor
      readonly options: readonly (readonly [string, MessageDescriptor])[]
    }
  | { readonly is: "block"; readonly of: string; readonly label: MessageDescriptor; readonly kind: BlockKind }

/** The parts of each kind; a kind that is no more than its question has none. */
export const BLOCK_PARTS: { readonly [K in BlockKind]: readonly BlockPart[] } = {
  cards: [
    { is: "number", of: "silentMinutes", label: msg`Minutes of silent writing`, min: 1, max: 30 },
    { is: "number", of: "talk", label: msg`Alone, in pairs, in fours, all: times the usual minutes`, min: 0.5, max: 4 },
    { is: "line", of: "rung", label: msg`Its name as a rung of a ladder` },
    {
      is: "choice",
      of: "tag",
      label: msg`Cards are tagged`,
      none: msg`not tagged`,
      options: [
        ["efficiency", msg`efficiency`],
        ["impact", msg`impact`],
        ["fear", msg`fear`],
        ["obligation", msg`obligation`],
      ],
    },
    { is: "switch", of: "byParty", label: msg`Each card is the word of a party` },
    { is: "switch", of: "objections", label: msg`Cards are objections, each to be worked in` },
  ],
  ladder: [],
  sentence: [],
  proposal: [],
  decide: [],
  line: [],
  break: [],
  facts: [],
  gradients: [
    {
      is: "choice",
      of: "voices",
      label: msg`Who says it`,
      options: [
        ["hands", msg`hands, counted`],
        ["parties", msg`the parties, one by one`],
      ],
    },
  ],
  count: [{ is: "lines", of: "options", label: msg`What is counted, a line each` }],
  choice: [
    { is: "block", of: "of", label: msg`From the cards of`, kind: "cards" },
    {
      is: "choice",
      of: "by",
      label: msg`By`,
      options: [
        ["dots", msg`dots`],
        ["papers", msg`papers with numbers in an order`],
      ],
    },
  ],
  pulse: [{ is: "named", of: "questions", label: msg`The questions, a line each` }],
  sort: [{ is: "line", of: "notice", label: msg`Asked under each card` }],
  form: [
    { is: "labels", of: "fields", label: msg`What each row is asked for, a line each` },
    { is: "wall", of: "wall", label: msg`The wall shows` },
    { is: "switch", of: "letGo", label: msg`Each row goes to the wall only once it was let go` },
  ],
  rate: [
    { is: "named", of: "items", label: msg`What is asked, a line each` },
    { is: "lines", of: "words", label: msg`The words to answer with, from low to high` },
    { is: "line", of: "off", label: msg`An answer off the scale` },
    {
      is: "switch",
      of: "threes",
      label: msg`At the end: three said most, three said least, three on which the room differs`,
    },
  ],
  place: [
    { is: "named", of: "items", label: msg`The things, a line each; none: the groups` },
    { is: "named", of: "columns", label: msg`The columns, a line each` },
  ],
  matrix: [{ is: "labels", of: "rows", label: msg`The functions, a line each` }],
  picture: [
    {
      is: "choice",
      of: "of",
      label: msg`It shows`,
      options: [
        ["shared people", msg`how many people groups share`],
        ["profiles", msg`the sheets of the groups`],
        ["ties", msg`who works with whom`],
        ["changes", msg`the line of changes`],
      ],
    },
  ],
}

import { type ComponentType, createElement } from "react"
import type { Block, BlockKind, BlockOf } from "../../../../shared/method/blocks.ts"
import { BreakPart } from "./break.tsx"
import { CardsPart } from "./cards.tsx"
import { ChoicePart } from "./choice.tsx"
import { CountPart } from "./count.tsx"
import { DecidePart } from "./decide.tsx"
import { FactsPart } from "./facts.tsx"
import { FormPart } from "./form.tsx"
import { GradientsPart } from "./gradients.tsx"
import { LadderPart } from "./ladder.tsx"
import { LinePart } from "./line.tsx"
import { MatrixPart } from "./matrix.tsx"
import { PicturePart } from "./picture.tsx"
import { PlacePart } from "./place.tsx"
import { ProposalPart } from "./proposal.tsx"
import { PulsePart } from "./pulse.tsx"
import { RatePart } from "./rate.tsx"
import { SentencePart } from "./sentence.tsx"
import { SortPart } from "./sort.tsx"

interface BlockConsole<K extends BlockKind> {
  /** The block's own part of the console. */
  readonly Part: ComponentType<{ readonly block: BlockOf<K> }>
  /** True where the room sees nothing of what was collected before Reveal. */
  readonly reveals: boolean
}

/** Every block kind on the console. One left out does not compile. */
export const BLOCK_CONSOLES: { readonly [K in BlockKind]: BlockConsole<K> } = {
  cards: { Part: CardsPart, reveals: true },
  ladder: { Part: LadderPart, reveals: false },
  sentence: { Part: SentencePart, reveals: false },
  proposal: { Part: ProposalPart, reveals: true },
  gradients: { Part: GradientsPart, reveals: true },
  decide: { Part: DecidePart, reveals: true },
  line: { Part: LinePart, reveals: false },
  break: { Part: BreakPart, reveals: false },
  count: { Part: CountPart, reveals: true },
  choice: { Part: ChoicePart, reveals: true },
  pulse: { Part: PulsePart, reveals: true },
  sort: { Part: SortPart, reveals: false },
  facts: { Part: FactsPart, reveals: true },
  form: { Part: FormPart, reveals: true },
  rate: { Part: RatePart, reveals: true },
  place: { Part: PlacePart, reveals: true },
  matrix: { Part: MatrixPart, reveals: true },
  picture: { Part: PicturePart, reveals: true },
}

export function BlockPart({ block }: { readonly block: Block }) {
  // the registry ties each kind to its own component; the compiler cannot follow the pair through a variable
  const Part = BLOCK_CONSOLES[block.kind].Part as ComponentType<{ readonly block: Block }>
  return createElement(Part, { block })
}

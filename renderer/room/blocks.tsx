import type { ComponentType } from "react"
import type { RoomBlock, RoomBlockOf } from "../../shared/contract/room.ts"
import { BreakOnWall } from "./blocks/break.tsx"
import { CardsOnWall } from "./blocks/cards.tsx"
import { ChoiceOnWall } from "./blocks/choice.tsx"
import { CountOnWall } from "./blocks/count.tsx"
import { DecideOnWall } from "./blocks/decide.tsx"
import { FactsOnWall } from "./blocks/facts.tsx"
import { FormOnWall } from "./blocks/form.tsx"
import { GradientsOnWall } from "./blocks/gradients.tsx"
import { LadderOnWall } from "./blocks/ladder.tsx"
import { LineOnWall } from "./blocks/line.tsx"
import { MatrixOnWall } from "./blocks/matrix.tsx"
import { PictureOnWall } from "./blocks/picture.tsx"
import { PlaceOnWall } from "./blocks/place.tsx"
import { ProposalOnWall } from "./blocks/proposal.tsx"
import { PulseOnWall } from "./blocks/pulse.tsx"
import { RateOnWall } from "./blocks/rate.tsx"
import { SentenceOnWall } from "./blocks/sentence.tsx"
import { SortOnWall } from "./blocks/sort.tsx"

type Kind = RoomBlock["kind"]

/** How each block kind looks on the wall. One left out does not compile. */
const ON_WALL: { readonly [K in Kind]: ComponentType<{ readonly block: RoomBlockOf<K> }> } = {
  cards: CardsOnWall,
  ladder: LadderOnWall,
  sentence: SentenceOnWall,
  proposal: ProposalOnWall,
  gradients: GradientsOnWall,
  decide: DecideOnWall,
  line: LineOnWall,
  break: BreakOnWall,
  count: CountOnWall,
  choice: ChoiceOnWall,
  pulse: PulseOnWall,
  sort: SortOnWall,
  facts: FactsOnWall,
  form: FormOnWall,
  rate: RateOnWall,
  place: PlaceOnWall,
  matrix: MatrixOnWall,
  picture: PictureOnWall,
}

export function RoomBlockView({ block }: { readonly block: RoomBlock }) {
  // the registry ties each kind to its own component; the compiler cannot follow the pair through a variable
  const View = ON_WALL[block.kind] as ComponentType<{ readonly block: RoomBlock }>
  return <View block={block} />
}

import type * as z from "zod"
import type { RoomBlock, RoomBlockOf } from "../contract/room.ts"
import * as pause from "./blocks/break.ts"
import * as cards from "./blocks/cards.ts"
import * as choice from "./blocks/choice.ts"
import type { OutputContext, RoomContext } from "./blocks/context.ts"
import * as count from "./blocks/count.ts"
import * as decide from "./blocks/decide.ts"
import * as facts from "./blocks/facts.ts"
import * as form from "./blocks/form.ts"
import * as gradients from "./blocks/gradients.ts"
import * as ladder from "./blocks/ladder.ts"
import * as line from "./blocks/line.ts"
import * as matrix from "./blocks/matrix.ts"
import type { Output } from "./blocks/output.ts"
import * as picture from "./blocks/picture.ts"
import * as place from "./blocks/place.ts"
import * as proposal from "./blocks/proposal.ts"
import * as pulse from "./blocks/pulse.ts"
import * as rate from "./blocks/rate.ts"
import * as sentence from "./blocks/sentence.ts"
import * as sort from "./blocks/sort.ts"

/** A block kind is what the wall knows how to show. */
export type BlockKind = RoomBlock["kind"]

interface ConfigOf {
  readonly cards: cards.Config
  readonly ladder: ladder.Config
  readonly sentence: sentence.Config
  readonly proposal: proposal.Config
  readonly gradients: gradients.Config
  readonly decide: decide.Config
  readonly line: line.Config
  readonly break: pause.Config
  readonly count: count.Config
  readonly choice: choice.Config
  readonly pulse: pulse.Config
  readonly sort: sort.Config
  readonly facts: facts.Config
  readonly form: form.Config
  readonly rate: rate.Config
  readonly place: place.Config
  readonly matrix: matrix.Config
  readonly picture: picture.Config
}
export type BlockOf<K extends BlockKind> = ConfigOf[K]
export type Block = ConfigOf[BlockKind]

interface BlockRules<K extends BlockKind> {
  readonly config: z.ZodType<BlockOf<K>>
  /** What the wall shows of it: before Reveal counts only. */
  readonly toRoom: (block: BlockOf<K>, context: RoomContext) => RoomBlockOf<K>
  /** Records that are made when its exercise closes. */
  readonly outputs: (block: BlockOf<K>, context: OutputContext) => readonly Output[]
}

/** Every block kind. One left out does not compile. */
export const BLOCKS: { readonly [K in BlockKind]: BlockRules<K> } = {
  cards,
  ladder,
  sentence,
  proposal,
  gradients,
  decide,
  line,
  break: pause,
  count,
  choice,
  pulse,
  sort,
  facts,
  form,
  rate,
  place,
  matrix,
  picture,
}

/** What the wall shows of a block. */
export function blockInRoom<K extends BlockKind>(
  block: BlockOf<K> & { readonly kind: K },
  context: RoomContext,
): RoomBlock {
  return BLOCKS[block.kind].toRoom(block, context)
}

/** The records that a block leaves. */
export function outputsOf<K extends BlockKind>(
  block: BlockOf<K> & { readonly kind: K },
  context: OutputContext,
): readonly Output[] {
  return BLOCKS[block.kind].outputs(block, context)
}

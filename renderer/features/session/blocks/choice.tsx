import { Plural, Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { standing } from "../../../../shared/domain/card.ts"
import { lookAlikes } from "../../../../shared/domain/look-alikes.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { keyWords } from "../../../ui/key.tsx"
import { RUN_KEYS } from "../run/keys.ts"
import { useListOptions, useRound } from "../run/use-entries.ts"
import { useCards, useNothingToReveal } from "../run/use-run.ts"
import { Dots } from "./choice-dots.tsx"
import { Papers } from "./choice-papers.tsx"
import styles from "./count.module.css"
import { SortCards } from "./sort-cards.tsx"
import { useSorting } from "./use-sorting.ts"

/** Dots, or numbers on private papers, over the clusters and cards of another block. It shortens a list; it decides nothing. */
export function ChoicePart({ block }: { readonly block: BlockOf<"choice"> }) {
  const options = useListOptions(block.of)
  const slips = useRound("slips", block.id)
  useNothingToReveal(slips === undefined)
  const By = block.by === "dots" ? Dots : Papers
  const cards = useCards(block.of)
  const { sorting, turn } = useSorting(cards.length > 1)
  const alike = lookAlikes(
    standing(cards)
      .filter(({ body }) => body.pulled !== true)
      .map(({ id, body }) => ({ id, text: body.text })),
  ).length
  return (
    <div className={styles["part"]}>
      <div className={styles["tools"]}>
        <Button size="compact-xs" variant="default" aria-pressed={sorting} onClick={turn} disabled={cards.length < 2}>
          {sorting ? <Trans>Back to the count</Trans> : <Trans>Sort the list</Trans>}&nbsp;
          <kbd>{keyWords(RUN_KEYS.sort)}</kbd>
        </Button>
        {alike > 0 && slips === undefined ? (
          <span role="status" data-testid="look-alikes">
            <Plural
              value={alike}
              one="# card reads like another. Count them as one before the room chooses: what is split loses."
              other="# cards read like others. Count them as one before the room chooses: what is split loses."
            />
          </span>
        ) : null}
      </div>
      {sorting ? <SortCards block={block.of} /> : <By block={block} options={options} slips={slips} />}
    </div>
  )
}

import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useListOptions, useRound } from "../run/use-entries.ts"
import { useNothingToReveal } from "../run/use-run.ts"
import { Dots } from "./choice-dots.tsx"
import { Papers } from "./choice-papers.tsx"
import styles from "./count.module.css"

/** Dots, or numbers on private papers, over the clusters and cards of another block. It shortens a list; it decides nothing. */
export function ChoicePart({ block }: { readonly block: BlockOf<"choice"> }) {
  const options = useListOptions(block.of)
  const slips = useRound("slips", block.id)
  useNothingToReveal(slips === undefined)
  const By = block.by === "dots" ? Dots : Papers
  return (
    <div className={styles["part"]}>
      <By block={block} options={options} slips={slips} />
    </div>
  )
}

import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { PromptField } from "../prompt-field.tsx"
import { useRun } from "../run/use-run.ts"
import styles from "./line.module.css"

/** One sentence on the wall: changed here, on the wall on Enter. */
export function LinePart({ block }: { readonly block: BlockOf<"line"> }) {
  const { id, live, say } = useRun()
  return (
    <div className={styles["line"]}>
      <PromptField session={id} step={live.step} prompt={block.id} own={block.prompt} said={say(block.id)} autoFocus />
    </div>
  )
}

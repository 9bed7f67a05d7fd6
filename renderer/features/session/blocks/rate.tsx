import { Trans } from "@lingui/react/macro"
import { isLow, itemKey, offKey, wordKey } from "../../../../shared/method/blocks/rate.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useStores } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { OptionsThatWait } from "../../path/index.ts"
import { useRun } from "../run/use-run.ts"
import styles from "./count.module.css"
import { SlipsLines } from "./slips-lines.tsx"

/** Sums of slips: a line of figures for each thing, and what a room of this size may hear of it. */
export function RatePart({ block }: { readonly block: BlockOf<"rate"> }) {
  const { call } = useStores()
  const { id, live, say } = useRun()
  const words = [
    ...block.words.map((_, at) => say(wordKey(block.id, at))),
    ...(block.off === undefined ? [] : [say(offKey(block.id))]),
  ]
  return (
    <div className={styles["part"]}>
      <p className={styles["quiet"]}>
        <Trans>
          {words.length} figures a line, in this order: {words.join(", ")}. Count the slips of one thing after the
          other; nobody’s slip is kept.
        </Trans>{" "}
        <AudienceMark of="synthesis" />
      </p>
      {block.items.some(({ word }) => word !== undefined) ? <OptionsThatWait /> : null}
      <div className={styles["questions"]}>
        <SlipsLines
          block={block.id}
          field="rate"
          asked={block.items.map((item) => ({ id: item.id, label: say(itemKey(block.id, item.id)) }))}
          words={words}
          onScale={block.words.length}
          keep={(counts, tables) =>
            call("slips.rate", { session: id, step: live.step, block: block.id, counts, tables })
          }
          isLow={(counts) => block.watch !== undefined && isLow(block, counts)}
        />
      </div>
    </div>
  )
}

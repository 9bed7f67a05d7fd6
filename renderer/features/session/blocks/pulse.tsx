import { Trans } from "@lingui/react/macro"
import { PULSE_STEPS, pulseKey, questionKey } from "../../../../shared/method/blocks/pulse.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useStores } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { useRun } from "../run/use-run.ts"
import styles from "./count.module.css"
import { SlipsLines } from "./slips-lines.tsx"

/** How it was: five figures for each question, and what a room of this size may be shown of them. */
export function PulsePart({ block }: { readonly block: BlockOf<"pulse"> }) {
  const { call } = useStores()
  const { id, live, say } = useRun()
  const words = Array.from({ length: PULSE_STEPS }, (_, step) => say(pulseKey(block.id, step)))
  return (
    <div className={styles["part"]}>
      <div className={styles["questions"]}>
        <SlipsLines
          block={block.id}
          field="pulse"
          asked={block.questions.map((one) => ({ id: one.id, label: say(questionKey(block.id, one.id)) }))}
          words={words}
          onScale={PULSE_STEPS}
          keep={(counts, tables) =>
            call("slips.pulse", { session: id, step: live.step, block: block.id, counts, tables })
          }
        />
      </div>
      <p className={styles["quiet"]}>
        <Trans>Five figures a line, in this order: {words.join(", ")}.</Trans> <AudienceMark of="synthesis" />
      </p>
    </div>
  )
}

import { Trans } from "@lingui/react/macro"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { breakUntil } from "../../../../shared/method/room-timer.ts"
import { clockTime } from "../../../ui/format.ts"
import { keyWords } from "../../../ui/key.tsx"
import { RUN_KEYS } from "../run/keys.ts"
import { useRun } from "../run/use-run.ts"
import styles from "./line.module.css"

/** A break: when it goes on, which more minutes move. */
export function BreakPart() {
  const { live, session } = useRun()
  const step = stepOf(session.plan, live, live.step)
  const until = step === undefined ? undefined : breakUntil(live, step)
  return (
    <p className={styles["until"]}>
      {until === undefined ? (
        <Trans>The clock is stopped, so the wall names no time.</Trans>
      ) : (
        <Trans>
          We go on at {clockTime(until)}. {keyWords(RUN_KEYS.more)} gives two more minutes.
        </Trans>
      )}
    </p>
  )
}

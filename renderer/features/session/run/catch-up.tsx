import { Trans, useLingui } from "@lingui/react/macro"
import { catchUp } from "../../../../shared/domain/catch-up.ts"
import { listText } from "../../../../shared/domain/dates.ts"
import { useRecords } from "../../../stores/stores.tsx"
import styles from "./live-console.module.css"
import { useRun } from "./use-run.ts"

/** What to say, in a breath, to somebody who comes late. */
export function CatchUpWords() {
  const { i18n } = useLingui()
  const { session, live } = useRun()
  const decisions = [...useRecords("decision").values()]
  const { done, now, asks, decided } = catchUp(session, live, decisions)
  return (
    <details className={styles["catchUp"]}>
      <summary>
        <Trans>For somebody who comes late</Trans>
      </summary>
      <ul>
        {done.length === 0 ? null : (
          <li>
            <Trans>We have done: {listText(done, i18n.locale)}.</Trans>
          </li>
        )}
        {decided.map((text) => (
          <li key={text}>
            <Trans>We decided: “{text}”</Trans>
          </li>
        ))}
        <li>
          <Trans>
            We are at “{now}”. The question is: {asks}
          </Trans>
        </li>
      </ul>
    </details>
  )
}

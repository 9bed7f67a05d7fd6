import { Trans } from "@lingui/react/macro"
import type { OptionCard } from "../../../shared/method/content/content.ts"
import styles from "./method-page.module.css"

/** What an option is, below its name. */
export function OptionText({ option: { note, touches, toDecide, before } }: { readonly option: OptionCard }) {
  return (
    <>
      {note === undefined ? null : <p>{note}</p>}
      <dl className={styles["facts"]}>
        <dt>
          <Trans>Touches</Trans>
        </dt>
        <dd>{touches.length === 0 ? <Trans>nothing</Trans> : touches.join(", ")}</dd>
        <dt>
          <Trans>To decide</Trans>
        </dt>
        <dd>{toDecide}</dd>
        <dt>
          <Trans>Have first</Trans>
        </dt>
        <dd>{before.join("; ")}</dd>
      </dl>
    </>
  )
}

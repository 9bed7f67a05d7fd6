import { Trans } from "@lingui/react/macro"
import { Anchor } from "@mantine/core"
import { PinForm } from "../pin/index.ts"
import { Frame } from "./frame.tsx"
import styles from "./start-page.module.css"

interface PinUnlockProps {
  readonly tries: number
  readonly onPassphrase: () => void
}

/** After a quick lock: the console is covered, the wall keeps its resting slide, six digits open it again. */
export function PinUnlock({ tries, onPassphrase }: PinUnlockProps) {
  return (
    <Frame title={<Trans>Covered</Trans>} lead={<Trans>The wall keeps its resting slide meanwhile.</Trans>}>
      <div className={styles["form"]}>
        <PinForm tries={tries} />
        <Anchor component="button" type="button" size="sm" className={styles["link"] ?? ""} onClick={onPassphrase}>
          <Trans>Use the passphrase instead</Trans>
        </Anchor>
      </div>
    </Frame>
  )
}

import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { IconCheck, IconCopy, IconPrinter } from "@tabler/icons-react"
import { useRef, useState } from "react"
import { momentWords } from "./format.ts"
import styles from "./recovery-code.module.css"

interface RecoveryCodeProps {
  readonly code: string
  /** The community's name, for the printed sheet. */
  readonly name: string
  readonly onKept: () => void
  readonly onLater: () => void
  readonly busy?: boolean
}

/** The recovery code, shown once: print it, copy it, or put it off and be reminded. */
export function RecoveryCode({ code, name, onKept, onLater, busy = false }: RecoveryCodeProps) {
  const { t } = useLingui()
  const place = useRef<HTMLOutputElement>(null)
  const [copied, setCopied] = useState(false)
  const [madeAt] = useState(() => new Date().toISOString())
  const copy = () => {
    const done = () => setCopied(true)
    // Where the clipboard is refused, the code is marked so that the keys of the system copy it.
    const mark = () => {
      if (place.current) getSelection()?.selectAllChildren(place.current)
    }
    navigator.clipboard.writeText(code).then(done, mark)
  }
  return (
    <div className={styles["frame"]}>
      <p>
        <Trans>
          If the passphrase is forgotten, this code opens the workspace. It is shown this once and is kept nowhere on
          this computer. On paper, in a locked drawer, is a good place for it.
        </Trans>
      </p>
      <div className={styles["sheet"]}>
        <p className={styles["paper"]}>
          <Trans>Junction: recovery code of {name}</Trans>
        </p>
        <output ref={place} className={styles["code"]} aria-label={t`Recovery code`}>
          {code}
        </output>
        <p className={styles["paper"]}>
          <Trans>Made on {momentWords(madeAt)}. Whoever has it can read the whole workspace.</Trans>
        </p>
      </div>
      <div className={styles["acts"]}>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={copy}
        >
          {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </Button>
      </div>
      <div className={styles["acts"]}>
        <Button onClick={onKept} loading={busy} data-autofocus>
          <Trans>I have kept it</Trans>
        </Button>
        <Button variant="subtle" onClick={onLater}>
          <Trans>Later, remind me</Trans>
        </Button>
      </div>
    </div>
  )
}

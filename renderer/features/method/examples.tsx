import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Modal } from "@mantine/core"
import { useState } from "react"
import { useWording } from "../../stores/use-wording.ts"
import { CaseText } from "./case-text.tsx"
import styles from "./method-page.module.css"

/** The examples where a room reads them, over the console and out of the way of what is typed. */
export function Examples() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const { cases } = useWording().content
  return (
    <>
      <Button className={styles["read"] ?? ""} size="compact-md" variant="default" onClick={() => setOpen(true)}>
        <Trans>Read the examples…</Trans>
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t`Examples`}
        size="lg"
        closeButtonProps={{ "aria-label": t`Close` }}
      >
        <div className={styles["examples"]}>
          {cases.map((card) => (
            <article key={card.id}>
              <h3>{card.place}</h3>
              <CaseText card={card} />
            </article>
          ))}
          <a href="#/method/cases/print">
            <Trans>Print them as cards</Trans>
          </a>
        </div>
      </Modal>
    </>
  )
}

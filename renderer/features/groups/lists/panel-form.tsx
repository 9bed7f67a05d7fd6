import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import styles from "./lists.module.css"

/** A small form beside a cell; everything in it is kept as it is entered. */
export function PanelForm({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <section className={styles["panel"]} aria-label={title}>
      <div className={styles["panelHead"]}>
        <strong>{title}</strong>
        <Button size="compact-md" variant="default" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
      {children}
    </section>
  )
}

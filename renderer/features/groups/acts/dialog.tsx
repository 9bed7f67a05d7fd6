import { useLingui } from "@lingui/react/macro"
import { Modal } from "@mantine/core"
import type { ReactNode } from "react"

interface DialogProps {
  readonly title: string
  readonly size?: "md" | "lg"
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A question that has to be answered before anything else. */
export function Dialog({ title, size = "md", onClose, children }: DialogProps) {
  const { t } = useLingui()
  return (
    <Modal opened onClose={onClose} size={size} title={title} closeButtonProps={{ "aria-label": t`Close` }}>
      {children}
    </Modal>
  )
}

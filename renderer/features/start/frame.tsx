import { Trans } from "@lingui/react/macro"
import { Button, Title } from "@mantine/core"
import { IconArrowLeft } from "@tabler/icons-react"
import { type ReactNode, useEffect, useRef } from "react"
import styles from "./start-page.module.css"

interface FrameProps {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly onBack?: (() => void) | undefined
  readonly children: ReactNode
}

/** One screen of the start, outside of the shell: a way back, a title, one main thing. */
export function Frame({ title, lead, onBack, children }: FrameProps) {
  const back = useRef(onBack)
  back.current = onBack
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) back.current?.()
    }
    addEventListener("keydown", hear)
    return () => removeEventListener("keydown", hear)
  }, [])
  return (
    <main className={styles["start"]}>
      <div className={styles["column"]}>
        <header className={styles["head"]}>
          {onBack === undefined ? null : (
            <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
              <Trans>Back</Trans>
            </Button>
          )}
          <Title order={1}>{title}</Title>
          {lead === undefined ? null : <p>{lead}</p>}
        </header>
        {children}
      </div>
    </main>
  )
}

import type { ReactNode } from "react"
import styles from "./run-bar.module.css"

interface BarProps {
  readonly tone?: "attention"
  readonly test: string
  readonly children: ReactNode
}

/** One line above the step about the run itself: that it is off its script, late, or whose turn it is. */
export function RunBar({ tone, test, children }: BarProps) {
  return (
    <div className={styles["bar"]} data-tone={tone} role="status" data-testid={test}>
      {children}
    </div>
  )
}

import { type ReactNode, useState } from "react"
import { type Acts, useActs } from "./use-acts.ts"
import { createPartStore, RunContext, useRunOf } from "./use-run.ts"

interface SilentRunProps {
  readonly id: string
  readonly children: (acts: Acts) => ReactNode
}

/** The acts of a run for a window that shows nothing of its console. */
export function SilentRun({ id, children }: SilentRunProps) {
  const run = useRunOf(id)
  const [part] = useState(createPartStore)
  if (run === undefined) return null
  return (
    <RunContext value={{ run, part }}>
      <WithActs>{children}</WithActs>
    </RunContext>
  )
}

function WithActs({ children }: Pick<SilentRunProps, "children">) {
  return children(useActs())
}

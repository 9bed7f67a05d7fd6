import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { waitingPapers } from "../typing/waiting.ts"
import { useRun } from "./use-run.ts"

/** How many steps ran on paper and wait to be typed up; nothing while none does. */
export function ToTypeUp() {
  const { id, session, live } = useRun()
  const { length } = waitingPapers(session, live)
  if (length === 0) return null
  return (
    <Button component="a" href={`#/sessions/${id}/typing`} variant="subtle" size="compact-sm" data-testid="to-type-up">
      <Trans>To type up: {length}</Trans>
    </Button>
  )
}

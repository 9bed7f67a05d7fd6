import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useRecord } from "../../stores/stores.tsx"
import { Empty } from "../../ui/page.tsx"
import { CutPage } from "./cut/cut-page.tsx"
import { ExercisesPage } from "./exercises/exercises-page.tsx"
import { LeavePage } from "./leave-page.tsx"
import { NewSession } from "./plan/new-session.tsx"
import { PlanPage } from "./plan/plan-page.tsx"
import { LiveConsole } from "./run/live-console.tsx"
import { SaidPage } from "./said-page.tsx"
import { SessionList } from "./session-list.tsx"
import { SessionRecord } from "./session-record.tsx"
import { TypingPage } from "./typing/typing-page.tsx"

/** Sessions: the list, a plan, the live console, or what an ended one left. */
export function SessionsPage({ parts }: { readonly parts: readonly string[] }) {
  const [id, part] = parts
  if (id === undefined) return <SessionList />
  if (id === "new") return <NewSession />
  if (id === "exercises") return <ExercisesPage key={part} id={part} />
  return <Session key={id} id={id} part={part} />
}

function Session({ id, part }: { readonly id: string; readonly part: string | undefined }) {
  const session = useRecord("session", id)
  const live = useRecord("live", id)
  const state = live?.state
  if (session === undefined) return <Gone />
  if (live !== undefined && part === "typing") return <TypingPage id={id} session={session} live={live} />
  if (part === "paper") return <CutPage id={id} session={session} />
  if (live !== undefined && part === "said") return <SaidPage id={id} title={session.title} />
  if (live !== undefined && part === "leave") return <LeavePage id={id} />
  if (state === undefined || part === "plan") return <PlanPage id={id} session={session} />
  return state === "running" ? (
    <LiveConsole id={id} aside={part === "aside"} />
  ) : (
    <SessionRecord id={id} session={session} />
  )
}

function Gone() {
  return (
    <Empty
      title={<Trans>That session is not there</Trans>}
      acts={
        <Button component="a" href="#/sessions">
          <Trans>All sessions</Trans>
        </Button>
      }
    >
      <Trans>
        It was removed, or it belongs to another workspace. What was removed can be brought back from the trash.
      </Trans>
    </Empty>
  )
}

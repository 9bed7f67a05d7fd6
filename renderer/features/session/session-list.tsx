import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { BodyOf } from "../../../shared/contract/kinds.ts"
import type { SessionBody } from "../../../shared/contract/session.ts"
import { findExercise } from "../../../shared/method/exercises.ts"
import { useRecords } from "../../stores/stores.tsx"
import { dayWords, momentWords, numberWords } from "../../ui/format.ts"
import { Empty, Page } from "../../ui/page.tsx"
import styles from "./session-list.module.css"

type State = "running" | "planned" | "ended"
const ORDER: readonly State[] = ["running", "planned", "ended"]

interface Listed {
  readonly id: string
  readonly session: SessionBody
  readonly live: BodyOf<"live"> | undefined
  readonly state: State
}

/** Every session: the one that is running first, then those planned, then those held. */
export function SessionList() {
  const sessions = useRecords("session")
  const lives = useRecords("live")
  const listed = [...sessions]
    .map(([id, session]): Listed => {
      const live = lives.get(id)
      return { id, session, live, state: live?.state ?? "planned" }
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        // the next planned first, the last held first
        (a.state === "ended"
          ? (b.live?.startedAt ?? "").localeCompare(a.live?.startedAt ?? "")
          : (a.session.date ?? "9999").localeCompare(b.session.date ?? "9999")) ||
        a.session.title.localeCompare(b.session.title),
    )
  if (listed.length === 0) {
    return (
      <Page
        title={<Trans>Sessions</Trans>}
        acts={
          <Button component="a" href="#/sessions/exercises" variant="default">
            <Trans>Exercises</Trans>
          </Button>
        }
      >
        <Empty
          title={<Trans>No session yet</Trans>}
          acts={
            <Button component="a" href="#/sessions/new">
              <Trans>Plan a session</Trans>
            </Button>
          }
        >
          <Trans>
            A session is a plan of exercises in their order. While it runs, you have a console and the room has the
            wall; what comes out is kept as it is said.
          </Trans>
        </Empty>
      </Page>
    )
  }
  return (
    <Page
      title={<Trans>Sessions</Trans>}
      lead={<Trans>The one that is running, then those planned by their date, then those held.</Trans>}
      acts={
        <>
          <Button component="a" href="#/sessions/new" variant={listed[0]?.state === "running" ? "default" : "filled"}>
            <Trans>Plan a session</Trans>
          </Button>
          <Button component="a" href="#/sessions/exercises" variant="default">
            <Trans>Exercises</Trans>
          </Button>
        </>
      }
    >
      <ul className={styles["list"]}>
        {listed.map((one) => (
          <Row key={one.id} {...one} />
        ))}
      </ul>
    </Page>
  )
}

function Row({ id, session, live, state }: Listed) {
  const { t } = useLingui()
  const words = { running: t`running`, planned: t`planned`, ended: t`ended` }
  const minutes = session.plan.reduce((sum, step) => sum + step.minutes, 0)
  const titles = session.plan.map((step) => findExercise(step)?.title ?? step.exercise)
  return (
    <li>
      <a href={`#/sessions/${id}`} className={styles["row"]} data-state={state}>
        <span className={styles["title"]}>{session.title}</span>
        <span className={styles["state"]}>{words[state]}</span>
        <span className={styles["when"]}>
          {live !== undefined
            ? momentWords(live.startedAt)
            : session.date === undefined
              ? t`no date yet`
              : dayWords(session.date)}
        </span>
        <span className={styles["what"]}>
          {titles.join(" · ")} · <Trans>{numberWords(minutes)} min</Trans>
          {session.parties.length === 0 ? null : (
            <>
              {" · "}
              <Plural value={session.parties.length} one="# party" other="# parties" />
            </>
          )}
        </span>
      </a>
    </li>
  )
}

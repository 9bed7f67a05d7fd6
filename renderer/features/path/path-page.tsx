import { Plural, Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { ReactElement, ReactNode } from "react"
import { useRecord, useRecords } from "../../stores/stores.tsx"
import { Page } from "../../ui/page.tsx"
import styles from "./path-page.module.css"

/** The four steps of the work, each with what is on record and the next act. */
export function PathPage() {
  const groups = useRecords("coalition").size
  const seats = useRecords("seat").size
  const ties = useRecords("tie").size
  const sessions = useRecords("session").size
  const decisions = [...useRecords("decision").values()]
  const statements = useRecords("whyStatement").size
  const sentence = useRecord("impactSentence", "impact")
  const pending = decisions.filter((decision) => decision.ratification.some(({ state }) => state === "pending")).length
  return (
    <Page
      title={<Trans>The path</Trans>}
      lead={<Trans>Four steps, in the order that keeps people at the table. You can be in several at once.</Trans>}
    >
      <ol className={styles["steps"]}>
        <Step
          title={<Trans>Why</Trans>}
          question={<Trans>Why is alignment being discussed, by whom, for which result?</Trans>}
          known={[
            <Sentence key="sentence" state={sentence?.state} />,
            <Plural key="why" value={statements} one="# reason on record" other="# reasons on record" />,
          ]}
          act={
            <Button component="a" href="#/sessions" variant="default">
              <Trans>Plan a session</Trans>
            </Button>
          }
        />
        <Step
          title={<Trans>Options</Trans>}
          question={<Trans>Who is there, how do they relate, and what is the whole range of options?</Trans>}
          known={[
            <Plural key="groups" value={groups} one="# group" other="# groups" />,
            <Plural key="seats" value={seats} one="# seat" other="# seats" />,
            <Plural key="ties" value={ties} one="# recorded tie" other="# recorded ties" />,
          ]}
          act={
            <Button
              component="a"
              href={groups === 0 ? "#/groups/import" : "#/map"}
              variant={groups === 0 ? "filled" : "default"}
            >
              {groups === 0 ? <Trans>Bring in your groups</Trans> : <Trans>Look at the map</Trans>}
            </Button>
          }
        />
        <Step
          title={<Trans>Process</Trans>}
          question={
            <Trans>
              Who runs it, how long will it take, what stays confidential? About six months to agree and a year or more
              to put in place are usual.
            </Trans>
          }
          known={[<Plural key="sessions" value={sessions} one="# session" other="# sessions" />]}
          act={
            <Button component="a" href="#/sessions" variant="default">
              <Trans>Sessions</Trans>
            </Button>
          }
        />
        <Step
          title={<Trans>Decide</Trans>}
          question={<Trans>What was decided, in which words, and what must still be ratified?</Trans>}
          known={[
            <Plural key="decisions" value={decisions.length} one="# decision" other="# decisions" />,
            <Plural
              key="pending"
              value={pending}
              one="# waits for a body to ratify"
              other="# wait for a body to ratify"
            />,
          ]}
          act={
            <Button component="a" href="#/decisions" variant="default">
              <Trans>Decisions</Trans>
            </Button>
          }
        />
      </ol>
    </Page>
  )
}

function Sentence({ state }: { readonly state: "draft" | "closed" | undefined }) {
  if (state === undefined) return <Trans>No impact sentence yet</Trans>
  return state === "closed" ? (
    <Trans>The impact sentence is closed</Trans>
  ) : (
    <Trans>The impact sentence is a draft</Trans>
  )
}

interface StepProps {
  readonly title: ReactNode
  readonly question: ReactNode
  readonly known: readonly ReactElement[]
  readonly act: ReactNode
}

function Step({ title, question, known, act }: StepProps) {
  return (
    <li>
      <h2>{title}</h2>
      <p>{question}</p>
      <ul>
        {known.map((line) => (
          <li key={line.key}>{line}</li>
        ))}
      </ul>
      {act}
    </li>
  )
}

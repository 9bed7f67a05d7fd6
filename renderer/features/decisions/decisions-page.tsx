import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { DecisionBody } from "../../../shared/contract/session.ts"
import { useRecord, useRecords } from "../../stores/stores.tsx"
import { dayWords } from "../../ui/format.ts"
import { Empty, Page } from "../../ui/page.tsx"
import { DecisionDetail } from "./decision-detail.tsx"
import { useDecisionWords } from "./decision-words.ts"
import styles from "./decisions-page.module.css"

/** What was decided, in its exact words and real state. */
export function DecisionsPage({ parts }: { readonly parts: readonly string[] }) {
  const [id] = parts
  return id === undefined ? <DecisionList /> : <OneDecision key={id} id={id} />
}

function OneDecision({ id }: { readonly id: string }) {
  const decision = useRecord("decision", id)
  if (decision !== undefined) return <DecisionDetail id={id} decision={decision} />
  return (
    <Empty
      title={<Trans>That decision is not there</Trans>}
      acts={
        <Button component="a" href="#/decisions">
          <Trans>All decisions</Trans>
        </Button>
      }
    >
      <Trans>It was removed, or it belongs to another workspace.</Trans>
    </Empty>
  )
}

function DecisionList() {
  const decisions = [...useRecords("decision")]
  const superseded = new Set(decisions.map(([, { supersedes }]) => supersedes))
  const words = useDecisionWords()
  const sorted = decisions.sort(
    ([a, one], [b, other]) =>
      Number(superseded.has(a)) - Number(superseded.has(b)) || other.decidedOn.localeCompare(one.decidedOn),
  )
  return (
    <Page
      title={<Trans>Decisions</Trans>}
      {...(decisions.length > 0 && {
        lead: <Trans>In their exact words, the latest first. A decision that later words replaced stands below.</Trans>,
      })}
    >
      {decisions.length === 0 ? (
        <Empty
          title={<Trans>Nothing is decided yet</Trans>}
          acts={
            <Button component="a" href="#/sessions/new">
              <Trans>Plan a session</Trans>
            </Button>
          }
        >
          <Trans>
            A decision is taken in the room, party by party, at the end of “Say it, test it, close it”. It stands here
            with who agreed, who did not and why, and who must still say yes.
          </Trans>
        </Empty>
      ) : (
        <ul className={styles["list"]}>
          {sorted.map(([id, decision]) => (
            <Row key={id} id={id} decision={decision} replaced={superseded.has(id)} state={words.state(decision)} />
          ))}
        </ul>
      )}
    </Page>
  )
}

interface RowProps {
  readonly id: string
  readonly decision: DecisionBody
  readonly replaced: boolean
  readonly state: string
}

function Row({ id, decision, replaced, state }: RowProps) {
  return (
    <li>
      <a href={`#/decisions/${id}`} className={styles["row"]} data-replaced={replaced || undefined}>
        <span className={styles["text"]}>{decision.text}</span>
        <span className={styles["state"]}>
          {dayWords(decision.decidedOn)} · {replaced ? <Trans>replaced by later words</Trans> : state}
          {decision.dissent.length === 0 ? null : (
            <>
              {" · "}
              <Trans>with dissent</Trans>
            </>
          )}
        </span>
      </a>
    </li>
  )
}

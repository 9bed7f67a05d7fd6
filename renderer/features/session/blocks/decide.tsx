import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useState } from "react"
import type { DecisionBody } from "../../../../shared/contract/session.ts"
import { listText } from "../../../../shared/domain/dates.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useDecisionWords } from "../../decisions/index.ts"
import { RoomForm } from "../room-form.tsx"
import { useCards, useDecisions, useLeads, useNothingToReveal, useProposals, useRun } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import styles from "./decide.module.css"
import { DecideForm } from "./decide-form.tsx"
import { draftOf, recordOf, silentOf, wordsOf } from "./decision-draft.ts"

/** The decision: exact words, each party's word in the open, dissent in its own words, and who must still say yes. */
export function DecidePart() {
  const { id, session } = useRun()
  const decisions = useDecisions()
  const proposal = useProposals().at(-1)?.body
  const toWords = useToWords()
  useNothingToReveal(proposal === undefined)
  const latest = decisions.at(-1)
  const [again, setAgain] = useState(false)
  if (latest !== undefined && !again) {
    return <Recorded id={latest.id} decision={latest.body} newer={proposal?.version} again={() => setAgain(true)} />
  }
  if (proposal === undefined) {
    return (
      <div className={styles["acts"]}>
        <p className={styles["none"]}>
          <Trans>There are no words to decide on yet.</Trans>
        </p>
        <Button variant="default" onClick={toWords}>
          <Trans>Write the words</Trans>
        </Button>
      </div>
    )
  }
  if (session.parties.length === 0) {
    return (
      <div className={styles["decide"]}>
        <p className={styles["none"]}>
          <Trans>Who decides? Enter the parties that are in the room.</Trans>
        </p>
        <RoomForm id={id} session={session} compact />
      </div>
    )
  }
  return <Deciding text={proposal.text} version={proposal.version} done={() => setAgain(false)} />
}

interface DecidingProps {
  readonly text: string
  readonly version: number
  readonly done: () => void
}

function Deciding({ text, version, done }: DecidingProps) {
  const { i18n } = useLingui()
  const { call } = useStores()
  const { id, live, session, revealed } = useRun()
  const words = useDecisionWords()
  const typing = useTyping(id, `decision:${live.step}`)
  const draft = draftOf(typing.text)
  const silent = silentOf(draft, session.parties)
  const objections = useOpenObjections()
  const reopenIf = useReopenCards()
  const ready = silent.length === 0
  useLeads(revealed)
  const record = useAction(
    () =>
      typing.take(() =>
        call("decision.record", recordOf(draft, { session: id, step: live.step, parties: session.parties, reopenIf })),
      ),
    { done },
  )
  const stated = {
    rule: draft.rule,
    parties: wordsOf(draft, session.parties),
    ratification: draft.ratification,
    openObjections: objections,
  }
  const toWords = useToWords()
  return (
    <div className={styles["decide"]}>
      <div className={styles["words"]}>
        <p>{text}</p>
        <small>
          <Trans>Version {version}</Trans>{" "}
          <Button size="compact-xs" variant="subtle" onClick={toWords}>
            <Trans>Change the words</Trans>
          </Button>
        </small>
      </div>
      <DecideForm
        draft={draft}
        parties={session.parties}
        reopenIf={reopenIf}
        change={(next) => typing.set(JSON.stringify({ ...draft, ...next }))}
      />
      <div className={styles["record"]}>
        <p role="status" data-testid="decision-outlook">
          {ready ? (
            <strong>{words.state(stated)}</strong>
          ) : (
            <Trans>Has not said yet: {listText(silent, i18n.locale)}</Trans>
          )}
          {objections > 0 ? (
            <>
              {" · "}
              <Plural value={objections} one="# objection is still open" other="# objections are still open" />
            </>
          ) : null}
        </p>
        <Button
          variant={revealed ? "filled" : "default"}
          data-next={revealed || undefined}
          disabled={!ready || record.busy}
          onClick={() => record.run()}
        >
          <Trans>Record the decision</Trans>
        </Button>
      </div>
    </div>
  )
}

interface RecordedProps {
  readonly id: string
  readonly decision: DecisionBody
  /** The latest version of the words. */
  readonly newer: number | undefined
  readonly again: () => void
}

function Recorded({ id, decision, newer, again }: RecordedProps) {
  const words = useDecisionWords()
  return (
    <div className={styles["decide"]} data-testid="decision-recorded">
      <div className={styles["words"]}>
        <p>{decision.text}</p>
        <small>
          <Trans>Version {decision.version ?? 1}</Trans>
        </small>
      </div>
      <p>
        <strong>{words.state(decision)}</strong> · {words.count(decision)}
      </p>
      {decision.dissent.map(({ party, words: own }) => (
        <p key={party}>
          {party}: <q>{own}</q>
        </p>
      ))}
      <div className={styles["acts"]}>
        <Button component="a" href={`#/decisions/${id}`} variant="default">
          <Trans>Open the decision</Trans>
        </Button>
        <Button variant="default" onClick={again}>
          {newer !== undefined && newer !== decision.version ? (
            <Trans>Decide on version {newer}</Trans>
          ) : (
            <Trans>Decide again</Trans>
          )}
        </Button>
      </div>
    </div>
  )
}

/** Back to where the exact words are written. */
function useToWords(): () => void {
  const { call } = useStores()
  const { id, live, exercise } = useRun()
  const block = exercise.blocks.findIndex(({ kind }) => kind === "proposal")
  const { run } = useAction(() => call("session.goTo", { session: id, step: live.step, block }))
  return () => run()
}

/** Objections of this step that nobody has worked in. */
function useOpenObjections(): number {
  const { exercise } = useRun()
  const block = exercise.blocks.find((one) => one.kind === "cards" && one.objections === true)
  const cards = useCards(block?.id ?? "")
  return cards.filter(({ body }) => body.pulled !== true && body.resolved === undefined).length
}

const LINE = 300

/** What the room said would make it reopen the matter, as one line; it can be said otherwise. */
function useReopenCards(): string {
  const cards = useCards("reopen")
  return cards
    .filter(({ body }) => body.pulled !== true)
    .map(({ body }) => body.text)
    .join("; ")
    .slice(0, LINE)
}

import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { SessionBody } from "../../../shared/contract/session.ts"
import { isRevealed } from "../../../shared/domain/session.ts"
import { findExercise, speaker } from "../../../shared/method/exercises.ts"
import { WORDS } from "../../../shared/method/words.ts"
import { useRecord, useRecords, useStores } from "../../stores/stores.tsx"
import { momentWords } from "../../ui/format.ts"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import { useDecisionWords } from "../decisions/index.ts"
import { DocumentMenu } from "../documents/index.ts"
import { onTheWall } from "./run/run.ts"
import styles from "./session-record.module.css"

interface RecordProps {
  readonly id: string
  readonly session: SessionBody
}

/** What a session left: what was said, what was decided, what was parked. */
export function SessionRecord({ id, session }: RecordProps) {
  const { call } = useStores()
  const live = useRecord("live", id)
  const sentence = useRecord("impactSentence", "impact")
  const decisions = [...useRecords("decision")].filter(([, decision]) => decision.session === id)
  const held = [...useRecords("holdItem")].filter(([, item]) => item.session === id)
  const words = useDecisionWords()
  const again = useAction(() => call("session.start", { session: id }))
  return (
    <Page
      title={session.title}
      lead={
        live === undefined ? null : (
          <>
            <Trans>Held {momentWords(live.startedAt)}</Trans>
            {session.headcount === undefined ? null : (
              <>
                {" · "}
                <Plural value={session.headcount} one="# person in the room" other="# people in the room" />
              </>
            )}
          </>
        )
      }
      acts={
        <>
          <DocumentMenu document={{ of: "session", id }} />
          <Button variant="default" onClick={() => again.run()} disabled={again.busy}>
            <Trans>Continue this session</Trans>
          </Button>
          <Button component="a" variant="default" href={`#/sessions/${id}/plan`}>
            <Trans>Plan and wording</Trans>
          </Button>
        </>
      }
    >
      <div className={styles["record"]}>
        {sentence === undefined ? null : (
          <section>
            <h2>
              <Trans>The impact sentence</Trans>
            </h2>
            <p>
              {WORDS.en.impact(sentence)}{" "}
              {sentence.state === "draft" ? (
                <em>
                  (<Trans>draft</Trans>)
                </em>
              ) : null}
            </p>
          </section>
        )}
        {decisions.length === 0 ? null : (
          <section>
            <h2>
              <Trans>What did we decide?</Trans>
            </h2>
            <ul>
              {decisions.map(([decision, body]) => (
                <li key={decision}>
                  <a href={`#/decisions/${decision}`}>{body.text}</a> <small>{words.state(body)}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
        {held.length === 0 ? null : (
          <section>
            <h2>
              <Trans>What did we park?</Trans>
            </h2>
            <ul>
              {held.map(([item, body]) => (
                <li key={item}>
                  {body.text} {body.owner === undefined ? null : <small>{body.owner}</small>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {session.plan.map((_, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the plan
          <StepRecord key={step} id={id} session={session} step={step} />
        ))}
      </div>
    </Page>
  )
}

function StepRecord({ id, session, step }: RecordProps & { readonly step: number }) {
  const { t } = useLingui()
  const live = useRecord("live", id)
  const cards = [...useRecords("card")].filter(
    ([, card]) => card.session === id && card.step === step && card.pulled !== true,
  )
  const planned = session.plan[step]
  const exercise = planned === undefined ? undefined : findExercise(planned.exercise)
  if (live === undefined || planned === undefined || exercise === undefined) return null
  const say = speaker(exercise, planned.prompts)
  const blocks = exercise.blocks.flatMap((block) => {
    const own = cards.filter(([, card]) => card.block === block.id).sort(([, a], [, b]) => a.order - b.order)
    return own.length === 0 ? [] : [{ block, own }]
  })
  if (blocks.length === 0) return null
  return (
    <section>
      <h2>{say("title")}</h2>
      {blocks.map(({ block, own }) => (
        <div key={block.id}>
          <h3>
            {onTheWall(say(block.id), undefined)}{" "}
            {isRevealed(live, step, block.id) ? null : <small>{t`not shown to the room`}</small>}
          </h3>
          <ul>
            {own.map(([card, body]) => (
              <li key={card}>
                {body.party === undefined ? null : <strong>{body.party}: </strong>}
                {body.text}
                {body.count === undefined ? null : ` ×${body.count}`}
                {body.resolved === undefined ? null : (
                  <small>
                    {" "}
                    <Trans>worked in: {body.resolved}</Trans>
                  </small>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

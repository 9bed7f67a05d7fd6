import { Plural, Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useMemo } from "react"
import { useStore } from "zustand"
import type { SessionBody } from "../../../shared/contract/session.ts"
import { runParts } from "../../../shared/domain/documents/exercise-part.ts"
import { roomRecords } from "../../../shared/domain/documents/room-records.ts"
import { stepOf } from "../../../shared/domain/off-script.ts"
import { blockKey, isRevealed, type Live } from "../../../shared/domain/session.ts"
import { findExercise, speaker } from "../../../shared/method/exercises.ts"
import { LANGUAGES, WORDS } from "../../../shared/method/words.ts"
import { useRecord, useRecords, useStores } from "../../stores/stores.tsx"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { momentWords } from "../../ui/format.ts"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import { useDecisionWords } from "../decisions/index.ts"
import { DocumentBlocks, DocumentMenu } from "../documents/index.ts"
import { PhotoList } from "./photos/photo-strip.tsx"
import { usePhotos } from "./photos/use-photos.ts"
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
          <Button component="a" variant="default" href={`#/sessions/${id}/leave`}>
            <Trans>Before you leave</Trans>
          </Button>
          <Button component="a" variant="default" href={`#/sessions/${id}/said`}>
            <Trans>Read back</Trans>
          </Button>
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
        <WhatTheRoomSaw id={id} session={session} />
        <NotShown id={id} session={session} />
        <Photographs id={id} session={session} />
      </div>
    </Page>
  )
}

/** The steps of the run as the record says them on paper too. */
function WhatTheRoomSaw({ id, session }: RecordProps) {
  const { records } = useStores()
  const byKind = useStore(records, (state) => state.byKind)
  const live = useRecord("live", id)
  const blocks = useMemo(() => {
    if (live === undefined) return []
    const room = roomRecords((kind) => [...byKind[kind]].map(([own, body]) => ({ id: own, body })))
    return runParts(room, id, session, live, LANGUAGES[0])
  }, [byKind, live, id, session])
  return (
    <section data-testid="room-saw">
      <DocumentBlocks blocks={blocks} />
    </section>
  )
}

/** What hangs on the steps: for the facilitator alone, and on no paper. */
function Photographs({ id, session }: RecordProps) {
  const live = useRecord("live", id)
  const photos = usePhotos(id)
  if (live === undefined || photos.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Photographs of paper</Trans> <AudienceMark of="console" />
      </h2>
      {[...Map.groupBy(photos, ({ body }) => body.step)].map(([step, hung]) => (
        <div key={step}>
          <h3>{titleOf(session, live, step)}</h3>
          <PhotoList photos={hung} />
        </div>
      ))}
    </section>
  )
}

/** Cards that never reached the wall: here alone, and on no paper. */
function NotShown({ id, session }: RecordProps) {
  const live = useRecord("live", id)
  const hidden = [...useRecords("card")].filter(
    ([, { session: own, step, block, pulled }]) =>
      own === id &&
      (pulled === true || (live !== undefined && !isRevealed(live, step, block) && !onPaper(live, step, block))),
  )
  if (live === undefined || hidden.length === 0) return null
  const steps = Map.groupBy(hidden, ([, { step }]) => step)
  return (
    <section>
      <h2>
        <Trans>Not shown to the room</Trans> <AudienceMark of="console" />
      </h2>
      {[...steps].map(([step, cards]) => (
        <div key={step}>
          <h3>{titleOf(session, live, step)}</h3>
          <ul>
            {cards.map(([card, { text }]) => (
              <li key={card}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const onPaper = (live: Live, step: number, block: string) => live.paper?.[blockKey(step, block)] === "typed"

function titleOf(session: SessionBody, live: Live, step: number): string {
  const planned = stepOf(session.plan, live, step)
  const exercise = planned === undefined ? undefined : findExercise(planned)
  return exercise === undefined ? "" : speaker(exercise, planned?.prompts)("title")
}

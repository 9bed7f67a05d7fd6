import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { DecisionBody, Ratification } from "../../../shared/contract/session.ts"
import { findExercise } from "../../../shared/method/exercises.ts"
import { useRecord, useRecords, useStores } from "../../stores/stores.tsx"
import { DateField, LineField } from "../../ui/fields/text-fields.tsx"
import { dayWords } from "../../ui/format.ts"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import { DocumentMenu } from "../documents/index.ts"
import { Statement } from "../statements/index.ts"
import { DecisionReading } from "./decision-reading.tsx"
import { useDecisionWords } from "./decision-words.ts"
import styles from "./decisions-page.module.css"
import { RatificationEditor } from "./ratification-editor.tsx"

interface DetailProps {
  readonly id: string
  readonly decision: DecisionBody
}

/** One decision as it would be read aloud in a year: words, rule, who said what, what is still open. */
export function DecisionDetail({ id, decision }: DetailProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const words = useDecisionWords()
  const session = useRecord("session", decision.session)
  const later = [...useRecords("decision")].find(([, other]) => other.supersedes === id)
  const ratify = useAction((ratification: Ratification[]) => call("decision.ratify", { id, ratification }))
  const edit = useAction((fields: Record<string, string | null>) =>
    call("records.edit", { kind: "decision", id, fields }),
  )
  const { present, openObjections = 0, touches = [] } = decision
  return (
    <Page
      title={<Trans>Decision of {dayWords(decision.decidedOn)}</Trans>}
      lead={
        <span data-testid="decision-state">
          {later === undefined ? (
            words.state(decision)
          ) : (
            <>
              <Trans>Replaced by later words.</Trans> <a href={`#/decisions/${later[0]}`}>{t`Read them`}</a>
            </>
          )}
        </span>
      }
      acts={
        <div className={styles["acts"]}>
          <DocumentMenu document={{ of: "decision", id }} />
          {later === undefined ? <Again decision={decision} /> : null}
          <Button component="a" href="#/decisions" variant="default">
            <Trans>All decisions</Trans>
          </Button>
        </div>
      }
    >
      <article className={styles["decision"]}>
        <blockquote className={styles["exact"]}>{decision.text}</blockquote>
        <dl className={styles["facts"]}>
          <dt>
            <Trans>Rule</Trans>
          </dt>
          <dd>{words.rules[decision.rule]}</dd>
          <dt>
            <Trans>Said by</Trans>
          </dt>
          <dd>
            {words.count(decision)}
            {present === undefined ? null : (
              <>
                {"; "}
                <Plural value={present} one="# person in the room" other="# people in the room" />
              </>
            )}
            <ul className={styles["said"]}>
              {decision.parties.map(({ party, position }) => (
                <li key={party}>
                  {party}: {words.positions[position]}
                </li>
              ))}
            </ul>
          </dd>
          {decision.dissent.length === 0 ? null : (
            <>
              <dt>
                <Trans>Dissent</Trans>
              </dt>
              <dd>
                {decision.dissent.map(({ party, words: own }) => (
                  <p key={party}>
                    {party}: <q>{own}</q>{" "}
                    <span className={styles["screen"]}>
                      <Statement
                        of={{ kind: "decision", id, part: "dissent", party }}
                        name={party}
                        words={`${party}: ${own}`}
                      />
                    </span>
                  </p>
                ))}
              </dd>
            </>
          )}
          {openObjections === 0 ? null : (
            <>
              <dt>
                <Trans>Objections</Trans>
              </dt>
              <dd>
                <Plural
                  value={openObjections}
                  one="# was not worked in when it was recorded"
                  other="# were not worked in when it was recorded"
                />
              </dd>
            </>
          )}
          <DecisionReading decision={decision} />
          <Fact title={t`Why`} text={decision.rationale} of={{ id, part: "rationale" }} />
          <Fact title={t`Also looked at`} text={decision.alternatives} of={{ id, part: "alternatives" }} />
          <Fact title={t`It touches`} text={touches.map((one) => words.touches[one]).join(", ")} />
          <Fact title={t`Taken back by`} text={decision.reversibility} of={{ id, part: "reversibility" }} />
          {session === undefined ? null : (
            <>
              <dt>
                <Trans>Session</Trans>
              </dt>
              <dd>
                <a href={`#/sessions/${decision.session}`}>{session.title}</a>
                {decision.version === undefined ? null : (
                  <>
                    {", "}
                    <Trans>version {decision.version} of the words</Trans>
                  </>
                )}
              </dd>
            </>
          )}
        </dl>
        <section className={styles["section"]}>
          <h2>
            <Trans>Who must still say yes</Trans>
          </h2>
          <div className={styles["screen"]}>
            <RatificationEditor bodies={decision.ratification} save={(bodies) => ratify.run(bodies)} />
          </div>
          <ul className={styles["paper"]}>
            {decision.ratification.map((body, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a body has no identity but its place
              <li key={index}>
                {body.body}: {words.ratifications[body.state]}
                {body.due === undefined ? null : ` · ${dayWords(body.due)}`}
                {body.on === undefined ? null : ` · ${dayWords(body.on)}`}
                {body.minute === undefined ? null : ` · ${body.minute}`}
              </li>
            ))}
          </ul>
        </section>
        <section className={styles["section"]}>
          <h2>
            <Trans>When we look at it again</Trans>
          </h2>
          <div className={`${styles["screen"]} ${styles["pair"]}`}>
            <DateField
              label={t`Review date`}
              audience="room"
              value={decision.reviewOn}
              onSave={(day) => edit.run({ reviewOn: day ?? null })}
            />
            <LineField
              label={t`What would make us reopen it`}
              audience="room"
              value={decision.reopenIf}
              onSave={(text) => edit.run({ reopenIf: text ?? null })}
            />
          </div>
          <p className={styles["paper"]}>
            {decision.reviewOn === undefined ? t`No review date.` : dayWords(decision.reviewOn)}
            {decision.reopenIf === undefined ? null : ` · ${decision.reopenIf}`}
          </p>
        </section>
      </article>
    </Page>
  )
}

interface FactProps {
  readonly title: string
  readonly text: string | undefined
  /** The part of the decision that somebody said. */
  readonly of?: { readonly id: string; readonly part: string }
}

function Fact({ title, text, of }: FactProps) {
  if (text === undefined || text === "") return null
  return (
    <>
      <dt>{title}</dt>
      <dd className={styles["lines"]}>
        {text}
        {of === undefined ? null : (
          <span className={styles["screen"]}>
            {" "}
            <Statement of={{ kind: "decision", ...of }} name={title} words={text} />
          </span>
        )}
      </dd>
    </>
  )
}

/** Changed minds make a new decision: its session goes on at the words, and what is recorded there replaces this one. */
function Again({ decision }: { readonly decision: DecisionBody }) {
  const { call, route } = useStores()
  const session = useRecord("session", decision.session)
  const { session: id, step } = decision
  const planned = step === undefined ? undefined : session?.plan[step]
  const exercise = planned === undefined ? undefined : findExercise(planned)
  const block = exercise?.blocks.findIndex(({ kind }) => kind === "proposal") ?? -1
  const again = useAction(async () => {
    if (id === undefined || step === undefined) return
    await call("session.start", { session: id })
    await call("session.goTo", { session: id, step, block })
    route.getState().go("sessions", id)
  })
  if (block < 0) return null
  return (
    <Button variant="default" onClick={() => again.run()} disabled={again.busy}>
      <Trans>Decide again with other words</Trans>
    </Button>
  )
}

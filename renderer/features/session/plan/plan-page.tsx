import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TagsInput } from "@mantine/core"
import { Fragment, useState } from "react"
import type { Input } from "../../../../shared/contract/index.ts"
import type { PlanCheck, PlanStep, SessionBody } from "../../../../shared/contract/session.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import { checkPlan, withBreaks } from "../../../../shared/method/plan-checks.ts"
import { useRecord, useRecords, useStores } from "../../../stores/stores.tsx"
import { useRehearsal } from "../../../stores/use-rehearsal.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { DateField, LineField, TextField, TimeField } from "../../../ui/fields/text-fields.tsx"
import { Page } from "../../../ui/page.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { DocumentMenu } from "../../documents/index.ts"
import { LengthNote } from "../../path/index.ts"
import { AgreedCards } from "../agreed-cards.tsx"
import { useOwnExercises } from "../own-exercises.ts"
import { RoomForm } from "../room-form.tsx"
import { FacilitationDays } from "./facilitation-days.tsx"
import styles from "./plan.module.css"
import { PlanChecks } from "./plan-checks.tsx"
import { PlanSteps } from "./plan-steps.tsx"
import { StepWords } from "./step-words.tsx"
import { useHeld } from "./use-held.ts"

interface PlanProps {
  readonly id: string
  readonly session: SessionBody
}

/** A planned session, all of it changeable in place until it starts; its wording afterwards too. */
export function PlanPage({ id, session }: PlanProps) {
  const { t } = useLingui()
  const { call, route } = useStores()
  const live = useRecord("live", id)
  const planned = live === undefined
  const edit = useAction((fields: Input<"records.edit">["fields"]) =>
    call("records.edit", { kind: "session", id, fields }),
  )
  const setPlan = (plan: readonly PlanStep[]) =>
    edit.run({
      plan: plan.map(({ prompts = {}, own, ...step }) => ({ ...step, prompts, ...(own !== undefined && { own }) })),
    })
  const setLine = useAction(
    (line: "openingLine" | "restingLine" | "promise" | "beginsAt" | "endsAt", text: string | undefined) =>
      call("session.setRoom", { session: id, [line]: text ?? "" }),
  )
  const start = useAction(() => call("session.start", { session: id }), {
    done: () => route.getState().go("sessions", id),
  })
  const rehearsal = useRehearsal()
  const rehearse = useAction(() => call("rehearsal.begin", { session: id }))
  const remove = useAction(() => call("records.remove", { kind: "session", ids: [id] }), {
    done: () => route.getState().go("sessions"),
  })
  return (
    <Page
      title={session.title}
      lead={
        planned ? (
          <>
            <Trans>Planned. The wall opens on the impact sentence, or on your opening line before there is one.</Trans>{" "}
            <LengthNote />
          </>
        ) : (
          <Trans>Changed words reach the wall at once.</Trans>
        )
      }
      acts={
        planned ? (
          <>
            <Button onClick={() => start.run()} disabled={start.busy}>
              <Trans>Start</Trans>
            </Button>
            {rehearsal === undefined ? (
              <Button
                variant="default"
                title={t`With invented answers, on a copy that is thrown away`}
                onClick={() => rehearse.run()}
                disabled={rehearse.busy}
              >
                <Trans>Rehearse</Trans>
              </Button>
            ) : null}
            <DocumentMenu document={{ of: "run sheet", id }} />
            <Button variant="default" component="a" href={`#/sessions/${id}/paper`}>
              <Trans>Cards and slips…</Trans>
            </Button>
            <Button variant="default" onClick={() => remove.run()}>
              <Trans>Remove</Trans>
            </Button>
          </>
        ) : (
          <Button component="a" href={`#/sessions/${id}`}>
            <Trans>Back to the session</Trans>
          </Button>
        )
      }
    >
      <div className={styles["form"]}>
        <div className={styles["pair"]}>
          <LineField
            label={t`What is it called?`}
            audience="room"
            value={session.title}
            onSave={(title) => {
              if (title !== undefined) edit.run({ title })
            }}
          />
          <DateField
            label={t`When is it?`}
            audience="room"
            value={session.date}
            onSave={(date) => edit.run({ date: date ?? null })}
          />
        </div>
        <LineField
          label={t`Opening line`}
          audience="room"
          help={t`Stands on the first slide until there is an impact sentence. May stay empty.`}
          value={session.openingLine}
          onSave={(line) => setLine.run("openingLine", line)}
        />
        <LineField
          label={t`Resting slide`}
          audience="room"
          help={t`What it says in the place of the community's name. May stay empty.`}
          value={session.restingLine}
          onSave={(line) => setLine.run("restingLine", line)}
        />
        <div className={styles["times"]}>
          <TimeField
            label={t`Begins at`}
            audience="room"
            value={session.beginsAt}
            onSave={(time) => setLine.run("beginsAt", time)}
          />
          <TimeField
            label={t`Ends at`}
            audience="room"
            help={t`Whatever happens. Late, the console says what to shorten; a decision keeps its time.`}
            value={session.endsAt}
            onSave={(time) => setLine.run("endsAt", time)}
          />
        </div>
        <TagsInput
          label={t`Who facilitates`}
          description={t`With two names or more, each has notes of their own. Only you see this.`}
          placeholder={t`A name, Enter`}
          value={[...(session.facilitators ?? [])]}
          maxTags={4}
          maxLength={80}
          onChange={(facilitators) => edit.run({ facilitators })}
        />
        <LineField
          label={t`Promise about private answers`}
          audience="room"
          help={t`Said wherever the promise stands on the wall. May stay empty.`}
          value={session.promise}
          onSave={(line) => setLine.run("promise", line)}
        />
        {planned ? (
          <section>
            <h2 className={styles["heading"]}>
              <Trans>Exercises</Trans>
            </h2>
            <PlanSteps plan={session.plan} save={setPlan} beginsAt={session.beginsAt} endsAt={session.endsAt} />
            <Checks id={id} session={session} save={setPlan} />
          </section>
        ) : null}
        <FunderNotice session={session} />
        <section>
          <h2 className={styles["heading"]}>
            <Trans>Who is in the room</Trans>
          </h2>
          <RoomForm id={id} session={session} />
        </section>
        {session.plan.map((step, index) =>
          (findExercise(step)?.blocks ?? []).map((block) =>
            block.kind === "sort" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the plan
              <section key={`${index}/${block.id}`}>
                <h2 className={styles["heading"]}>
                  <Trans>Cards agreed beforehand</Trans>
                </h2>
                <AgreedCards session={id} step={index} block={block.id} />
              </section>
            ) : null,
          ),
        )}
        <section>
          <h2 className={styles["heading"]}>
            <Trans>Your own words on the wall</Trans>
          </h2>
          {session.plan.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the plan
            <StepWords key={`${index}/${step.exercise}`} session={id} step={step} index={index} />
          ))}
        </section>
        <Notes id={id} session={session} />
      </div>
    </Page>
  )
}

/** What this plan was looked at for; what the facilitator leaves so stays said, quietly. */
function Checks({ id, session, save }: PlanProps & { readonly save: (plan: readonly PlanStep[]) => void }) {
  const { call } = useStores()
  const held = useHeld(id)
  const { plan, parties, headcount, beginsAt, endsAt, keptAsIs = [] } = session
  const keep = useAction((kept: PlanCheck[]) =>
    call("records.edit", { kind: "session", id, fields: { keptAsIs: kept } }),
  )
  return (
    <PlanChecks
      checks={checkPlan({ plan, parties, people: headcount, beginsAt, endsAt, held })}
      known={{
        people: headcount !== undefined,
        parties: parties.length > 0,
        times: beginsAt !== undefined && endsAt !== undefined,
      }}
      kept={keptAsIs}
      keep={(check, stays) => keep.run(stays ? [...keptAsIs, check] : keptAsIs.filter((other) => other !== check))}
      putBreaks={() => save(withBreaks(plan))}
    />
  )
}

/** Exercises of the plan that should not meet the funder who is expected. */
function FunderNotice({ session }: Pick<PlanProps, "session">) {
  const own = useOwnExercises()
  const told = session.plan.flatMap((step) => {
    const exercise = own.get(step.exercise) ?? findExercise(step)
    return exercise?.withoutFunder === undefined ? [] : [exercise]
  })
  if (session.funderHere !== true || told.length === 0) return null
  return (
    <ul className={styles["funder"]} data-testid="funder-notice">
      {told.map(({ code, title, withoutFunder }) => (
        <li key={code}>
          <Trans>
            <strong>{title}</strong> should not meet a funder: {withoutFunder}
          </Trans>
        </li>
      ))}
    </ul>
  )
}

/** What a step is called in a list for the facilitator. */
function nameOf(step: PlanStep): string {
  return step.own === undefined ? step.exercise : step.own.title
}

/** Private notes, an exercise at a time; folded, because a plan is also looked at in company. */
function Notes({ id, session }: PlanProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const notes = useRecords("privateNote")
  const [open, setOpen] = useState(false)
  const { facilitators = [] } = session
  const writers = facilitators.length > 1 ? facilitators : [undefined]
  const noteOf = (step: number, by: string | undefined) =>
    [...notes].find(([, note]) => note.session === id && note.step === step && note.by === by)
  const keep = useAction(async (step: number, by: string | undefined, text: string | undefined) => {
    const known = noteOf(step, by)?.[0]
    if (known === undefined) {
      const body = { session: id, step, text: text ?? "", ...(by !== undefined && { by }) }
      if (text !== undefined) await call("records.add", { kind: "privateNote", body })
    } else if (text === undefined) await call("records.remove", { kind: "privateNote", ids: [known] })
    else await call("records.edit", { kind: "privateNote", id: known, fields: { text } })
  })
  return (
    <section>
      <h2 className={styles["heading"]}>
        <Trans>Private notes</Trans> <AudienceMark of="console" />
      </h2>
      {open ? (
        session.plan.map((planned, step) => {
          const exercise = nameOf(planned)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the plan
            <Fragment key={step}>
              {writers.map((by) => (
                <TextField
                  key={by ?? ""}
                  label={by === undefined ? t`${exercise}: only for you` : t`${exercise}: only for ${by}`}
                  audience="console"
                  value={noteOf(step, by)?.[1].text}
                  onSave={(text) => keep.run(step, by, text)}
                />
              ))}
              <FacilitationDays session={id} step={step} planned={planned} />
            </Fragment>
          )
        })
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          <Trans>Open the notes</Trans>
        </Button>
      )}
    </section>
  )
}

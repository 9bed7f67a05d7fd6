import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { checkPlan, withBreaks } from "../../../../shared/method/plan-checks.ts"
import type { SessionTemplate } from "../../../../shared/method/template.ts"
import { useStores } from "../../../stores/stores.tsx"
import { DateField, TimeField } from "../../../ui/fields/text-fields.tsx"
import { Page } from "../../../ui/page.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { LengthNote } from "../../path/index.ts"
import styles from "./plan.module.css"
import { PlanChecks } from "./plan-checks.tsx"
import { PlanSteps } from "./plan-steps.tsx"
import { OptionalSteps, TemplateList } from "./template-list.tsx"
import { useHeld } from "./use-held.ts"

/** A new session: what it is called, when it is, and its exercises. Who comes is entered once it is planned. */
export function NewSession() {
  const { t } = useLingui()
  const { call, route } = useStores()
  const [title, setTitle] = useState("")
  const [date, setDate] = useState<string>()
  const [openingLine, setOpeningLine] = useState("")
  const [beginsAt, setBeginsAt] = useState<string>()
  const [endsAt, setEndsAt] = useState<string>()
  const [plan, setPlan] = useState<PlanStep[]>([])
  const [template, setTemplate] = useState<SessionTemplate>()
  const held = useHeld()
  const choose = (chosen: SessionTemplate) => {
    // a title of one's own stays
    if (title.trim() === "" || title === template?.title) setTitle(chosen.title)
    setTemplate(chosen)
    setPlan(chosen.plan.map((step) => ({ ...step })))
  }
  const save = useAction(
    () =>
      call("session.plan", {
        title: title.trim(),
        plan,
        ...(date !== undefined && { date }),
        ...(beginsAt !== undefined && { beginsAt }),
        ...(endsAt !== undefined && { endsAt }),
        ...(openingLine.trim() !== "" && { openingLine: openingLine.trim() }),
      }),
    { done: ({ id }) => route.getState().go("sessions", id) },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== "" && plan.length > 0) save.run()
  }
  return (
    <Page title={<Trans>Plan a session</Trans>} lead={<LengthNote />}>
      <form onSubmit={submit} className={styles["form"]}>
        <div className={styles["pair"]}>
          <TextInput
            label={t`What is it called?`}
            autoFocus
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <DateField label={t`When is it?`} audience="room" value={date} onSave={setDate} />
        </div>
        <TextInput
          label={t`Opening line`}
          description={t`Stands on the first slide until there is an impact sentence. May stay empty.`}
          maxLength={300}
          value={openingLine}
          onChange={(event) => setOpeningLine(event.currentTarget.value)}
        />
        <div className={styles["times"]}>
          <TimeField label={t`Begins at`} audience="room" value={beginsAt} onSave={setBeginsAt} />
          <TimeField label={t`Ends at`} audience="room" value={endsAt} onSave={setEndsAt} />
        </div>
        <section>
          <h2 className={styles["heading"]}>
            <Trans>Begin with a kind of session</Trans>
          </h2>
          <TemplateList chosen={template} choose={choose} />
          {template === undefined ? null : <OptionalSteps template={template} plan={plan} save={setPlan} />}
        </section>
        <section>
          <h2 className={styles["heading"]}>
            <Trans>Exercises</Trans>
          </h2>
          <PlanSteps plan={plan} save={setPlan} beginsAt={beginsAt} endsAt={endsAt} />
        </section>
        {plan.length === 0 ? null : (
          <PlanChecks
            checks={checkPlan({ plan, beginsAt, endsAt, parties: [], held })}
            known={{ people: false, parties: false, times: beginsAt !== undefined && endsAt !== undefined }}
            putBreaks={() => setPlan(withBreaks(plan))}
          />
        )}
        <div className={styles["acts"]}>
          <Button type="submit" disabled={title.trim() === "" || plan.length === 0 || save.busy}>
            <Trans>Plan it</Trans>
          </Button>
          <Button component="a" href="#/sessions" variant="default">
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </form>
    </Page>
  )
}

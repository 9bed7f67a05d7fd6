import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { useStores } from "../../../stores/stores.tsx"
import { DateField } from "../../../ui/fields/text-fields.tsx"
import { Page } from "../../../ui/page.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { LengthNote } from "../../path/index.ts"
import styles from "./plan.module.css"
import { PlanSteps } from "./plan-steps.tsx"

/** A new session: what it is called, when it is, and its exercises. Who comes is entered once it is planned. */
export function NewSession() {
  const { t } = useLingui()
  const { call, route } = useStores()
  const [title, setTitle] = useState("")
  const [date, setDate] = useState<string>()
  const [openingLine, setOpeningLine] = useState("")
  const [plan, setPlan] = useState<PlanStep[]>([])
  const save = useAction(
    () =>
      call("session.plan", {
        title: title.trim(),
        plan,
        ...(date !== undefined && { date }),
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
        <section>
          <h2 className={styles["heading"]}>
            <Trans>Exercises</Trans>
          </h2>
          <PlanSteps plan={plan} save={setPlan} />
        </section>
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

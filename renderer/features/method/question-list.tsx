import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import { QUESTION_STATES } from "../../../shared/contract/method.ts"
import type { MethodQuestion } from "../../../shared/method/content/content.ts"
import { CONTENT } from "../../../shared/method/contents.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import { Statement } from "../statements/index.ts"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import type { PartProps } from "./part-props.ts"

/** Questions that were raised or switched on, each with its step, who takes it, and how it stands. */
export function QuestionList({ query }: PartProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { questions, steps } = CONTENT.en
  const sessions = [...useRecords("session")]
  const raised = [...useRecords("question")].map(([id, body]) => ({ id, body }))
  const on = new Map(raised.flatMap(({ id, body }) => (body.method === undefined ? [] : [[body.method, id] as const])))
  const [text, setText] = useState("")
  const [step, setStep] = useState("1")
  const add = useAction(
    () => call("records.add", { kind: "question", body: { text: text.trim(), step: Number(step), state: "open" } }),
    { done: () => setText("") },
  )
  const turn = useAction(async ({ id, text: words, step: of }: MethodQuestion, switched: boolean) => {
    const known = on.get(id)
    if (known !== undefined) await call("records.remove", { kind: "question", ids: [known] })
    if (!switched) return
    await call("records.add", { kind: "question", body: { text: words, step: of, state: "open", method: id } })
  })
  const edit = useAction((id: string, fields: Record<string, string | boolean | null>) =>
    call("records.edit", { kind: "question", id, fields }),
  )
  const remove = useAction((id: string) => call("records.remove", { kind: "question", ids: [id] }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== "") add.run()
  }
  const stateWords = { open: t`open`, parked: t`parked`, answered: t`answered` }
  const stepWords = steps.map((one) => ({ value: String(one.step), label: one.title }))
  return (
    <>
      <form className={styles["ask"]} onSubmit={submit}>
        <TextInput
          aria-label={t`A question that was raised`}
          placeholder={t`A question that was raised`}
          maxLength={300}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t`Step`}
          value={step}
          data={stepWords}
          onChange={(event) => setStep(event.currentTarget.value)}
        />
        <Button type="submit" disabled={add.busy}>
          <Trans>Keep it</Trans>
        </Button>
      </form>
      {raised.length === 0 ? null : (
        <ul className={styles["questions"]}>
          {raised
            .toSorted((a, b) => a.body.step - b.body.step || a.body.text.localeCompare(b.body.text))
            .map(({ id, body }) => (
              <li key={id}>
                <span>
                  {body.text} <small>{steps.find((one) => one.step === body.step)?.title}</small>
                </span>
                <NativeSelect
                  aria-label={t`State of: ${body.text}`}
                  value={body.state}
                  data={QUESTION_STATES.map((value) => ({ value, label: stateWords[value] }))}
                  onChange={(event) => edit.run(id, { state: event.currentTarget.value })}
                />
                <TextInput
                  aria-label={t`Who takes: ${body.text}`}
                  placeholder={t`Who takes it`}
                  defaultValue={body.owner ?? ""}
                  maxLength={300}
                  onBlur={(event) => {
                    const owner = event.currentTarget.value.trim()
                    if (owner !== (body.owner ?? "")) edit.run(id, { owner: owner || null })
                  }}
                />
                <NativeSelect
                  aria-label={t`Session in which it was raised: ${body.text}`}
                  value={body.session ?? ""}
                  data={[
                    { value: "", label: t`in no session` },
                    ...sessions.map(([session, { title }]) => ({ value: session, label: title })),
                  ]}
                  // the place in a plan belongs to that plan
                  onChange={(event) => edit.run(id, { session: event.currentTarget.value || null, plannedStep: null })}
                />
                <span className={styles["acts"]}>
                  {body.method === undefined ? (
                    <Statement
                      of={{ kind: "question", id }}
                      name={body.text}
                      words={body.text}
                      accepted={body.accepted === true}
                    />
                  ) : null}
                  <ActionIcon variant="subtle" aria-label={t`Remove: ${body.text}`} onClick={() => remove.run(id)}>
                    <IconTrash size={18} />
                  </ActionIcon>
                </span>
                {body.state === "answered" ? (
                  <TextInput
                    className={styles["answer"] ?? ""}
                    aria-label={t`The answer to: ${body.text}`}
                    placeholder={t`The answer, in a line`}
                    defaultValue={body.answer ?? ""}
                    maxLength={300}
                    onBlur={(event) => {
                      const answer = event.currentTarget.value.trim()
                      if (answer !== (body.answer ?? "")) edit.run(id, { answer: answer || null })
                    }}
                  />
                ) : (
                  <Checkbox
                    className={styles["answer"] ?? ""}
                    size="xs"
                    label={t`for the next round`}
                    checked={body.deferred ?? false}
                    onChange={(event) => edit.run(id, { deferred: event.currentTarget.checked || null })}
                  />
                )}
              </li>
            ))}
        </ul>
      )}
      <h2 className={styles["heading"]}>
        <Trans>The method’s own questions: tick those that matter here</Trans>
      </h2>
      <div className={styles["own"]}>
        <Found of={questions} query={query} textsOf={({ text: words, answeredBy }) => [words, answeredBy]}>
          {(own) => (
            <Checkbox
              key={own.id}
              label={own.text}
              description={t`Answered by ${own.answeredBy}`}
              checked={on.has(own.id)}
              onChange={(event) => turn.run(own, event.currentTarget.checked)}
            />
          )}
        </Found>
      </div>
    </>
  )
}

import { Trans, useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core"
import { type KeyboardEvent, useRef } from "react"
import { DECISION_RULES, type Party } from "../../../../shared/contract/session.ts"
import { isInRoom } from "../../../../shared/domain/reading.ts"
import { DateField } from "../../../ui/fields/text-fields.tsx"
import { RatificationEditor, useDecisionWords } from "../../decisions/index.ts"
import { usePartyWords } from "../party-words.ts"
import { useProposals } from "../run/use-run.ts"
import styles from "./decide.module.css"
import { type DecisionDraft, SAID } from "./decision-draft.ts"

const TOUCHES = ["decisions", "staffing", "resources"] as const

interface FormProps {
  readonly draft: DecisionDraft
  readonly parties: readonly Party[]
  readonly reopenIf: string
  readonly change: (fields: Partial<DecisionDraft>) => void
}

/** What is written down of a decision. The rule stands first: it is chosen before anyone speaks. */
export function DecideForm({ draft, parties, reopenIf, change }: FormProps) {
  const { t } = useLingui()
  const words = useDecisionWords()
  const review = useProposals().at(-1)?.body.reviewOn
  return (
    <>
      <NativeSelect
        className={styles["rule"] ?? ""}
        label={t`Rule in force`}
        value={draft.rule}
        data={DECISION_RULES.map((value) => ({ value, label: words.rules[value] }))}
        onChange={(event) => {
          const rule = DECISION_RULES.find((value) => value === event.currentTarget.value)
          if (rule !== undefined) change({ rule })
        }}
      />
      <Voices draft={draft} parties={parties} change={change} />
      <fieldset className={styles["group"]}>
        <legend>
          <Trans>Who must still say yes</Trans>
        </legend>
        <RatificationEditor bodies={draft.ratification} save={(ratification) => change({ ratification })} ahead />
      </fieldset>
      <div className={styles["pair"]}>
        <DateField
          label={t`Review date`}
          audience="room"
          value={draft.reviewOn ?? review}
          onSave={(day) => change({ reviewOn: day })}
        />
        <TextInput
          label={t`What would make us reopen it`}
          maxLength={300}
          value={draft.reopenIf ?? reopenIf}
          onChange={(event) => change({ reopenIf: event.currentTarget.value })}
        />
      </div>
      <details className={styles["more"]}>
        <summary>
          <Trans>Why, what else was looked at, what it touches</Trans>
        </summary>
        <Textarea
          label={t`Why`}
          autosize
          maxRows={4}
          maxLength={5000}
          value={draft.rationale}
          onChange={(event) => change({ rationale: event.currentTarget.value })}
        />
        <Textarea
          label={t`What else was looked at`}
          autosize
          maxRows={4}
          maxLength={5000}
          value={draft.alternatives}
          onChange={(event) => change({ alternatives: event.currentTarget.value })}
        />
        <TextInput
          label={t`How it could be taken back`}
          maxLength={300}
          value={draft.reversibility}
          onChange={(event) => change({ reversibility: event.currentTarget.value })}
        />
        <fieldset className={styles["touches"]}>
          <legend>
            <Trans>It touches</Trans>
          </legend>
          {TOUCHES.map((one) => (
            <Checkbox
              key={one}
              label={words.touches[one]}
              checked={draft.touches.includes(one)}
              onChange={(event) =>
                change({
                  touches: TOUCHES.filter((other) =>
                    other === one ? event.currentTarget.checked : draft.touches.includes(other),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      </details>
    </>
  )
}

type VoicesProps = Pick<FormProps, "draft" | "parties" | "change">

/** Each party's word; one that does not agree says why in its own. */
function Voices({ draft, parties, change }: VoicesProps) {
  const { t } = useLingui()
  const words = useDecisionWords()
  const states = usePartyWords()
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const all = [...(list.current?.querySelectorAll("select, input") ?? [])]
    const next = all[all.indexOf(event.currentTarget) + 1]
    if (next instanceof HTMLElement) next.focus()
  }
  const first = parties.find((party) => isInRoom(party) && draft.says[party.name] === undefined)
  const says = (party: string, value: string) => {
    const { [party]: _, ...others } = draft.says
    const word = SAID.find((one) => one === value)
    change({ says: word === undefined ? others : { ...others, [party]: word } })
  }
  return (
    <ul className={styles["voices"]} ref={list} aria-label={t`Each party's word`}>
      {parties.map((party) => (
        <li key={party.name}>
          <span>{party.name}</span>
          {isInRoom(party) ? (
            <NativeSelect
              aria-label={t`${party.name} says`}
              autoFocus={party.name === first?.name}
              value={draft.says[party.name] ?? ""}
              data={[
                { value: "", label: t`has not said` },
                ...SAID.map((value) => ({ value, label: words.positions[value] })),
              ]}
              onChange={(event) => says(party.name, event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
          ) : (
            <span className={styles["away"]}>
              {states[party.state]}: <Trans>not a yes</Trans>
            </span>
          )}
          {draft.says[party.name] === "does not agree" ? (
            <TextInput
              className={styles["dissent"] ?? ""}
              aria-label={t`${party.name}, in its own words`}
              placeholder={t`In its own words`}
              maxLength={300}
              value={draft.dissent[party.name] ?? ""}
              onChange={(event) => change({ dissent: { ...draft.dissent, [party.name]: event.currentTarget.value } })}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

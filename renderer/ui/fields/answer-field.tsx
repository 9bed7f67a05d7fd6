import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { NativeSelect } from "@mantine/core"
import { type ReactNode, useState } from "react"
import type { AnswerSet } from "../../../shared/contract/common.ts"
import { ANSWER_STATES } from "../../../shared/contract/common.ts"
import type { AnswerState } from "../../../shared/domain/answer.ts"
import { Tags } from "./choice-fields.tsx"
import type { FieldProps } from "./field.ts"
import styles from "./fields.module.css"
import { Frame } from "./frame.tsx"

/** How an answer stands, in a word. "None" is an answer; the last three are not. */
export const ANSWER_WORDS: { readonly [S in AnswerState]: MessageDescriptor } = {
  listed: msg`Listed`,
  none: msg`None`,
  "not asked": msg`Not asked`,
  declined: msg`Declined`,
  unknown: msg`Does not know`,
}

const NOT_LISTED: { readonly [S in AnswerState]: MessageDescriptor | undefined } = {
  listed: undefined,
  "not asked": undefined,
  none: msg`They say that there are none. This counts as an answer.`,
  declined: msg`They would rather not say. It is left out of every figure.`,
  unknown: msg`They do not know. It is left out of every figure.`,
}

interface AnswerShellProps {
  readonly label: string
  readonly state: AnswerState
  readonly onState: (state: AnswerState) => void
  /** What is listed, shown while the state is "listed" or nothing was asked yet. */
  readonly children: ReactNode
}

/** The state of an answer and, where something is listed, the list. */
export function AnswerShell({ label, state, onState, children }: AnswerShellProps) {
  const { t, i18n } = useLingui()
  const note = NOT_LISTED[state]
  return (
    <div className={styles["answer"]}>
      <NativeSelect
        aria-label={t`How the answer stands: ${label}`}
        value={state}
        onChange={(event) => onState(event.currentTarget.value as AnswerState)}
      >
        {ANSWER_STATES.map((one) => (
          <option key={one} value={one}>
            {i18n._(ANSWER_WORDS[one])}
          </option>
        ))}
      </NativeSelect>
      {note === undefined ? <div>{children}</div> : <p className={styles["said"]}>{i18n._(note)}</p>}
    </div>
  )
}

/**
 * The state that is shown, which may be ahead of what is on record: "listed" is kept with the first item, and until then
 * nothing was answered.
 */
export function useAnswerState(
  kept: AnswerState,
  onAnswer: (state: AnswerState) => void,
): { readonly state: AnswerState; readonly listing: boolean; readonly onState: (state: AnswerState) => void } {
  const [listingOver, setListingOver] = useState<AnswerState>()
  const listing = kept !== "listed" && listingOver === kept
  return {
    state: listing ? "listed" : kept,
    listing,
    onState: (state) => {
      setListingOver(state === "listed" ? kept : undefined)
      if (state !== "listed") onAnswer(state)
    },
  }
}

interface AnswerFieldProps extends FieldProps<AnswerSet> {
  readonly suggest: readonly string[]
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** A set that was asked for: whether there is an answer, and what it lists. */
export function AnswerField({ value, onSave, suggest, placeholder, autoFocus, ...frame }: AnswerFieldProps) {
  return (
    <Frame {...frame} wide single={false}>
      {({ describedBy }) => (
        <AnswerInput
          label={frame.label}
          describedBy={describedBy}
          value={value}
          onSave={onSave}
          suggest={suggest}
          placeholder={placeholder}
          autoFocus={autoFocus}
        />
      )}
    </Frame>
  )
}

interface AnswerInputProps {
  readonly label: string
  readonly describedBy?: string | undefined
  readonly value: AnswerSet | undefined
  readonly onSave: (value: AnswerSet | undefined) => void
  readonly suggest: readonly string[]
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** The same without its frame, for a panel beside a cell. */
export function AnswerInput({ label, describedBy, value, onSave, suggest, placeholder, autoFocus }: AnswerInputProps) {
  const { state, listing, onState } = useAnswerState(value?.state ?? "not asked", (answered) =>
    onSave(answered === "not asked" ? undefined : { state: answered, items: [] }),
  )
  return (
    <AnswerShell label={label} state={state} onState={onState}>
      <Tags
        label={label}
        describedBy={describedBy}
        items={value?.state === "listed" ? value.items : []}
        suggest={suggest}
        most={200}
        placeholder={placeholder}
        autoFocus={autoFocus === true || listing}
        onItems={(items) => onSave(items.length === 0 ? undefined : { state: "listed", items })}
      />
    </AnswerShell>
  )
}

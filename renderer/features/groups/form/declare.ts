import type { MessageDescriptor } from "@lingui/core"
import type * as z from "zod"
import type { AnswerSet } from "../../../../shared/contract/common.ts"
import type { Ages, Funder, Subgroup } from "../../../../shared/contract/community.ts"
import type { AnswerState } from "../../../../shared/domain/answer.ts"
import type { WordedField } from "../suggestions.ts"

type Listed<T> = { state: AnswerState; items: T[] }
type ChoiceWords = Readonly<Record<string, MessageDescriptor>>

/** What a control edits, and what it has to be told. */
interface Controls {
  readonly line: { readonly value: string; readonly told: { readonly suggest?: WordedField } }
  readonly text: { readonly value: string; readonly told: object }
  readonly number: {
    readonly value: number
    readonly told: { readonly min: number; readonly max: number; readonly whole?: boolean }
  }
  readonly date: { readonly value: string; readonly told: object }
  readonly choice: { readonly value: string; readonly told: { readonly words: ChoiceWords } }
  readonly yesNo: { readonly value: boolean; readonly told: object }
  readonly lines: { readonly value: string[]; readonly told: { readonly most: number; readonly suggest?: WordedField } }
  readonly answer: { readonly value: AnswerSet; readonly told: { readonly suggest: WordedField } }
  readonly record: {
    readonly value: string
    readonly told: { readonly of: "organization" | "coalition" | "placeUnit"; readonly canAdd: boolean }
  }
  readonly ages: { readonly value: z.infer<typeof Ages>; readonly told: object }
  readonly funders: { readonly value: Listed<Funder>; readonly told: object }
  readonly subgroups: { readonly value: Listed<Subgroup>; readonly told: object }
  readonly functions: { readonly value: Record<string, number>; readonly told: object }
  readonly options: { readonly value: string[]; readonly told: object }
}
export type ControlName = keyof Controls

/** How a field is asked for: the control and what it is told. */
export type Control = { [C in ControlName]: { readonly as: C } & Controls[C]["told"] }[ControlName]

/** Controls whose value the field's own schema takes; a choice's words must name exactly its values. */
type Fitting<V> = {
  [C in ControlName]: C extends "choice"
    ? ChoiceFor<V>
    : [V] extends [Controls[C]["value"]]
      ? [Controls[C]["value"]] extends [V]
        ? { readonly as: C } & Controls[C]["told"]
        : never
      : never
}[ControlName]
type ChoiceFor<V> = [V] extends [string]
  ? [string] extends [V]
    ? never
    : { readonly as: "choice"; readonly words: { readonly [W in V]: MessageDescriptor } }
  : never

interface Asked {
  readonly label: MessageDescriptor
  readonly help?: MessageDescriptor
  readonly wide?: boolean
}

/** A field of a record and how it is asked for. A control that does not fit the field does not compile. */
export type FieldOf<B> = {
  [N in keyof B & string]: Asked & { readonly name: N; readonly control: Fitting<NonNullable<B[N]>> }
}[keyof B & string]

/** A part of a form. */
export interface SectionOf<B> {
  readonly id: string
  readonly title: MessageDescriptor
  readonly fields: readonly FieldOf<B>[]
}

/** The same as the form that draws it reads it, whatever the record. */
export interface AnyField extends Asked {
  readonly name: string
  readonly control: Control
}
export interface AnySection {
  readonly id: string
  readonly title: MessageDescriptor
  readonly fields: readonly AnyField[]
}

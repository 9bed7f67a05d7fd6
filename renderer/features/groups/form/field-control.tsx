import { useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { unreachable } from "../../../../shared/errors.ts"
import { AnswerField } from "../../../ui/fields/answer-field.tsx"
import { ChoiceField, LinesField, YesNoField } from "../../../ui/fields/choice-fields.tsx"
import type { FieldProps } from "../../../ui/fields/field.ts"
import { DateField, LineField, NumberField, TextField } from "../../../ui/fields/text-fields.tsx"
import { useWordings, type WordedField } from "../suggestions.ts"
import { AgesField } from "./ages-field.tsx"
import type { Control } from "./declare.ts"
import styles from "./form.module.css"
import { FundersField, SubgroupsField } from "./listed-fields.tsx"
import { type FieldPlace, RecordField } from "./record-field.tsx"
import { FunctionsField, OptionsField } from "./scale-fields.tsx"

interface FieldControlProps extends FieldProps<unknown> {
  readonly control: Control
  /** Where the answer stands. */
  readonly at: FieldPlace
  readonly required: boolean
}

/** The control that a declaration names. The value is of the control's kind: the declaration would not compile otherwise. */
export function FieldControl({ control, at, required, ...field }: FieldControlProps) {
  const { i18n } = useLingui()
  switch (control.as) {
    case "line":
      return control.suggest === undefined ? (
        <LineField {...(field as FieldProps<string>)} required={required} />
      ) : (
        <Suggesting of={control.suggest}>
          {(suggest) => <LineField {...(field as FieldProps<string>)} suggest={suggest} />}
        </Suggesting>
      )
    case "text":
      return <TextField {...(field as FieldProps<string>)} />
    case "number":
      return (
        <NumberField {...(field as FieldProps<number>)} min={control.min} max={control.max} whole={control.whole} />
      )
    case "date":
      return <DateField {...(field as FieldProps<string>)} />
    case "choice":
      return (
        <ChoiceField
          {...(field as FieldProps<string>)}
          options={Object.entries(control.words).map(([value, word]) => ({ value, label: i18n._(word) }))}
        />
      )
    case "yesNo":
      return <YesNoField {...(field as FieldProps<boolean>)} />
    case "lines":
      return (
        <Suggesting of={control.suggest}>
          {(suggest) => <LinesField {...(field as FieldProps<string[]>)} most={control.most} suggest={suggest} />}
        </Suggesting>
      )
    case "answer":
      return (
        <Suggesting of={control.suggest}>
          {(suggest) => <AnswerField {...(field as Parameters<typeof AnswerField>[0])} suggest={suggest} />}
        </Suggesting>
      )
    case "record":
      return <RecordField {...(field as FieldProps<string>)} of={control.of} canAdd={control.canAdd} at={at} />
    case "ages":
      return <AgesField {...(field as Parameters<typeof AgesField>[0])} />
    case "funders":
      return <FundersField {...(field as Parameters<typeof FundersField>[0])} />
    case "subgroups":
      return <SubgroupsField {...(field as Parameters<typeof SubgroupsField>[0])} />
    case "functions":
      return <FunctionsField {...(field as Parameters<typeof FunctionsField>[0])} />
    case "options":
      return <OptionsField {...(field as Parameters<typeof OptionsField>[0])} />
    default:
      return unreachable(control)
  }
}

/** Looks for words to offer only once someone is in the field: a long form has many of them. */
function Suggesting({
  of,
  children,
}: {
  readonly of: WordedField | undefined
  readonly children: (suggest: readonly string[]) => React.ReactNode
}) {
  const [asked, setAsked] = useState(false)
  const suggest = useWordings(of, asked)
  return (
    <div className={styles["through"]} onFocusCapture={() => setAsked(true)}>
      {children(suggest)}
    </div>
  )
}

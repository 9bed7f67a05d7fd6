import { useLingui } from "@lingui/react/macro"
import { memo, type ReactNode } from "react"
import { type KindName, kindOf } from "../../../../shared/contract/kinds.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { FIELD_MARKS, type FieldMark } from "../../../ui/fields/field.ts"
import type { AnyField, AnySection } from "./declare.ts"
import { FieldControl } from "./field-control.tsx"
import styles from "./form.module.css"

/** The marks of each field that bears any. */
export type Marked = ReadonlyMap<string, readonly FieldMark[]>

interface SectionFieldsProps {
  readonly kind: KindName
  readonly id: string
  readonly body: Readonly<Record<string, unknown>>
  readonly section: AnySection
  readonly onSave: (name: string, value: unknown) => void
  /** Only where somebody can confirm answers. */
  readonly marked?: Marked
  readonly onMark?: (name: string, mark: FieldMark, on: boolean) => void
  /** Stands below the fields: seats below the numbers of members. */
  readonly children?: ReactNode
}

/** One part of a form, drawn from its declaration. Each field shows who may see it, as its kind declares. */
export function FormSection(props: SectionFieldsProps) {
  const { i18n } = useLingui()
  const { kind, section } = props
  const fields = kindOf(kind).fields
  // a part that is confidential as a whole says so once
  const allConsole = section.fields.every(({ name }) => fields[name]?.audience === "console")
  return (
    <section id={`part-${section.id}`} className={styles["section"]} aria-labelledby={`part-${section.id}-title`}>
      <h2 id={`part-${section.id}-title`} tabIndex={-1}>
        {i18n._(section.title)} {allConsole ? <AudienceMark of="console" /> : null}
      </h2>
      <div className={styles["fields"]}>
        {section.fields.map((field) => (
          <OneField
            key={field.name}
            field={field}
            kind={kind}
            self={props.id}
            audience={allConsole ? "room" : (fields[field.name]?.audience ?? "console")}
            value={props.body[field.name]}
            marks={(props.marked?.get(field.name) ?? []).join(" ")}
            onSave={props.onSave}
            onMark={props.onMark !== undefined && canBeMarked(field, props) ? props.onMark : undefined}
          />
        ))}
      </div>
      {props.children}
    </section>
  )
}

/** There is something to confirm, and it is not the facilitator's own note. */
const canBeMarked = ({ name }: AnyField, { kind, body, marked }: SectionFieldsProps) =>
  kindOf(kind).fields[name]?.audience === "room" && (body[name] !== undefined || marked?.has(name) === true)

interface OneFieldProps {
  readonly field: AnyField
  readonly kind: KindName
  readonly self: string
  readonly audience: "console" | "synthesis" | "room" | "funders" | "public"
  readonly value: unknown
  /** Parted by spaces, so that a field which did not change is not drawn again. */
  readonly marks: string
  readonly onSave: (name: string, value: unknown) => void
  readonly onMark: ((name: string, mark: FieldMark, on: boolean) => void) | undefined
}

const OneField = memo(function OneField({ field, kind, self, audience, value, marks, onSave, onMark }: OneFieldProps) {
  const { i18n } = useLingui()
  return (
    <FieldControl
      control={field.control}
      at={{ kind, id: self, field: field.name }}
      required={field.name === "name"}
      label={i18n._(field.label)}
      help={field.help && i18n._(field.help)}
      audience={audience}
      wide={field.wide ?? false}
      value={value}
      onSave={(next) => onSave(field.name, next)}
      marks={FIELD_MARKS.filter((mark) => marks.split(" ").includes(mark))}
      onMark={onMark && ((mark, on) => onMark(field.name, mark, on))}
    />
  )
})

import { useLingui } from "@lingui/react/macro"
import { memo, type ReactNode } from "react"
import { type KindName, kindOf } from "../../../../shared/contract/kinds.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import type { AnyField, AnySection } from "./declare.ts"
import { FieldControl } from "./field-control.tsx"
import styles from "./form.module.css"

interface SectionFieldsProps {
  readonly kind: KindName
  readonly id: string
  readonly body: Readonly<Record<string, unknown>>
  readonly section: AnySection
  readonly onSave: (name: string, value: unknown) => void
  /** Only where somebody can confirm answers. */
  readonly verified?: ReadonlySet<string>
  readonly onVerify?: (name: string, verified: boolean) => void
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
            verified={props.verified?.has(field.name) ?? false}
            onSave={props.onSave}
            onVerify={props.onVerify !== undefined && VERIFIABLE(field, props) ? props.onVerify : undefined}
          />
        ))}
      </div>
      {props.children}
    </section>
  )
}

/** There is something to confirm, and it is not the facilitator's own note. */
const VERIFIABLE = ({ name }: AnyField, { kind, body, verified }: SectionFieldsProps) =>
  kindOf(kind).fields[name]?.audience === "room" && (body[name] !== undefined || verified?.has(name) === true)

interface OneFieldProps {
  readonly field: AnyField
  readonly kind: KindName
  readonly self: string
  readonly audience: "console" | "synthesis" | "room" | "funders" | "public"
  readonly value: unknown
  readonly verified: boolean
  readonly onSave: (name: string, value: unknown) => void
  readonly onVerify: ((name: string, verified: boolean) => void) | undefined
}

const OneField = memo(function OneField({
  field,
  kind,
  self,
  audience,
  value,
  verified,
  onSave,
  onVerify,
}: OneFieldProps) {
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
      verified={verified}
      onVerify={onVerify && ((on) => onVerify(field.name, on))}
    />
  )
})

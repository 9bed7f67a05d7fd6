import { Trans, useLingui } from "@lingui/react/macro"
import { Checkbox } from "@mantine/core"
import { COMPETES_FOR, TIE_OBJECTS, tie as tieKind } from "../../../../shared/contract/community.ts"
import { useRecord } from "../../../stores/stores.tsx"
import { YesNoField } from "../../../ui/fields/choice-fields.tsx"
import { Frame } from "../../../ui/fields/frame.tsx"
import { DateField, LineField, NumberField, TextField } from "../../../ui/fields/text-fields.tsx"
import { COMPETES_WORDS, OBJECT_WORDS } from "../choice-words.ts"
import { PanelForm } from "../lists/panel-form.tsx"
import { useEdit } from "../use-edit.ts"

/** The rest of what can be said of a tie. */
export function TieDetails({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t, i18n } = useLingui()
  const tie = useRecord("tie", id)
  const edit = useEdit("tie")
  if (tie === undefined) return null
  const field = (name: keyof typeof tieKind.fields) => ({
    audience: tieKind.fields[name].audience,
    onSave: (value: unknown) => edit(id, { [name]: value }),
  })
  return (
    <PanelForm title={t`More about this tie`} onClose={onClose}>
      <DateField label={t`From`} value={tie.from} {...field("from")} />
      <DateField label={t`Until`} value={tie.until} {...field("until")} />
      {tie.compared === "never" ? null : (
        <DateField label={t`Last compared their work`} value={tie.compared} {...field("compared")} />
      )}
      <Checkbox
        label={t`Never compared their work`}
        checked={tie.compared === "never"}
        onChange={(event) => edit(id, { compared: event.currentTarget.checked ? "never" : undefined })}
      />
      <Frame label={t`What they do in common`} audience="room" single={false}>
        {({ labelId }) => (
          <Checkbox.Group
            aria-labelledby={labelId}
            value={[...(tie.objects ?? [])]}
            onChange={(objects) => edit(id, { objects: objects.length === 0 ? undefined : objects })}
          >
            {TIE_OBJECTS.map((object) => (
              <Checkbox key={object} value={object} label={i18n._(OBJECT_WORDS[object])} size="sm" mt={4} />
            ))}
          </Checkbox.Group>
        )}
      </Frame>
      {tie.type === "informs" || tie.type === "refers to" ? (
        <LineField label={t`What goes across`} value={tie.flows} {...field("flows")} />
      ) : null}
      {tie.type === "funds" ? (
        <NumberField label={t`Thousands a year`} min={0} max={1_000_000} value={tie.amount} {...field("amount")} />
      ) : null}
      {tie.type === "shares data" ? (
        <YesNoField label={t`By a written agreement`} value={tie.agreement} {...field("agreement")} />
      ) : null}
      <Frame label={t`They compete for`} audience="console" single={false}>
        {({ labelId }) => (
          <Checkbox.Group
            aria-labelledby={labelId}
            value={[...(tie.competesFor ?? [])]}
            onChange={(competesFor) => edit(id, { competesFor: competesFor.length === 0 ? undefined : competesFor })}
          >
            {COMPETES_FOR.map((what) => (
              <Checkbox key={what} value={what} label={i18n._(COMPETES_WORDS[what])} size="sm" mt={4} />
            ))}
          </Checkbox.Group>
        )}
      </Frame>
      <YesNoField label={t`Tension between them`} value={tie.tension} {...field("tension")} />
      <TextField label={t`Note`} value={tie.note} {...field("note")} />
      <span className="sr-only">
        <Trans>Everything here is kept as it is entered.</Trans>
      </span>
    </PanelForm>
  )
}

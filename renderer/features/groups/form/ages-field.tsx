import { plural } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { TextInput } from "@mantine/core"
import { useState } from "react"
import { readAges } from "../../../../shared/domain/import-ages.ts"
import { agesText, bandsOf } from "../../../../shared/domain/life-course.ts"
import type { FieldProps } from "../../../ui/fields/field.ts"
import { Frame } from "../../../ui/fields/frame.tsx"
import { useDraft } from "../../../ui/fields/use-draft.ts"

type AgesValue = { from: number; until: number }

/** Ages as people write them; what was understood stands below, with the bands that it touches. */
export function AgesField({ value, onSave, ...frame }: FieldProps<AgesValue>) {
  const { t } = useLingui()
  const [failed, setFailed] = useState<string>()
  const meaning = useAgesWords()
  const draft = useDraft(value === undefined ? "" : agesText(value), (text) => {
    const ages = text === "" ? undefined : readAges(text)
    if (text !== "" && ages === undefined) {
      setFailed(t`Write it as 5-8, birth to 5, 12+ or 0-18 months.`)
      return undefined
    }
    setFailed(undefined)
    onSave(ages)
    return ages === undefined ? "" : agesText(ages)
  })
  return (
    <Frame
      {...frame}
      help={value === undefined ? t`As 5-8, birth to 5, 12+ or 0-18 months.` : meaning(value)}
      single
      failed={draft.changed ? failed : undefined}
    >
      {({ id, describedBy }) => (
        <TextInput
          id={id}
          aria-describedby={describedBy}
          aria-invalid={(draft.changed && failed !== undefined) || undefined}
          value={draft.text}
          onChange={(event) => draft.setText(event.currentTarget.value)}
          onBlur={draft.keep}
          onKeyDown={draft.onKeyDown}
        />
      )}
    </Frame>
  )
}

/** "From 5 years to under 9 years: early grades" */
function useAgesWords(): (ages: AgesValue) => string {
  const { t } = useLingui()
  const age = (months: number) => {
    if (months < 0) return t`before birth`
    if (months === 0) return t`birth`
    return months % 12 === 0
      ? t`${plural(months / 12, { one: "# year", other: "# years" })}`
      : t`${plural(months, { one: "# month", other: "# months" })}`
  }
  return (ages) => {
    const [from, until, bands] = [age(ages.from), age(ages.until), bandsOf(ages).join(", ")]
    return ages.until >= 1200 ? t`From ${from} on: ${bands}` : t`From ${from} to under ${until}: ${bands}`
  }
}

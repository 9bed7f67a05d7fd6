import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect } from "@mantine/core"
import { FUNCTION_IDS } from "../../../../shared/method/taxonomies/fixed-lists.ts"
import { TAXONOMY_WORDS } from "../../../../shared/method/taxonomies/taxonomies.ts"
import { offeredOptions } from "../../../../shared/method/wording.ts"
import { useWording } from "../../../stores/use-wording.ts"
import type { FieldProps } from "../../../ui/fields/field.ts"
import { Frame } from "../../../ui/fields/frame.tsx"
import { OptionsThatWait } from "../../path/index.ts"
import styles from "./form.module.css"

const INTENSITY = [msg`not at all`, msg`a little`, msg`some`, msg`much`, msg`fully`] as const

/** How much of each backbone function a group performs; a function that was not rated is left out. METHOD.md B3.6. */
export function FunctionsField({ value, onSave, ...frame }: FieldProps<Record<string, number>>) {
  const { t, i18n } = useLingui()
  const set = (id: string, chosen: string) => {
    const { [id]: _old, ...rest } = value ?? {}
    const next = chosen === "" ? rest : { ...rest, [id]: Number(chosen) }
    onSave(Object.keys(next).length === 0 ? undefined : next)
  }
  return (
    <Frame {...frame} wide single={false}>
      {() => (
        <div className={styles["pairs"]}>
          {FUNCTION_IDS.map((id) => (
            <label key={id}>
              <span>{TAXONOMY_WORDS.en.functions[id]}</span>
              <NativeSelect
                value={value?.[id] === undefined ? "" : String(value[id])}
                onChange={(event) => set(id, event.currentTarget.value)}
              >
                <option value="">{t`Not asked`}</option>
                {INTENSITY.map((word, level) => (
                  <option key={word.id} value={level}>
                    {i18n._(word)}
                  </option>
                ))}
              </NativeSelect>
            </label>
          ))}
        </div>
      )}
    </Frame>
  )
}

/** The forms of alignment that a group would consider. A menu, not a ladder. METHOD.md B5. */
export function OptionsField({ value = [], onSave, ...frame }: FieldProps<string[]>) {
  const offered = offeredOptions(useWording(), value)
  return (
    <Frame {...frame} wide single={false}>
      {({ labelId }) => (
        <Checkbox.Group
          aria-labelledby={labelId}
          value={[...value]}
          onChange={(next) => onSave(next.length === 0 ? undefined : next)}
        >
          <div className={styles["pairs"]}>
            {offered.map(({ id, title }) => (
              <Checkbox key={id} value={id} label={title} size="sm" />
            ))}
          </div>
          <OptionsThatWait />
        </Checkbox.Group>
      )}
    </Frame>
  )
}

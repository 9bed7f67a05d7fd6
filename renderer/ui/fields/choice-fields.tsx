import { useLingui } from "@lingui/react/macro"
import { NativeSelect, SegmentedControl, TagsInput } from "@mantine/core"
import type { FieldProps } from "./field.ts"
import { Frame } from "./frame.tsx"

export interface Option {
  readonly value: string
  readonly label: string
}

/** One of a list; the first line stands for no answer. */
export function ChoiceField({
  value,
  onSave,
  options,
  ...frame
}: FieldProps<string> & { readonly options: readonly Option[] }) {
  const { t } = useLingui()
  return (
    <Frame {...frame} single>
      {({ id, describedBy }) => (
        <NativeSelect
          id={id}
          aria-describedby={describedBy}
          value={value ?? ""}
          onChange={(event) => onSave(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
        >
          <option value="">{t`Not known`}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      )}
    </Frame>
  )
}

/** Yes, no, or not known: an empty answer is not a no. */
export function YesNoField({ value, onSave, ...frame }: FieldProps<boolean>) {
  const { t } = useLingui()
  return (
    <Frame {...frame} single={false}>
      {({ labelId }) => (
        <SegmentedControl
          aria-labelledby={labelId}
          size="sm"
          fullWidth
          data={[
            { value: "yes", label: t`Yes` },
            { value: "no", label: t`No` },
            { value: "", label: t`Not known` },
          ]}
          value={value === undefined ? "" : value ? "yes" : "no"}
          onChange={(chosen) => onSave(chosen === "" ? undefined : chosen === "yes")}
        />
      )}
    </Frame>
  )
}

interface LinesFieldProps extends FieldProps<string[]> {
  readonly suggest?: readonly string[]
  readonly most: number
}

/** Several short entries; Enter or a semicolon ends one. */
export function LinesField({ value, onSave, suggest = [], most, ...frame }: LinesFieldProps) {
  return (
    <Frame {...frame} single>
      {({ id, describedBy }) => (
        <Tags
          id={id}
          describedBy={describedBy}
          items={value ?? []}
          suggest={suggest}
          most={most}
          onItems={(items) => onSave(items.length === 0 ? undefined : items)}
        />
      )}
    </Frame>
  )
}

interface TagsProps {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly describedBy?: string | undefined
  readonly items: readonly string[]
  readonly suggest: readonly string[]
  readonly most: number
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly onItems: (items: string[]) => void
}

/** Entries as tags, with words to choose from while typing. A comma is part of a name. */
export function Tags({ id, label, describedBy, items, suggest, most, placeholder, autoFocus, onItems }: TagsProps) {
  return (
    <TagsInput
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      autoFocus={autoFocus ?? false}
      data={[...suggest]}
      value={[...items]}
      maxTags={most}
      maxLength={300}
      splitChars={[";", "\n"]}
      limit={60}
      maxDropdownHeight={260}
      placeholder={items.length === 0 ? placeholder : undefined}
      onChange={(next) => onItems(next.map((item) => item.trim()).filter((item) => item !== ""))}
    />
  )
}

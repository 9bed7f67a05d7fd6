import { useLingui } from "@lingui/react/macro"
import { NativeSelect } from "@mantine/core"
import { ELEMENT_KINDS, type ElementKind, type SheetFound, type SheetReading } from "../../../shared/contract/import.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./import.module.css"
import { ELEMENT_WORDS } from "./words.ts"

interface ElementTypesProps {
  readonly types: SheetFound["types"]
  readonly kinds: SheetReading["kinds"]
  readonly set: (part: Partial<SheetReading>) => void
}

/** What things of each type are here. */
export function ElementTypes({ types, kinds, set }: ElementTypesProps) {
  const { t, i18n } = useLingui()
  const data = ELEMENT_KINDS.map((value) => ({ value, label: i18n._(ELEMENT_WORDS[value]) }))
  return (
    <div className={styles["settings"]} role="group" aria-label={t`Types of things`}>
      {types.map(({ type, words, count }) => (
        <NativeSelect
          key={type}
          label={words === "" ? t`Without a type (${numberWords(count)})` : `${words} (${numberWords(count)})`}
          value={kinds[type] ?? "coalition"}
          onChange={(event) => {
            const kind = ELEMENT_KINDS.find((one): one is ElementKind => one === event.currentTarget.value)
            if (kind !== undefined) set({ kinds: { ...kinds, [type]: kind } })
          }}
          data={data}
        />
      ))}
    </div>
  )
}

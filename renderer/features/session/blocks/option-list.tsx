import { useLingui } from "@lingui/react/macro"
import type { SlipsBody } from "../../../../shared/contract/entries.ts"
import type { ListOption } from "../../../../shared/domain/card.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import styles from "./count.module.css"

export interface ChoiceProps {
  readonly block: BlockOf<"choice">
  readonly options: readonly ListOption[]
  readonly slips: SlipsBody | undefined
}

/** The list as the wall numbers it, with a figure beside each line. */
export function OptionList({
  options,
  figure,
}: {
  readonly options: readonly ListOption[]
  readonly figure: (option: ListOption) => string
}) {
  const { t } = useLingui()
  return (
    <ol className={styles["options"]} aria-label={t`The list`}>
      {options.map((option) => (
        <li key={option.id}>
          <span className={styles["number"]}>{option.number}</span>
          <span>{option.pulled ? t`(off the wall)` : option.label}</span>
          <strong>{figure(option)}</strong>
        </li>
      ))}
    </ol>
  )
}

import { useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import type { SlipsBody } from "../../../../shared/contract/entries.ts"
import type { ListOption } from "../../../../shared/domain/card.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useRecord } from "../../../stores/stores.tsx"
import { usePullCard } from "../run/use-pull.ts"
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
          <Label option={option} />
          <strong>{figure(option)}</strong>
        </li>
      ))}
    </ol>
  )
}

/** A card of the list; pressed, it is off the wall and it is asked what becomes of it. A cluster has a name of its own. */
function Label({ option }: { readonly option: ListOption }) {
  const { t } = useLingui()
  const pull = usePullCard()
  const isCard = useRecord("card", option.id) !== undefined
  const words = option.pulled ? t`(off the wall)` : option.label
  if (pull === undefined || !isCard) return <span>{words}</span>
  return (
    <UnstyledButton title={t`Pull it off the wall, or put it back`} onClick={() => pull(option.id)}>
      {words}
    </UnstyledButton>
  )
}

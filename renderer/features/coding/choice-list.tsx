import { Trans, useLingui } from "@lingui/react/macro"
import { IconPlus } from "@tabler/icons-react"
import { useEffect, useRef } from "react"
import type { Coded } from "../../../shared/contract/coding.ts"
import type { Taxonomy } from "../../../shared/domain/coding-taxonomy.ts"
import type { Choice } from "./choices.ts"
import styles from "./coding.module.css"

export const choiceId = (list: string, at: number) => `${list}-${at}`

interface ChoiceListProps {
  readonly id: string
  readonly label: string
  readonly dimension: Coded
  readonly taxonomy: Taxonomy
  readonly choices: readonly Choice[]
  readonly at: number | undefined
  /** `stay` with Shift: the wording means one more thing. */
  readonly onTake: (choice: Choice, stay: boolean) => void
}

/** What can be chosen, under the field that holds the focus. */
export function ChoiceList({ id, label, dimension, taxonomy, choices, at, onTake }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at !== undefined) list.current?.children[at]?.scrollIntoView({ block: "nearest" })
  }, [at])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={styles["choices"]}>
      {choices.map((choice, index) => (
        <div
          key={keyOf(choice)}
          id={choiceId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles["choice"]}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => onTake(choice, event.shiftKey)}
        >
          <Words choice={choice} dimension={dimension} taxonomy={taxonomy} />
          {index === at ? <kbd aria-hidden="true">↵</kbd> : null}
        </div>
      ))}
    </div>
  )
}

function keyOf(choice: Choice): string {
  if (choice.type === "new") return "new"
  return choice.type === "tag" ? choice.tag.id : `under ${choice.parent?.id ?? ""}`
}

function Words({ choice, dimension, taxonomy }: Pick<ChoiceListProps, "dimension" | "taxonomy"> & { choice: Choice }) {
  const { t } = useLingui()
  if (choice.type === "new") {
    return (
      <span className={styles["newWord"]}>
        <IconPlus size={14} aria-hidden />
        {dimension === "footprint" ? (
          <Trans>New place “{choice.name}”</Trans>
        ) : dimension === "funders" ? (
          <Trans>New organisation “{choice.name}”</Trans>
        ) : (
          <Trans>New shared word “{choice.name}”</Trans>
        )}
      </span>
    )
  }
  if (choice.type === "under") {
    const name = choice.parent?.name
    return (
      <span>{name === undefined ? t`on its own` : dimension === "footprint" ? t`in ${name}` : t`under ${name}`}</span>
    )
  }
  const { name, parent } = choice.tag
  return (
    <span>
      {name} {parent === undefined ? null : <span className={styles["quiet"]}>{taxonomy.get(parent)?.name}</span>}
    </span>
  )
}
